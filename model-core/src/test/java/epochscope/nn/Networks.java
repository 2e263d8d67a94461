package epochscope.nn;

import epochscope.spec.Activation;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import java.util.ArrayList;
import java.util.List;

/** Topologies for tests. */
public final class Networks {
  private Networks() {}

  /** A chain of dense layers: sizes[0] inputs, then a layer per further size. */
  public static Topology chain(Activation hidden, Activation output, int... sizes) {
    return Topology.of(new NetworkSpec(dense(hidden, output, sizes)), sizes[0]);
  }

  /** The same with dropout after each hidden layer. */
  public static Topology withDropout(
      double rate, Activation hidden, Activation output, int... sizes) {
    List<NodeSpec> nodes = new ArrayList<>();
    List<NodeSpec> layers = dense(hidden, output, sizes);
    for (NodeSpec layer : layers) {
      nodes.add(layer);
      if (layer != layers.getLast()) {
        nodes.add(new NodeSpec.Dropout("drop " + layer.name(), null, rate));
      }
    }
    return Topology.of(new NetworkSpec(nodes), sizes[0]);
  }

  /**
   * The network of that specification.
   *
   * @param json in single quotes
   */
  public static Topology ofJson(Shape sample, String json) {
    return Topology.of(
        SpecJson.read(json.replace('\'', '"'), NetworkSpec.class, "network"), sample);
  }

  /**
   * A chain.
   *
   * @param nodes their fields but the name, in JSON with single quotes; the last is called out
   */
  public static Topology ofNodes(Shape sample, String... nodes) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      String name = i == nodes.length - 1 ? "out" : "n" + i;
      named.add("{'name': '" + name + "', " + nodes[i] + "}");
    }
    return ofJson(sample, "{'nodes': [" + String.join(", ", named) + "]}");
  }

  private static List<NodeSpec> dense(Activation hidden, Activation output, int... sizes) {
    List<NodeSpec> nodes = new ArrayList<>();
    for (int i = 1; i < sizes.length; i++) {
      boolean last = i == sizes.length - 1;
      String name = last ? "out" : "h" + i;
      nodes.add(new NodeSpec.Dense(name, null, sizes[i], last ? output : hidden, null));
    }
    return nodes;
  }
}
