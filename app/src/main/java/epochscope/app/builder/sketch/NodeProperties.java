package epochscope.app.builder.sketch;

import epochscope.spec.NodeSpec;
import java.util.List;

/** What can be set of each kind of node. */
public final class NodeProperties {
  private NodeProperties() {}

  /** In the order in which they are shown; the name, which is the sketch's matter, is none. */
  public static List<NodeProperty> of(NodeSpec node) {
    return List.of();
  }
}
