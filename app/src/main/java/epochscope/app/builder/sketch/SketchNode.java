package epochscope.app.builder.sketch;

import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import epochscope.spec.Position;
import java.util.List;

/**
 * A network's node as it is drawn.
 *
 * @param spec its name and parameters; its inputs are of no account
 * @param sources names of the inputs and nodes it takes, in order; may be too few or too many
 * @param at its centre
 */
public record SketchNode(NodeSpec spec, List<String> sources, Position at) {
  private static final List<String> TWO = List.of("first", "second");

  public SketchNode {
    Check.present("spec", spec);
    spec = NodeForm.with(spec, spec.name(), NodeForm.takesSeveral(spec) ? TWO : List.of());
    sources = Check.list("sources", sources, 0);
    Check.present("at", at);
  }

  public String name() {
    return spec.name();
  }

  /** Whether it takes two or more: add, multiply, concatenate. */
  public boolean takesSeveral() {
    return NodeForm.takesSeveral(spec);
  }

  /** Whether it takes as many as it can. */
  public boolean takesEnough() {
    return takesSeveral() ? sources.size() > 1 : sources.size() == 1;
  }

  SketchNode renamed(String newName) {
    return new SketchNode(NodeForm.with(spec, newName, spec.inputs()), sources, at);
  }

  SketchNode with(NodeSpec newSpec) {
    return new SketchNode(newSpec, sources, at);
  }

  SketchNode taking(List<String> newSources) {
    return new SketchNode(spec, newSources, at);
  }

  SketchNode at(Position newAt) {
    return new SketchNode(spec, sources, newAt);
  }
}
