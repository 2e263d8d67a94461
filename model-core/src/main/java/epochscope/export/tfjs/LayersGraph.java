package epochscope.export.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A layers model that was read.
 *
 * @param layers each after those it takes, input layers among them
 * @param inputs names of the input layers, in the order in which they are fed
 * @param outputs names of the layers that give the response
 * @param metadata what a writer added; may be a missing node
 */
record LayersGraph(
    List<GraphLayer> layers, List<String> inputs, List<String> outputs, JsonNode metadata) {
  LayersGraph {
    layers = List.copyOf(layers);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  GraphLayer layer(String name) {
    return layers.stream().filter(layer -> layer.name().equals(name)).findFirst().orElseThrow();
  }
}
