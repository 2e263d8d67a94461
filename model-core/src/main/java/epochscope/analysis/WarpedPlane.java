package epochscope.analysis;

/**
 * The plane of two features as two neurons of a node see it: where each point of a grid over the
 * plane, and each event, comes to lie in the plane of their activations.
 *
 * @param columns points along x, rows points along y, at the plane's edges too; row 0 at yMax
 * @param u [row][column] activation of {@code unitU}
 * @param v [row][column] activation of {@code unitV}
 * @param response [output][row][column] what the network answers there
 * @param events the samples' own places
 */
public record WarpedPlane(
    long step,
    FeaturePlane plane,
    String node,
    int unitU,
    int unitV,
    int columns,
    int rows,
    int outputs,
    float[] u,
    float[] v,
    float[] response,
    Events events)
    implements AnalysisResult {
  /**
   * @param u [event]
   * @param v [event]
   * @param target [event] the class's index, or the first target
   * @param training the first so many are of the training sample, the rest of the validation sample
   */
  public record Events(float[] u, float[] v, float[] target, int training) {}
}
