package epochscope.data;

import epochscope.random.Draws;
import epochscope.spec.SplitSpec;
import java.util.stream.IntStream;

/**
 * Splits each class by the same fractions: they hold to the nearest event in all, and within an
 * event in each class.
 */
final class ClassSplit {
  private final SplitSpec spec;
  private final int[] labels;

  /** [class] events of it that still are to train, and to validate; what is left tests. */
  private final int[] train;

  private final int[] validation;

  /**
   * @param labels [event] the class's index
   */
  ClassSplit(SplitSpec spec, int[] labels, int classes) {
    this.spec = spec;
    this.labels = labels;
    train = new int[classes];
    validation = new int[classes];
    int[] sizes = new int[classes];
    for (int label : labels) {
      sizes[label]++;
    }
    // Differences of cuts through all classes laid end to end, so that roundings do not add up.
    int from = 0;
    for (int c = 0; c < classes; c++) {
      int to = from + sizes[c];
      train[c] = SplitRows.trainEnd(spec, to) - SplitRows.trainEnd(spec, from);
      int kept = SplitRows.validationEnd(spec, to) - SplitRows.validationEnd(spec, from);
      validation[c] = Math.max(0, kept - train[c]);
      from = to;
    }
  }

  /** In an order drawn by the seed. */
  SplitRows rows() {
    IntStream.Builder toTrain = IntStream.builder();
    IntStream.Builder toValidate = IntStream.builder();
    IntStream.Builder toTest = IntStream.builder();
    for (int row : new Draws(spec.seed()).permutation(labels.length)) {
      int label = labels[row];
      if (train[label]-- > 0) {
        toTrain.add(row);
      } else if (validation[label]-- > 0) {
        toValidate.add(row);
      } else {
        toTest.add(row);
      }
    }
    return new SplitRows(
        toTrain.build().toArray(), toValidate.build().toArray(), toTest.build().toArray());
  }
}
