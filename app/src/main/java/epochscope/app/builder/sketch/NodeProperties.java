package epochscope.app.builder.sketch;

import epochscope.app.settings.SpecPath;
import epochscope.app.settings.Words;
import epochscope.app.text.Numbers;
import epochscope.spec.Activation;
import epochscope.spec.Extents;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Padding;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import epochscope.spec.SpecTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be set of each kind of node. */
public final class NodeProperties {
  private static final String UNITS = "1 … " + NodeSpec.MAX_UNITS;
  private static final String EXTENTS = "1 … " + Extents.MAX;
  private static final int DIGITS = 6;

  /** An output whose activation the task decides. */
  private static final String OPEN = "auto";

  private NodeProperties() {}

  /** In the order in which they are shown; the name, which is the sketch's matter, is none. */
  public static List<NodeProperty> of(NodeSpec node) {
    return switch (node) {
      case NodeSpec.Dense dense -> {
        List<NodeProperty> all = new ArrayList<>();
        all.add(number("units", UNITS, ""));
        all.addAll(weighted(dense.activation(), dense.initialiser()));
        yield all;
      }
      case NodeSpec.Convolution convolution ->
          join(
              List.of(
                  number("filters", UNITS, ""),
                  extents("kernel", EXTENTS, ""),
                  extents("stride", EXTENTS, "1"),
                  padding(convolution.padding(), true),
                  extents("dilation", EXTENTS, "1"),
                  number("groups", UNITS, "1"),
                  yesNo("bias", "on")),
              weighted(convolution.activation(), convolution.initialiser()));
      case NodeSpec.TransposedConvolution transposed ->
          join(
              List.of(
                  number("filters", UNITS, ""),
                  extents("kernel", EXTENTS, ""),
                  extents("stride", EXTENTS, "1"),
                  padding(transposed.padding(), false),
                  extents("outputPadding", "0 … " + Extents.MAX, "0"),
                  extents("dilation", EXTENTS, "1"),
                  number("groups", UNITS, "1"),
                  yesNo("bias", "on")),
              weighted(transposed.activation(), transposed.initialiser()));
      case NodeSpec.Pooling pooling ->
          List.of(
              kind("max"),
              extents("size", EXTENTS, ""),
              extents("stride", EXTENTS, ""),
              padding(pooling.padding(), true),
              yesNo("countPadding", "on"));
      case NodeSpec.GlobalPooling pooling -> List.of(kind("average"));
      case NodeSpec.SpaceToDepth block -> List.of(number("block", EXTENTS, "2"));
      case NodeSpec.DepthToSpace block -> List.of(number("block", EXTENTS, "2"));
      case NodeSpec.UpSampling upSampling -> List.of(extents("factor", EXTENTS, "2"));
      case NodeSpec.Reshape reshape -> List.of(shape());
      case NodeSpec.Dropout dropout -> List.of(decimal("rate", "0 … 0.999", ""));
      case NodeSpec.BatchNormalisation normalisation ->
          List.of(decimal("momentum", "0 … 1", "0.1"), decimal("epsilon", "> 0", "1e-5"));
      case NodeSpec.LayerNormalisation normalisation -> List.of(decimal("epsilon", "> 0", "1e-5"));
      case NodeSpec.Standardise standardise -> List.of(numbers("offset"), numbers("scale"));
      case NodeSpec.Activate activate -> List.of(activation(false));
      case NodeSpec.Flatten flatten -> List.of();
      case NodeSpec.Add add -> List.of();
      case NodeSpec.Multiply multiply -> List.of();
      case NodeSpec.Concatenate concatenate -> List.of();
    };
  }

  /** An activation, and how the weights before it start. */
  private static List<NodeProperty> weighted(Activation activation, InitialiserSpec initialiser) {
    List<NodeProperty> all = new ArrayList<>();
    all.add(activation(activation == null));
    all.add(
        initialiser(SpecTypes.nameOf(InitialiserSpec.usual(activation), InitialiserSpec.class)));
    Stream.of(initialiser.getClass().getRecordComponents())
        .map(
            component ->
                component.getType() == List.class
                    ? numbers("initialiser." + component.getName())
                    : decimal("initialiser." + component.getName(), "", ""))
        .forEach(all::add);
    return all;
  }

  private static List<NodeProperty> join(List<NodeProperty> one, List<NodeProperty> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static NodeProperty number(String name, String range, String byDefault) {
    SpecPath path = SpecPath.of(name);
    return new NodeProperty(
        "node." + name,
        List.of(),
        range,
        byDefault,
        node -> path.get(node) == null ? "" : String.valueOf(path.get(node)),
        (node, text) -> path.with(node, text.isEmpty() ? null : Typed.whole(name, text)));
  }

  private static NodeProperty decimal(String name, String range, String byDefault) {
    SpecPath path = SpecPath.of(name);
    String field = path.names().getLast();
    return new NodeProperty(
        "node." + name,
        List.of(),
        range,
        byDefault,
        node -> Numbers.shortest((Double) path.get(node), DIGITS),
        (node, text) -> path.with(node, text.isEmpty() ? null : Typed.number(field, text)));
  }

  private static NodeProperty numbers(String name) {
    SpecPath path = SpecPath.of(name);
    return new NodeProperty(
        "node." + name,
        List.of(),
        "",
        "",
        node -> Typed.text((List<?>) path.get(node)),
        (node, text) -> path.with(node, Typed.numbers(name, text)));
  }

  private static NodeProperty extents(String name, String range, String byDefault) {
    SpecPath path = SpecPath.of(name);
    return new NodeProperty(
        "node." + name,
        List.of(),
        range,
        byDefault,
        node -> Typed.text((Extents) path.get(node)),
        (node, text) -> path.with(node, text.isEmpty() ? null : Typed.extents(name, text)));
  }

  /** The usual ones, and the one there is. */
  private static NodeProperty padding(Padding now, boolean same) {
    SpecPath path = SpecPath.of("padding");
    List<String> choices = new ArrayList<>(List.of("valid", "1", "2"));
    if (same) {
      choices.add(1, "same");
    }
    if (!choices.contains(Typed.text(now))) {
      choices.add(Typed.text(now));
    }
    return new NodeProperty(
        "node.padding",
        choices,
        "",
        "valid",
        node -> Typed.text((Padding) path.get(node)),
        (node, text) -> path.with(node, Typed.padding(text)));
  }

  private static NodeProperty yesNo(String name, String byDefault) {
    SpecPath path = SpecPath.of(name);
    return new NodeProperty(
        "node." + name,
        List.of("on", "off"),
        "",
        byDefault,
        node -> (Boolean) path.get(node) ? "on" : "off",
        (node, text) -> path.with(node, text.equals("on")));
  }

  private static NodeProperty kind(String byDefault) {
    SpecPath path = SpecPath.of("kind");
    return new NodeProperty(
        "node.kind",
        Stream.of(PoolingKind.values()).map(Words::of).toList(),
        "",
        byDefault,
        node -> Words.of((PoolingKind) path.get(node)),
        (node, text) -> path.with(node, Words.constant(PoolingKind.class, text)));
  }

  private static NodeProperty shape() {
    SpecPath path = SpecPath.of("shape");
    return new NodeProperty(
        "node.shape",
        List.of(),
        "",
        "",
        node -> Typed.text((Shape) path.get(node)),
        (node, text) -> path.with(node, Typed.shape(text)));
  }

  /**
   * Weights that start as is usual for the activation do so for another, too.
   *
   * @param open whether the task may decide
   */
  private static NodeProperty activation(boolean open) {
    SpecPath path = SpecPath.of("activation");
    Stream<String> words = Stream.of(Activation.values()).map(Activation::word);
    return new NodeProperty(
        "node.activation",
        (open ? Stream.concat(Stream.of(OPEN), words) : words).toList(),
        "",
        open ? OPEN : "linear",
        node -> path.get(node) == null ? OPEN : ((Activation) path.get(node)).word(),
        NodeProperties::withActivation);
  }

  private static NodeSpec withActivation(NodeSpec node, String word) {
    SpecPath initialiser = SpecPath.of("initialiser");
    Activation next = word.equals(OPEN) ? null : Words.constant(Activation.class, word);
    boolean usual =
        initialiser.isIn(node)
            && initialiser.get(node).equals(InitialiserSpec.usual(node.activation()));
    NodeSpec changed = SpecPath.of("activation").with(node, next);
    return usual ? initialiser.with(changed, InitialiserSpec.usual(next)) : changed;
  }

  private static NodeProperty initialiser(String byDefault) {
    SpecPath path = SpecPath.of("initialiser");
    return new NodeProperty(
        "node.initialiser",
        SpecTypes.names(InitialiserSpec.class),
        "",
        byDefault,
        node -> SpecTypes.nameOf((InitialiserSpec) path.get(node), InitialiserSpec.class),
        (node, text) -> path.with(node, SpecTypes.byDefault(text, InitialiserSpec.class)));
  }
}
