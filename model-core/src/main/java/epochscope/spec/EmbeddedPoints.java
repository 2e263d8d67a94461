package epochscope.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Events that the experiment itself holds: few, made or changed by hand. A row is one event: its
 * features, then its targets, of classes the class's number counted from 0, then, where events
 * weigh differently, its weight.
 *
 * @param features names of the features, which may end in a unit, as in {@code pt [GeV]}; null: x1,
 *     x2, …, as many as the rows have
 * @param classes names of the classes, whether or not each has an event; of two, the second is the
 *     signal; null: numbers are learned
 * @param targets what is learned; null: {@code class} of classes, else {@code y}
 * @param weighted whether a row ends in a weight of 0 or more; null: no
 * @param missing number that stands for a missing value of a feature; null: none does
 * @param rows [event][feature, target, weight]
 * @param scales [feature] by what features are scaled; null: it is learned from the training part
 */
public record EmbeddedPoints(
    List<String> features,
    List<String> classes,
    List<String> targets,
    Boolean weighted,
    Double missing,
    List<List<Double>> rows,
    List<Scale> scales)
    implements SourceSpec {
  public static final int MAX_ROWS = 20_000;

  /** Numbers in all rows together. */
  public static final int MAX_NUMBERS = 500_000;

  private static final int MAX_CLASSES = 1000;

  public EmbeddedPoints {
    rows = Check.list("rows", rows, 1);
    Check.range("number of rows", rows.size(), 1, MAX_ROWS);
    int width = rows.getFirst().size();
    if ((long) width * rows.size() > MAX_NUMBERS) {
      throw Check.found("rows", width * (long) rows.size() + " numbers", "at most " + MAX_NUMBERS);
    }
    classes = classes == null ? null : names("classes", classes, 2, MAX_CLASSES);
    targets =
        targets == null
            ? List.of(classes == null ? "y" : "class")
            : names("targets", targets, 1, classes == null ? MAX_DIMENSIONS : 1);
    weighted = weighted != null && weighted;
    if (missing != null) {
      Check.finite("missing", missing);
    }
    int others = targets.size() + (weighted ? 1 : 0);
    features =
        features == null
            ? numbered(
                Check.range("length of rows[0]", width, others + 1, MAX_DIMENSIONS + others)
                    - others)
            : names("features", features, 1, MAX_DIMENSIONS);
    scales = scales == null ? null : Check.list("scales", scales, 1);
    if (scales != null && scales.size() != features.size()) {
      throw Check.found("scales", scales.size() + " entries", features.size() + ", one a feature");
    }
    List<List<Double>> checked = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      checked.add(row(i, rows.get(i), features.size() + others));
    }
    rows = List.copyOf(checked);
    checkTargets(rows, features.size(), targets.size(), classes, weighted);
  }

  /**
   * How a feature becomes what the network takes: x' = (f(x) − offset)/scale.
   *
   * @param offset null: 0
   * @param scale above 0; null: 1
   * @param log null: f(x) = x
   * @param fill what a missing value becomes; null: it is learned
   */
  public record Scale(Double offset, Double scale, Logarithm log, Double fill) {
    public Scale {
      offset = Check.finite("offset", offset == null ? 0 : offset);
      scale = Check.positive("scale", scale == null ? 1 : scale);
      if (fill != null) {
        Check.finite("fill", fill);
      }
    }
  }

  /** f(x) = ln(max(x + shift, floor)). */
  public record Logarithm(Double shift, Double floor) {
    public Logarithm {
      shift = Check.finite("shift", Check.present("shift", shift));
      floor = Check.positive("floor", Check.present("floor", floor));
    }
  }

  /** Whether so many events of so many numbers each may stand in an experiment. */
  public static boolean holds(int events, int numbers) {
    return events <= MAX_ROWS && (long) events * numbers <= MAX_NUMBERS;
  }

  /** Of a feature, counted from 0. */
  public double feature(int row, int feature) {
    return rows.get(row).get(feature);
  }

  /** Of a target, counted from 0; of classes, the class's number. */
  public double target(int row, int target) {
    return rows.get(row).get(features.size() + target);
  }

  /** Where events weigh differently. */
  public double weight(int row) {
    return rows.get(row).getLast();
  }

  private static List<Double> row(int index, List<Double> row, int width) {
    List<Double> numbers = Check.list("rows[" + index + "]", row, 1);
    if (numbers.size() != width) {
      throw Check.found(
          "rows[" + index + "]", numbers.size() + " numbers", width + ", of features and targets");
    }
    for (double number : numbers) {
      Check.finite("rows[" + index + "]", number);
    }
    return numbers;
  }

  private static void checkTargets(
      List<List<Double>> rows, int first, int targets, List<String> classes, boolean weighted) {
    double weights = 0;
    for (int i = 0; i < rows.size(); i++) {
      double target = rows.get(i).get(first);
      boolean known = target == Math.rint(target) && target >= 0;
      if (classes != null && (!known || target >= classes.size())) {
        throw Check.found(
            "the class of rows[" + i + "]",
            target,
            "a whole number from 0 to " + (classes.size() - 1));
      }
      if (weighted) {
        weights +=
            Check.range("the weight of rows[" + i + "]", rows.get(i).getLast(), 0, MAX_COORDINATE);
      }
    }
    if (weighted && weights == 0) {
      throw new InvalidInputException("every weight of rows is 0, expected some above");
    }
  }

  private static List<String> names(String field, List<String> names, int min, int max) {
    List<String> checked = Check.list(field, names, min);
    Check.range("number of " + field, checked.size(), min, max);
    if (new HashSet<>(checked).size() < checked.size()) {
      throw new InvalidInputException(field + " has a name twice, expected each once");
    }
    return checked;
  }

  private static List<String> numbered(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add("x" + i);
    }
    return names;
  }
}
