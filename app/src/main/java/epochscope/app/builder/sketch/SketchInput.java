package epochscope.app.builder.sketch;

import epochscope.spec.Check;
import epochscope.spec.InputSpec;
import epochscope.spec.Position;
import epochscope.spec.Shape;

/**
 * A network's input as it is drawn.
 *
 * @param shape null: as the sample is laid out
 * @param at its centre
 */
public record SketchInput(String name, Shape shape, Position at) {
  public SketchInput {
    Check.name("name", name);
    Check.present("at", at);
  }

  public InputSpec spec() {
    return new InputSpec(name, shape);
  }

  SketchInput renamed(String newName) {
    return new SketchInput(newName, shape, at);
  }

  SketchInput at(Position newAt) {
    return new SketchInput(name, shape, newAt);
  }
}
