package epochscope.analysis;

/**
 * The effective receptive field of one value of a node: how much each feature of a sample moves it,
 * mean |∂value/∂feature| over samples. Luo et al., NeurIPS 2016.
 *
 * @param node its name
 * @param unit index among the node's values, [channel][row][column]
 * @param samples how many
 * @param gradient [feature]
 */
public record EffectiveField(long step, String node, int unit, int samples, float[] gradient)
    implements AnalysisResult {
  public float max() {
    float max = 0;
    for (float value : gradient) {
      max = Math.max(max, value);
    }
    return max;
  }
}
