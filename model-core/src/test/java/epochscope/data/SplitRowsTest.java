package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitRowsTest {
  @ParameterizedTest
  @CsvSource({
    "0.6, 0.2, 0.2, 178, 107, 35, 36",
    "0.5, 0.5, 0, 41, 21, 20, 0",
    "1, 0, 0, 7, 7, 0, 0",
    "0.7, 0, 0.3, 10, 7, 0, 3",
    "0.7, 0.2, 0.1, 2, 1, 1, 0",
  })
  void fractionsHoldToTheNearestEvent(
      double train, double validation, double test, int size, int a, int b, int c) {
    SplitRows rows = SplitRows.bySeed(new SplitSpec(train, validation, test, 5L, null), size);

    assertThat(rows.train()).hasSize(a);
    assertThat(rows.validation()).hasSize(b);
    assertThat(rows.test()).hasSize(c);
    assertIsPartition(rows, size);
  }

  @Test
  void theSeedDecides() {
    SplitSpec first = new SplitSpec(0.5, 0.5, 0.0, 1L, null);
    SplitSpec second = new SplitSpec(0.5, 0.5, 0.0, 2L, null);

    assertThat(SplitRows.bySeed(first, 100).train())
        .isEqualTo(SplitRows.bySeed(first, 100).train())
        .isNotEqualTo(SplitRows.bySeed(second, 100).train());
  }

  /** Values of the finaliser in the reference implementation of SplitMix64 (Vigna). */
  @Test
  void fractionIsTheFinaliserOfSplitMix64() {
    long gamma = 0x9e3779b97f4a7c15L;

    assertThat(SplitRows.fraction(gamma)).isEqualTo((0xe220a8397b1dcdafL >>> 11) * 0x1p-53);
    assertThat(SplitRows.fraction(2 * gamma)).isEqualTo((0x6e789e6aa1b965f4L >>> 11) * 0x1p-53);
  }

  @Test
  void eventNumbersDecideAlone() {
    SplitSpec spec = new SplitSpec(0.6, 0.2, 0.2, 1L, "event");
    long[] numbers = LongStream.range(1L << 24, (1L << 24) + 30_000).toArray();
    long[] reversed = LongStream.of(numbers).map(n -> (1L << 25) + 29_999 - n).toArray();

    SplitRows rows = SplitRows.byEventNumber(spec, numbers);
    SplitRows other = SplitRows.byEventNumber(spec, reversed);

    assertIsPartition(rows, 30_000);
    assertThat(rows.train().length / 30_000.0).isCloseTo(0.6, within(0.015));
    assertThat(rows.validation().length / 30_000.0).isCloseTo(0.2, within(0.012));
    assertThat(IntStream.of(other.train()).mapToLong(i -> reversed[i]).sorted().toArray())
        .isEqualTo(IntStream.of(rows.train()).mapToLong(i -> numbers[i]).toArray());
  }

  @Test
  void nothingIsLeftOverWhereNothingShallTest() {
    long[] numbers = LongStream.range(0, 1000).toArray();

    assertThat(SplitRows.byEventNumber(new SplitSpec(0.7, 0.3, 0.0, 1L, "e"), numbers).test())
        .isEmpty();
    assertThat(SplitRows.byEventNumber(new SplitSpec(1.0, 0.0, 0.0, 1L, "e"), numbers).train())
        .hasSize(1000);
  }

  @Test
  void trainingNeedsEvents() {
    Sample sample = Generator.draw(new SourceSpec.Plane(2, 1L, 0.0));

    assertThatThrownBy(() -> SplitRows.of(new SplitSpec(0.1, 0.5, 0.4, 1L, null), sample))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no event is left for training of 2 in all");
  }

  private static void assertIsPartition(SplitRows rows, int size) {
    int[] together =
        Stream.of(rows.train(), rows.validation(), rows.test())
            .flatMapToInt(IntStream::of)
            .sorted()
            .toArray();
    assertThat(together).isEqualTo(IntStream.range(0, size).toArray());
  }
}
