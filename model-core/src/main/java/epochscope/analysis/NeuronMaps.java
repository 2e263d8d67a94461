package epochscope.analysis;

import java.util.Map;

/**
 * What every neuron answers over a plane of two features.
 *
 * @param size pixels along either axis; rows as in {@link DecisionMap} (one row where the sample
 *     has one feature)
 * @param activations by node name: [unit][row][column]; wide layers hold their first units only
 */
public record NeuronMaps(
    long step, FeaturePlane plane, int size, int rows, Map<String, float[][]> activations)
    implements AnalysisResult {
  public NeuronMaps {
    activations = Map.copyOf(activations);
  }
}
