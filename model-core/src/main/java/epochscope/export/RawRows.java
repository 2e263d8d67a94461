package epochscope.export;

import epochscope.data.Dataset;
import epochscope.data.Preprocessing;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a prepared sample as they were before scaling. */
final class RawRows {
  private static final int ROWS = 5;

  private RawRows() {}

  /** Some rows, spread evenly over {@code sample}; in a tiny one some repeat. */
  static List<double[]> spread(Dataset sample, Preprocessing preprocessing) {
    return IntStream.range(0, ROWS)
        .map(i -> (int) ((long) i * (sample.size() - 1) / (ROWS - 1)))
        .mapToObj(row -> unscaled(sample, row, preprocessing))
        .toList();
  }

  private static double[] unscaled(Dataset sample, int row, Preprocessing preprocessing) {
    return IntStream.range(0, sample.features().size())
        .mapToDouble(f -> preprocessing.columns().get(f).unscaled(sample.feature(row, f)))
        .map(RawRows::shortened)
        .toArray();
  }

  /** Of as many digits as single precision has: scaling and back has added digits of noise. */
  private static double shortened(double value) {
    float rounded = (float) value;
    return Float.isFinite(rounded) ? Double.parseDouble(Float.toString(rounded)) : value;
  }
}
