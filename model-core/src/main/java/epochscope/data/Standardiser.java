package epochscope.data;

import epochscope.spec.InvalidInputException;
import epochscope.spec.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Learns offset, scale and the replacement of missing values of each feature on the training events
 * alone. Every event counts the same, whatever its weight, so that the inputs are spread alike for
 * the network; the standard deviation is the population's (divided by n). All in double precision.
 */
final class Standardiser {
  private static final int NAMES_LISTED = 10;

  private final Sample sample;
  private final int[] rows;
  private final Scaling scaling;
  private final List<String> constants = new ArrayList<>();

  /**
   * @param rows of the training events
   */
  Standardiser(Sample sample, int[] rows, Scaling scaling) {
    this.sample = sample;
    this.rows = rows;
    this.scaling = scaling;
  }

  Preprocessing learn() {
    List<Preprocessing.Column> columns = new ArrayList<>();
    for (int f = 0; f < sample.features().size(); f++) {
      columns.add(column(f));
    }
    return new Preprocessing(columns);
  }

  /** What {@link #learn} found worth saying. */
  List<String> notes() {
    if (constants.isEmpty()) {
      return List.of();
    }
    int more = constants.size() - NAMES_LISTED;
    return List.of(
        "Constant throughout the training part, and so neither telling nor scaled: "
            + constants.stream().limit(NAMES_LISTED).collect(Collectors.joining(", "))
            + (more > 0 ? " and " + more + " more." : "."));
  }

  private Preprocessing.Column column(int f) {
    Feature feature = sample.features().get(f);
    Moments moments = Moments.of(sample.columns()[f], rows);
    if (moments.count() == 0) {
      throw new InvalidInputException(
          "feature "
              + feature.name()
              + " has no value in the training part, expected at least one");
    }
    if (!Double.isFinite(moments.deviation())) {
      throw new InvalidInputException(
          "feature " + feature.name() + " has values too large to take a mean and spread of");
    }
    boolean constant = moments.deviation() == 0;
    if (constant) {
      constants.add(feature.name());
    }
    boolean scaled = scaling == Scaling.Z_SCORE;
    double offset = scaled ? moments.mean() : 0;
    double scale = scaled && !constant ? moments.deviation() : 1;
    return new Preprocessing.Column(
        feature, scaling, offset, scale, sample.missing(), moments.mean());
  }

  /** Count, mean and population standard deviation of the values that are not missing. */
  record Moments(int count, double mean, double deviation) {
    static Moments of(double[] values, int[] rows) {
      int count = 0;
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      double sum = 0;
      for (int row : rows) {
        double x = values[row];
        if (!Double.isNaN(x)) {
          count++;
          sum += x;
          min = Math.min(min, x);
          max = Math.max(max, x);
        }
      }
      if (min == max) {
        return new Moments(count, min, 0);
      }
      double mean = sum / count;
      double squares = 0;
      for (int row : rows) {
        double d = values[row] - mean;
        squares += Double.isNaN(d) ? 0 : d * d;
      }
      return new Moments(count, mean, Math.sqrt(squares / count));
    }
  }
}
