package epochscope.analysis;

/**
 * The network's response over a plane of two features as dropout makes it uncertain: mean and
 * standard deviation over passes in which units are dropped (Gal and Ghahramani, ICML 2016).
 *
 * @param width pixels along x, placed as in {@link DecisionMap}
 * @param height pixels along y
 * @param passes how many were drawn
 * @param mean [output][row][column]
 * @param spread [output][row][column] the standard deviation, with passes − 1
 */
public record UncertaintyMap(
    long step,
    FeaturePlane plane,
    int width,
    int height,
    int outputs,
    int passes,
    float[] mean,
    float[] spread)
    implements AnalysisResult {
  /** The mean response, as a map of its own. */
  public DecisionMap meanMap() {
    return new DecisionMap(step, plane, width, height, outputs, mean);
  }
}
