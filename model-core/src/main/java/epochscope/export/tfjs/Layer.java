package epochscope.export.tfjs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One layer to be written.
 *
 * @param type Keras' name of its class
 * @param inputs names of the layers that it takes
 * @param config by Keras' names, without {@code name}
 */
record Layer(
    String type,
    String name,
    List<String> inputs,
    Map<String, Object> config,
    List<Weight> weights) {
  static final String INPUT = "InputLayer";

  Layer {
    inputs = List.copyOf(inputs);
    config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    weights = List.copyOf(weights);
  }

  /**
   * An array of numbers, row-major. Immutable by contract.
   *
   * @param name such as {@code kernel}
   */
  record Weight(String name, List<Integer> dims, float[] values) {
    Weight {
      dims = List.copyOf(dims);
    }

    static Weight of(String name, List<Integer> dims, double[] values) {
      float[] floats = new float[values.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) values[i];
      }
      return new Weight(name, dims, floats);
    }

    /** One number per unit or channel. */
    static Weight of(String name, double[] values) {
      return of(name, List.of(values.length), values);
    }
  }
}
