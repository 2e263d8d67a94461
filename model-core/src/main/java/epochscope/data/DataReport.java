package epochscope.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What a sample holds before anything is done to it, column by column. Immutable by contract: the
 * arrays are handed out uncopied, for reading only.
 *
 * <p>Mean, standard deviation, histograms, correlations and the shares of classes are weighted,
 * where there are event weights; what is counted and what is ordered (minimum, maximum, quantiles,
 * outliers) is of events.
 *
 * @param name of the file, or of the generated sample
 * @param rows number of events
 * @param columns in the order of the file
 * @param correlations null where there are too many columns for them
 * @param classes empty in a regression, and where there are more than can be listed
 * @param weights null where every event counts 1
 * @param notes sentences about how the file was read
 */
public record DataReport(
    String name,
    int rows,
    List<Column> columns,
    Correlations correlations,
    List<ClassShare> classes,
    Weights weights,
    List<String> notes) {
  public DataReport {
    columns = List.copyOf(columns);
    classes = List.copyOf(classes);
    notes = List.copyOf(notes);
  }

  /** What a column is for. */
  public enum Role {
    @JsonProperty("feature")
    FEATURE,
    @JsonProperty("target")
    TARGET,
    @JsonProperty("weight")
    WEIGHT,
    @JsonProperty("ignored")
    IGNORED
  }

  /**
   * @param count values that are there
   * @param missing values that are not
   * @param numbers null where the column is text or empty
   * @param duplicateOf name of an earlier column that holds the very same numbers; null: none
   */
  public record Column(
      @JsonUnwrapped Feature feature,
      Role role,
      int count,
      int missing,
      Numbers numbers,
      String duplicateOf) {}

  /**
   * @param deviation the population's standard deviation
   * @param quantiles below which 5, 25, 50, 75 and 95 % of the values lie, interpolated linearly
   *     between neighbours
   */
  public record Numbers(
      double min,
      double max,
      double mean,
      double deviation,
      double[] quantiles,
      Histogram histogram,
      Outliers outliers) {
    public boolean isConstant() {
      return min == max;
    }

    public double median() {
      return quantiles[2];
    }
  }

  /**
   * Equal bins from the smallest to the largest value; of a constant column one.
   *
   * @param weights [bin] total weight of the events in it
   */
  public record Histogram(double from, double to, double[] weights) {}

  /**
   * Values farther from the median than five standard deviations of a normal distribution that has
   * the same median absolute deviation (MAD): |x − median| > 5·1.4826·MAD.
   *
   * @param distance the right side; NaN where more than half of the values are the same, and no
   *     value is then called an outlier
   * @param rows numbers, from 1, of the few rows that lie farthest off, the farthest first
   * @param values what stands there
   */
  public record Outliers(double distance, int count, int[] rows, double[] values) {}

  /**
   * Pearson's coefficients between the columns of numbers, over the events that have both; of two
   * classes the target counts as 0 and 1.
   *
   * @param names of the columns
   * @param coefficients [row][column]; NaN where a column is constant
   */
  public record Correlations(List<String> names, double[][] coefficients) {
    public Correlations {
      names = List.copyOf(names);
    }
  }

  /**
   * @param share of the total weight
   */
  public record ClassShare(String name, int count, double weight, double share) {}

  /**
   * @param zeros events of weight 0
   * @param effective events of equal weight that would tell as much: (Σw)²/Σw²
   */
  public record Weights(double sum, double min, double max, int zeros, double effective) {}
}
