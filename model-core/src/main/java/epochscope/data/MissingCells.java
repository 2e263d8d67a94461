package epochscope.data;

import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the missing values of a sample. */
final class MissingCells {
  private final Sample sample;

  MissingCells(Sample sample) {
    this.sample = sample;
  }

  /** The events that have every feature. */
  Sample withoutIncompleteRows() {
    int[] complete = IntStream.range(0, sample.size()).filter(this::isComplete).toArray();
    int dropped = sample.size() - complete.length;
    if (complete.length == 0) {
      throw new InvalidInputException(
          "each of the " + sample.size() + " rows lacks a feature, expected some complete ones");
    }
    return dropped == 0
        ? sample
        : sample.select(complete, Count.of(dropped, "row") + " without some feature dropped.");
  }

  private boolean isComplete(int row) {
    for (double[] column : sample.columns()) {
      if (Double.isNaN(column[row])) {
        return false;
      }
    }
    return true;
  }

  /** The features that have a value in each of {@code rows}. */
  Sample withoutIncompleteColumns(int[] rows) {
    int[] complete =
        IntStream.range(0, sample.columns().length)
            .filter(f -> IntStream.of(rows).noneMatch(r -> Double.isNaN(sample.columns()[f][r])))
            .toArray();
    if (complete.length == 0) {
      throw new InvalidInputException(
          "each of the "
              + Count.of(sample.columns().length, "feature")
              + " lacks a value in the training part, expected a complete one");
    }
    return complete.length == sample.columns().length ? sample : sample.withFeatures(complete);
  }

  /** A sentence on the values that will be replaced, if there are any. */
  List<String> replaced(DataSpec spec) {
    long cells = 0;
    int features = 0;
    for (double[] column : sample.columns()) {
      long missing = IntStream.range(0, column.length).filter(i -> Double.isNaN(column[i])).count();
      cells += missing;
      features += missing > 0 ? 1 : 0;
    }
    return cells == 0
        ? List.of()
        : List.of(
            Count.of(cells, "missing value")
                + " in "
                + Count.of(features, "feature")
                + " replaced by "
                + replacement(spec)
                + ".");
  }

  private static String replacement(DataSpec spec) {
    return switch (spec.missing()) {
      case CONSTANT -> String.valueOf(spec.missingConstant());
      case MEDIAN -> "the median of the training part";
      case MODE -> "the most frequent value of the training part";
      case MEAN, DROP_ROWS, DROP_COLUMNS -> "the mean of the training part";
    };
  }
}
