package epochscope.analysis;

import epochscope.analysis.derivative.InputDerivatives;
import java.util.List;

/** Where in the plane of two features does a Taylor coefficient live? */
public final class TaylorMaps {
  private TaylorMaps() {}

  /**
   * @param output the output, or the class
   * @param of indices of one feature, or of two, which may be the same
   * @param size pixels along either axis
   */
  public static TaylorMap compute(
      AnalysisContext context,
      FeaturePlane plane,
      int output,
      List<Integer> of,
      int size,
      Cancellation cancellation) {
    int[] features = of.stream().mapToInt(Integer::intValue).distinct().toArray();
    InputDerivatives derivatives =
        new InputDerivatives(context.topology(), of.size(), features, output);
    derivatives.setParameters(context.parameters());
    double[] found = coefficient(derivatives, of, features.length);
    double factor = of.size() > features.length ? 0.5 : 1;
    PlaneGrid grid = new PlaneGrid(plane, context.data().preprocessing(), size);
    float[] values = new float[grid.pixels()];
    grid.visit(
        derivatives.capacity(),
        cancellation,
        (rows, firstPixel, count) -> {
          turn(rows, count, derivatives.input());
          derivatives.compute(count);
          for (int i = 0; i < count; i++) {
            values[firstPixel + i] = (float) (factor * found[i]);
          }
        });
    return new TaylorMap(context.snapshot().step(), plane, output, of, size, grid.height(), values);
  }

  /** The first or second derivative. */
  private static double[] coefficient(
      InputDerivatives derivatives, List<Integer> of, int features) {
    return of.size() == 1
        ? derivatives.gradient()[of.getFirst()]
        : derivatives.hessian()[InputDerivatives.pair(0, features - 1, features)];
  }

  private static void turn(float[] rows, int count, double[][] into) {
    for (int feature = 0; feature < into.length; feature++) {
      for (int i = 0; i < count; i++) {
        into[feature][i] = rows[i * into.length + feature];
      }
    }
  }
}
