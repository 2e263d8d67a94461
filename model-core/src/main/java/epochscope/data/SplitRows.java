package epochscope.data;

import epochscope.random.Draws;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SplitSpec;
import epochscope.spec.Task;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Which events train, which validate, which test; every event is in exactly one part. */
record SplitRows(int[] train, int[] validation, int[] test) {

  static SplitRows of(SplitSpec spec, Sample sample) {
    SplitRows rows = cut(spec, sample);
    if (rows.train.length == 0) {
      throw new InvalidInputException(
          "no event is left for training of "
              + sample.size()
              + " in all, expected more events or a larger training fraction");
    }
    return rows;
  }

  private static SplitRows cut(SplitSpec spec, Sample sample) {
    if (sample.eventNumbers() != null) {
      return byEventNumber(spec, sample.eventNumbers());
    }
    return spec.stratified() && sample.task() == Task.CLASSIFY
        ? new ClassSplit(spec, sample.labels(), sample.classes().size()).rows()
        : bySeed(spec, sample.size());
  }

  /**
   * Cuts an order drawn by the seed, where the fractions hold to the nearest event; or, by counts,
   * the order that the events come in.
   */
  static SplitRows bySeed(SplitSpec spec, int size) {
    if (spec.counts() != null) {
      return byCounts(spec.counts(), size);
    }
    int[] order = new Draws(spec.seed()).permutation(size);
    int trainEnd = trainEnd(spec, size);
    int validationEnd = validationEnd(spec, size);
    return new SplitRows(
        Arrays.copyOfRange(order, 0, trainEnd),
        Arrays.copyOfRange(order, trainEnd, validationEnd),
        Arrays.copyOfRange(order, validationEnd, size));
  }

  private static SplitRows byCounts(List<Integer> counts, int size) {
    long sum = counts.stream().mapToLong(count -> count).sum();
    if (sum != size) {
      throw Check.found("the sum of split.counts", sum, size + ", the events of the sample");
    }
    int validation = counts.get(0);
    int test = validation + counts.get(1);
    return new SplitRows(
        IntStream.range(0, validation).toArray(),
        IntStream.range(validation, test).toArray(),
        IntStream.range(test, size).toArray());
  }

  /** Of {@code size} events so many train. */
  static int trainEnd(SplitSpec spec, int size) {
    boolean all = spec.validation() == 0 && spec.test() == 0;
    return all ? size : Math.min(size, (int) Math.round(spec.train() * size));
  }

  /** Of {@code size} events so many train or validate. */
  static int validationEnd(SplitSpec spec, int size) {
    int end = spec.test() == 0 ? size : (int) Math.round((spec.train() + spec.validation()) * size);
    return Math.max(trainEnd(spec, size), Math.min(end, size));
  }

  /**
   * u = {@link #fraction} of an event's number decides alone: it trains below {@code spec.train()},
   * validates in the next {@code spec.validation()}, and tests above.
   */
  static SplitRows byEventNumber(SplitSpec spec, long[] numbers) {
    double trainEnd = spec.validation() == 0 && spec.test() == 0 ? 1 : spec.train();
    double validationEnd = spec.test() == 0 ? 1 : spec.train() + spec.validation();
    return new SplitRows(
        rows(numbers, n -> fraction(n) < trainEnd),
        rows(numbers, n -> fraction(n) >= trainEnd && fraction(n) < validationEnd),
        rows(numbers, n -> fraction(n) >= trainEnd && fraction(n) >= validationEnd));
  }

  /**
   * A number in [0, 1) that is spread evenly whatever the pattern of event numbers: the upper 53
   * bits of SplitMix64's finaliser (Stafford's variant 13).
   */
  static double fraction(long eventNumber) {
    long z = eventNumber;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    z = z ^ (z >>> 31);
    return (z >>> 11) * 0x1p-53;
  }

  String note() {
    return "Events: %d train, %d validate, %d test."
        .formatted(train.length, validation.length, test.length);
  }

  private static int[] rows(long[] numbers, LongPredicate wanted) {
    return IntStream.range(0, numbers.length).filter(i -> wanted.test(numbers[i])).toArray();
  }
}
