package epochscope.app.builder.sketch;

import epochscope.app.settings.SpecPath;
import epochscope.spec.NodeSpec;
import java.util.List;

/** What all kinds of nodes have: a name, and what they take. */
final class NodeForm {
  private static final SpecPath NAME = SpecPath.of("name");
  private static final SpecPath INPUTS = SpecPath.of("inputs");

  private NodeForm() {}

  static boolean takesSeveral(NodeSpec spec) {
    return switch (spec) {
      case NodeSpec.Add add -> true;
      case NodeSpec.Multiply multiply -> true;
      case NodeSpec.Concatenate concatenate -> true;
      default -> false;
    };
  }

  /** The same node of another name, with other inputs. */
  static NodeSpec with(NodeSpec spec, String name, List<String> inputs) {
    NodeSpec named = spec.name().equals(name) ? spec : NAME.with(spec, name);
    return named.inputs().equals(inputs) ? named : INPUTS.with(named, inputs);
  }
}
