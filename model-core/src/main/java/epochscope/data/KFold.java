package epochscope.data;

import epochscope.random.Draws;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SplitSpec;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * k-fold cross-validation: k splits in which every event tests exactly once. Of the other events of
 * a split the share validation/(train + validation) validates, and the rest trains.
 *
 * <p>Without event numbers the events are dealt out in an order drawn by the seed, one to each part
 * in turn, so that the parts differ by one event at most; stratified, class by class, so that the
 * shares of each class do too. An event number decides alone, spread to u in [0, 1) as in {@link
 * SplitRows#byEventNumber}: the event tests in fold ⌊k·u⌋.
 */
final class KFold {
  private final int folds;
  private final SplitSpec spec;
  private final Sample sample;

  /** Of those that do not test: to validate. */
  private final double validation;

  /** All events, in the order that the parts list them in. */
  private final int[] order;

  /**
   * @param folds from 2 to the size of the sample
   */
  KFold(int folds, SplitSpec spec, Sample sample) {
    if (folds < 2 || folds > sample.size()) {
      throw Check.found(
          "the number of folds",
          folds,
          "a whole number from 2 to " + sample.size() + ", the events of the sample");
    }
    this.folds = folds;
    this.spec = spec;
    this.sample = sample;
    validation = spec.validation() / (spec.train() + spec.validation());
    order =
        sample.eventNumbers() == null
            ? new Draws(spec.seed()).permutation(sample.size())
            : IntStream.range(0, sample.size()).toArray();
  }

  List<SplitRows> splits() {
    List<SplitRows> splits = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      SplitRows rows = sample.eventNumbers() == null ? dealt(fold) : byEventNumber(fold);
      checkFilled(fold, rows);
      splits.add(rows);
    }
    return splits;
  }

  private void checkFilled(int fold, SplitRows rows) {
    if (rows.train().length == 0 || rows.test().length == 0) {
      throw new InvalidInputException(
          "fold %d of %d has no event to %s, expected more events or fewer folds"
              .formatted(fold + 1, folds, rows.test().length == 0 ? "test" : "train"));
    }
  }

  private SplitRows dealt(int fold) {
    Part[] parts = new Part[sample.size()];
    int others = 0;
    int[] dealing = dealing();
    for (int i = 0; i < dealing.length; i++) {
      parts[dealing[i]] = i % folds == fold ? Part.TEST : other(others++);
    }
    return rows(parts);
  }

  /** In steps of 1/validation, so that each class is met alike. */
  private Part other(int rank) {
    boolean validates = Math.floor((rank + 1) * validation) > Math.floor(rank * validation);
    return validates ? Part.VALIDATION : Part.TRAIN;
  }

  /** The order that events are dealt out in. */
  private int[] dealing() {
    return spec.stratified() && sample.task() == Task.CLASSIFY
        ? IntStream.of(order)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> sample.targets()[row]))
            .mapToInt(row -> row)
            .toArray()
        : order;
  }

  /** The part that tests is cut out of [0, 1); what follows it, around the end, trains first. */
  private SplitRows byEventNumber(int fold) {
    Part[] parts = new Part[sample.size()];
    for (int row = 0; row < parts.length; row++) {
      double u = SplitRows.fraction(sample.eventNumbers()[row]) * folds;
      double after = u - (fold + 1) + (u < fold + 1 ? folds : 0);
      boolean trains = after < (folds - 1) * (1 - validation);
      parts[row] = (int) u == fold ? Part.TEST : trains ? Part.TRAIN : Part.VALIDATION;
    }
    return rows(parts);
  }

  private enum Part {
    TRAIN,
    VALIDATION,
    TEST
  }

  private SplitRows rows(Part[] parts) {
    return new SplitRows(
        rows(parts, Part.TRAIN), rows(parts, Part.VALIDATION), rows(parts, Part.TEST));
  }

  private int[] rows(Part[] parts, Part wanted) {
    return IntStream.of(order).filter(row -> parts[row] == wanted).toArray();
  }
}
