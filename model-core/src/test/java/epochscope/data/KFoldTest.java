package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import epochscope.spec.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KFoldTest {
  private static final SplitSpec PLAIN = new SplitSpec(0.6, 0.2, 0.2, 4L, null);

  /** Class 2 is rare; events 2i and 2i + 1 have the same number. */
  private static Sample sample(int size, boolean numbered) {
    double[] labels =
        IntStream.range(0, size).mapToDouble(i -> i % 10 == 0 ? 2 : i % 3 == 0 ? 1 : 0).toArray();
    return new Sample(
        Task.CLASSIFY,
        List.of(new Feature("x", "")),
        "y",
        List.of("a", "b", "c"),
        new double[][] {new double[size]},
        labels,
        null,
        numbered ? IntStream.range(0, size).mapToLong(i -> i / 2).toArray() : null,
        null,
        List.of());
  }

  private static int[] union(SplitRows rows) {
    return IntStream.concat(
            IntStream.of(rows.test()),
            IntStream.concat(IntStream.of(rows.train()), IntStream.of(rows.validation())))
        .sorted()
        .toArray();
  }

  private static int[] tested(List<SplitRows> splits) {
    return splits.stream().flatMapToInt(rows -> IntStream.of(rows.test())).sorted().toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "2, 10, false",
    "5, 103, false",
    "7, 7, false",
    "5, 103, true",
    "10, 31, true",
  })
  void everyEventTestsExactlyOnce(int folds, int size, boolean stratified) {
    List<SplitRows> splits =
        new KFold(folds, PLAIN.withStratified(stratified), sample(size, false)).splits();
    int[] all = IntStream.range(0, size).toArray();
    assertThat(splits).hasSize(folds);
    assertThat(tested(splits)).isEqualTo(all);
    for (SplitRows rows : splits) {
      assertThat(union(rows)).isEqualTo(all);
      assertThat(rows.test().length).isBetween(size / folds, (size + folds - 1) / folds);
      int others = size - rows.test().length;
      assertThat((double) rows.validation().length).isCloseTo(others / 4.0, within(1.0));
    }
  }

  @Test
  void stratifiedPartsHaveTheSharesOfTheClasses() {
    Sample sample = sample(200, false);
    for (SplitRows rows : new KFold(5, PLAIN.withStratified(true), sample).splits()) {
      for (int label = 0; label < 3; label++) {
        double all = count(sample, IntStream.range(0, 200).toArray(), label);
        assertThat(count(sample, rows.test(), label)).isCloseTo(all / 5, within(1.0));
        assertThat(count(sample, rows.validation(), label)).isCloseTo(all / 5, within(1.5));
      }
    }
  }

  private static double count(Sample sample, int[] rows, int label) {
    return IntStream.of(rows).filter(row -> sample.targets()[row] == label).count();
  }

  @Test
  void eventNumbersDecideAlone() {
    Sample sample = sample(4000, true);
    SplitSpec spec = new SplitSpec(0.6, 0.2, 0.2, 4L, "event");
    List<SplitRows> splits = new KFold(4, spec, sample).splits();
    assertThat(tested(splits)).isEqualTo(IntStream.range(0, 4000).toArray());
    for (SplitRows rows : splits) {
      assertThat(rows.test().length).isBetween(900, 1100);
      assertThat(rows.validation().length).isBetween(650, 850);
      Set<Long> testing = numbers(sample, rows.test());
      Set<Long> validating = numbers(sample, rows.validation());
      assertThat(numbers(sample, rows.train()))
          .doesNotContainAnyElementsOf(testing)
          .doesNotContainAnyElementsOf(validating);
      assertThat(testing).doesNotContainAnyElementsOf(validating);
    }
  }

  private static Set<Long> numbers(Sample sample, int[] rows) {
    Set<Long> numbers = new HashSet<>();
    IntStream.of(rows).forEach(row -> numbers.add(sample.eventNumbers()[row]));
    return numbers;
  }

  @Test
  void theSeedDecides() {
    List<SplitRows> first = new KFold(3, PLAIN, sample(60, false)).splits();
    List<SplitRows> again = new KFold(3, PLAIN, sample(60, false)).splits();
    List<SplitRows> other = new KFold(3, PLAIN.withSeed(5), sample(60, false)).splits();
    assertThat(again.getFirst().test()).isEqualTo(first.getFirst().test());
    assertThat(other.getFirst().test()).isNotEqualTo(first.getFirst().test());
  }

  @Test
  void withoutAValidationShareAllOthersTrain() {
    SplitSpec spec = new SplitSpec(0.8, 0.0, 0.2, 1L, null);
    for (SplitRows rows : new KFold(3, spec, sample(20, false)).splits()) {
      assertThat(rows.validation()).isEmpty();
      assertThat(rows.train().length + rows.test().length).isEqualTo(20);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "0", "-3", "31"})
  void asManyFoldsAsThereAreNotAreRefused(int folds) {
    assertThatThrownBy(() -> new KFold(folds, PLAIN, sample(30, false)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "the number of folds is "
                + folds
                + ", expected a whole number from 2 to 30, the events of the sample");
  }

  @Test
  void foldsWithoutEventsAreRefused() {
    SplitSpec spec = new SplitSpec(0.6, 0.2, 0.2, 4L, "event");
    assertThatThrownBy(() -> new KFold(9, spec, sample(10, true)).splits())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching("fold \\d of 9 has no event to test, expected more events.*");
  }

  @Test
  void eachFoldLearnsItsPreparationFromItsOwnTrainingPart() {
    DataSpec spec = new DataSpec(new SourceSpec.Plane(40, 1L, 0.0), PLAIN, Scaling.Z_SCORE, null);
    FoldedData folded = FoldedData.of(spec, 4);
    assertThat(folded.size()).isEqualTo(4);
    assertThat(folded.fold(0).preprocessing()).isNotEqualTo(folded.fold(1).preprocessing());
    double mean = 0;
    for (int i = 0; i < folded.fold(2).train().size(); i++) {
      mean += folded.fold(2).train().feature(i, 0) / folded.fold(2).train().size();
    }
    assertThat(mean).isCloseTo(0, within(1e-6));
  }
}
