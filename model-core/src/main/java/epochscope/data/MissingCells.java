package epochscope.data;

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

  /** A sentence on the values that will be replaced, if there are any. */
  List<String> imputed() {
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
                + " replaced by the mean of the training part.");
  }
}
