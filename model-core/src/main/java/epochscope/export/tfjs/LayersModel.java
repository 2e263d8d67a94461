package epochscope.export.tfjs;

import java.util.List;
import java.util.Map;

/**
 * A layers model to be written.
 *
 * @param layers each after those it takes
 * @param inputs names of the input layers, in the order of a sample's features
 * @param output name of the layer that gives the response
 * @param metadata by name
 */
record LayersModel(
    String name,
    List<Layer> layers,
    List<String> inputs,
    String output,
    Map<String, Object> metadata) {
  LayersModel {
    layers = List.copyOf(layers);
    inputs = List.copyOf(inputs);
  }

  /** Whether each layer takes the one before it. */
  boolean isSequence() {
    for (int i = 1; i < layers.size(); i++) {
      if (!layers.get(i).inputs().equals(List.of(layers.get(i - 1).name()))) {
        return false;
      }
    }
    return layers.getLast().name().equals(output);
  }
}
