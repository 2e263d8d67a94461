package epochscope.app.builder.properties;

import epochscope.app.builder.sketch.NodeProperties;
import epochscope.app.builder.sketch.NodeProperty;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.app.builder.sketch.SketchInput;
import epochscope.app.builder.sketch.SketchNode;
import epochscope.app.builder.sketch.Typed;
import epochscope.app.settings.SettingField;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;

/** A row of the sheet: something about one input or node that can be changed. */
sealed interface ChosenProperty extends SettingField {
  /** The name of the input or node. */
  String of();

  /** Whether the sketch has it, still. */
  default boolean isIn(Sketch sketch) {
    return sketch.has(of());
  }

  /** Its value as text. */
  String value(Sketch sketch);

  /**
   * What changes it.
   *
   * @throws epochscope.spec.InvalidInputException if the value cannot be used
   */
  SketchEdit entered(Sketch sketch, String text);

  @Override
  default String texts() {
    return key();
  }

  @Override
  default String group() {
    return "node";
  }

  /** All of the input or node of that name; none: there is no such thing. */
  static List<ChosenProperty> of(Sketch sketch, String name) {
    List<ChosenProperty> all = new ArrayList<>();
    sketch.input(name).ifPresent(input -> all.addAll(List.of(new Name(name), new Form(name))));
    sketch
        .node(name)
        .ifPresent(
            node -> {
              all.add(new Name(name));
              NodeProperties.of(node.spec()).forEach(of -> all.add(new OfNode(name, of)));
              all.add(new Output(name));
            });
    return all;
  }

  /** By which it is known. */
  record Name(String of) implements ChosenProperty {
    @Override
    public String key() {
      return "node.name";
    }

    @Override
    public String value(Sketch sketch) {
      return of;
    }

    @Override
    public SketchEdit entered(Sketch sketch, String text) {
      SketchEdit rename = new SketchEdit.Rename(of, text.strip());
      rename.apply(sketch);
      return rename;
    }
  }

  /** The shape of an input; empty: as the sample is. */
  record Form(String of) implements ChosenProperty {
    @Override
    public String key() {
      return "node.shape";
    }

    @Override
    public String value(Sketch sketch) {
      Shape shape = sketch.input(of).map(SketchInput::shape).orElse(null);
      return shape == null ? "" : Typed.text(shape);
    }

    @Override
    public SketchEdit entered(Sketch sketch, String text) {
      Shape shape = text.isBlank() ? null : Typed.shape(text);
      return new SketchEdit.ChangeInput(of, shape);
    }
  }

  /** One of the node's own parameters. */
  record OfNode(String of, NodeProperty property) implements ChosenProperty {
    @Override
    public boolean isIn(Sketch sketch) {
      return sketch.node(of).stream()
          .flatMap(node -> NodeProperties.of(node.spec()).stream())
          .anyMatch(other -> other.key().equals(property.key()));
    }

    @Override
    public String key() {
      return property.key();
    }

    @Override
    public List<String> choices() {
      return property.choices();
    }

    @Override
    public String range() {
      return property.range();
    }

    @Override
    public String byDefault() {
      return property.byDefault();
    }

    @Override
    public String value(Sketch sketch) {
      return property.value(spec(sketch));
    }

    @Override
    public SketchEdit entered(Sketch sketch, String text) {
      return new SketchEdit.Change(property.with(spec(sketch), text), property.key());
    }

    private NodeSpec spec(Sketch sketch) {
      return sketch.node(of).map(SketchNode::spec).orElseThrow();
    }
  }

  /** Whether it is an output. */
  record Output(String of) implements ChosenProperty {
    @Override
    public String key() {
      return "node.output";
    }

    @Override
    public List<String> choices() {
      return List.of("on", "off");
    }

    @Override
    public String value(Sketch sketch) {
      return sketch.isOutput(of) ? "on" : "off";
    }

    @Override
    public SketchEdit entered(Sketch sketch, String text) {
      return new SketchEdit.MarkOutput(of, text.equals("on"));
    }
  }
}
