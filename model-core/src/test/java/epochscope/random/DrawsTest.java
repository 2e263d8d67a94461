package epochscope.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
  @Test
  void streamsOfOneSeedAreUncorrelated() {
    int n = 40_000;
    double[] first = IntStream.range(0, n).mapToDouble(i -> Draws.stream(7, i).normal()).toArray();
    double mean = IntStream.range(0, n).mapToDouble(i -> first[i]).sum() / n;
    double square = IntStream.range(0, n).mapToDouble(i -> first[i] * first[i]).sum() / n;
    double next = IntStream.range(1, n).mapToDouble(i -> first[i] * first[i - 1]).sum() / n;
    double fourSigma = 4 / Math.sqrt(n);
    assertThat(mean).isCloseTo(0, offset(fourSigma));
    assertThat(square).isCloseTo(1, offset(Math.sqrt(2) * fourSigma));
    assertThat(next).isCloseTo(0, offset(fourSigma));
  }

  @Test
  void aStreamIsAFunctionOfSeedAndNumber() {
    assertThat(Draws.stream(3, 5).uniform()).isEqualTo(Draws.stream(3, 5).uniform());
    assertThat(Draws.stream(3, 5).uniform()).isNotEqualTo(Draws.stream(5, 3).uniform());
  }
}
