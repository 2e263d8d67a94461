package epochscope.analysis;

/**
 * The network's response over a plane of two features.
 *
 * @param width pixels along x, their centres at xMin + (column + ½)(xMax − xMin)/width
 * @param height pixels along y, row 0 at yMax; 1 where the sample has one feature only
 * @param outputs numbers or classes that are predicted; parameters of a density count as its mean
 * @param response [output][row][column], after the output activation
 */
public record DecisionMap(
    long step, FeaturePlane plane, int width, int height, int outputs, float[] response)
    implements AnalysisResult {
  public float at(int output, int row, int column) {
    return response[(output * height + row) * width + column];
  }
}
