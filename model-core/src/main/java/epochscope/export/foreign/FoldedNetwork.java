package epochscope.export.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import epochscope.spec.SpecJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes in which activations that stood alone have joined the layer before them.
 *
 * @param parameters by node and name
 */
record FoldedNetwork(
    List<NodeSpec> nodes, Map<String, Map<String, double[]>> parameters, List<String> outputs) {

  static FoldedNetwork of(
      List<NodeSpec> nodes, Map<String, Map<String, double[]>> parameters, List<String> outputs) {
    Map<String, Integer> uses = new HashMap<>();
    nodes.forEach(node -> node.inputs().forEach(input -> uses.merge(input, 1, Integer::sum)));
    outputs.forEach(output -> uses.merge(output, 1, Integer::sum));
    Map<String, Integer> places = new HashMap<>();
    Map<String, String> renamed = new HashMap<>();
    List<NodeSpec> folded = new ArrayList<>();
    for (NodeSpec node : nodes) {
      List<String> inputs =
          node.inputs().stream().map(name -> renamed.getOrDefault(name, name)).toList();
      Integer before = places.get(inputs.getFirst());
      NodeSpec joined =
          node instanceof NodeSpec.Activate activate
                  && before != null
                  && uses.get(node.inputs().getFirst()) == 1
              ? joined(folded.get(before), activate.activation())
              : null;
      if (joined == null) {
        places.put(node.name(), folded.size());
        folded.add(withInputs(node, inputs));
      } else {
        folded.set(before, joined);
        renamed.put(node.name(), joined.name());
      }
    }
    return new FoldedNetwork(
        folded,
        parameters,
        outputs.stream().map(name -> renamed.getOrDefault(name, name)).toList());
  }

  /** Null: it has no activation of its own, or one that does something. */
  private static NodeSpec joined(NodeSpec node, Activation activation) {
    boolean open =
        switch (node) {
          case NodeSpec.Dense dense -> true;
          case NodeSpec.Convolution convolution -> true;
          case NodeSpec.TransposedConvolution turned -> true;
          default -> false;
        };
    if (!open || node.activation() != Activation.LINEAR) {
      return null;
    }
    ObjectNode json = SpecJson.mapper().valueToTree(node);
    // Another activation is usually begun with other weights.
    json.remove("initialiser");
    return spec(json.put("activation", activation.word()));
  }

  private static NodeSpec withInputs(NodeSpec node, List<String> inputs) {
    if (inputs.equals(node.inputs())) {
      return node;
    }
    ObjectNode json = SpecJson.mapper().valueToTree(node);
    json.set("inputs", SpecJson.mapper().valueToTree(inputs));
    return spec(json);
  }

  private static NodeSpec spec(ObjectNode json) {
    try {
      return SpecJson.mapper().treeToValue(json, NodeSpec.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json.toString(), e);
    }
  }
}
