package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassSplitTest {
  private static int[] labels(int size, double... shares) {
    SplittableRandom random = new SplittableRandom(size);
    return IntStream.range(0, size)
        .map(
            i -> {
              double u = random.nextDouble();
              int c = 0;
              while (c < shares.length - 1 && u >= shares[c]) {
                u -= shares[c++];
              }
              return c;
            })
        .toArray();
  }

  private static long count(int[] labels, int[] rows, int label) {
    return IntStream.of(rows).filter(row -> labels[row] == label).count();
  }

  @ParameterizedTest
  @CsvSource({
    "0.6, 0.2, 0.2, 1000",
    "0.7, 0.15, 0.15, 150",
    "0.5, 0.5, 0, 41",
    "1, 0, 0, 7",
    "0.7, 0, 0.3, 5"
  })
  void fractionsHoldWithinAnEventInEachClassAndInAll(
      double train, double validation, double test, int size) {
    int[] labels = labels(size, 0.7, 0.2, 0.1);
    SplitSpec spec = new SplitSpec(train, validation, test, 3L, null, true);
    SplitRows rows = new ClassSplit(spec, labels, 3).rows();

    assertThat(rows.train().length).isEqualTo((int) Math.round(train * size));
    assertThat(rows.test().length).isCloseTo((int) (test * size), within(1));
    for (int label = 0; label < 3; label++) {
      long all = count(labels, IntStream.range(0, size).toArray(), label);
      assertThat((double) count(labels, rows.train(), label)).isCloseTo(train * all, within(1.0));
      assertThat((double) count(labels, rows.test(), label)).isCloseTo(test * all, within(1.0));
    }
    int[] together =
        Stream.of(rows.train(), rows.validation(), rows.test())
            .flatMapToInt(IntStream::of)
            .sorted()
            .toArray();
    assertThat(together).isEqualTo(IntStream.range(0, size).toArray());
  }

  @Test
  void theSeedDecidesAndClassesStayMixed() {
    int[] labels = labels(200, 0.5, 0.5);
    SplitSpec spec = new SplitSpec(0.5, 0.25, 0.25, 3L, null, true);
    int[] train = new ClassSplit(spec, labels, 2).rows().train();

    assertThat(new ClassSplit(spec, labels, 2).rows().train()).isEqualTo(train);
    assertThat(new ClassSplit(spec.withSeed(4), labels, 2).rows().train()).isNotEqualTo(train);
    assertThat(Arrays.stream(train).limit(20).mapToDouble(row -> labels[row]).distinct().count())
        .isEqualTo(2);
  }

  @Test
  void aRegressionIsSplitAsEver() {
    Sample sample = Generator.draw(new SourceSpec.Plane(100, 1L, 0.0));
    SplitSpec spec = new SplitSpec(0.6, 0.2, 0.2, 3L, null, true);
    assertThat(SplitRows.of(spec, sample).train())
        .isEqualTo(SplitRows.of(spec.withStratified(false), sample).train());
  }
}
