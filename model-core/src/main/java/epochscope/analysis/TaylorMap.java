package epochscope.analysis;

import java.util.List;

/**
 * One Taylor coefficient over a plane of two features: where the response to a feature, or to a
 * pair of them, lives.
 *
 * @param output the output, or the class
 * @param of indices of one feature, or of two
 * @param size pixels along x, their centres as in {@link DecisionMap}
 * @param rows pixels along y; 1 where the sample has one feature only
 * @param values [row][column] t with its sign
 */
public record TaylorMap(
    long step, FeaturePlane plane, int output, List<Integer> of, int size, int rows, float[] values)
    implements AnalysisResult {
  public TaylorMap {
    of = List.copyOf(of);
  }
}
