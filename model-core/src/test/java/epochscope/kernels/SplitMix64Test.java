package epochscope.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SplitMix64Test {
  /** The sequence that other implementations publish for this seed. */
  @Test
  void givesTheKnownSequence() {
    SplitMix64 random = new SplitMix64(1234567);
    long[] expected = {
      6457827717110365317L,
      3203168211198807973L,
      Long.parseUnsignedLong("9817491932198370423"),
      4593380528125082431L,
      Long.parseUnsignedLong("16408922859458223821")
    };
    for (long value : expected) {
      assertThat(random.nextLong()).isEqualTo(value);
    }
  }

  @Test
  void gaussiansHaveTheirMoments() {
    SplitMix64 random = new SplitMix64(1);
    int n = 200_000;
    double mean = 0;
    double square = 0;
    double fourth = 0;
    for (int i = 0; i < n; i++) {
      double x = random.nextGaussian();
      mean += x / n;
      square += x * x / n;
      fourth += x * x * x * x / n;
    }
    // Five standard deviations: of x 1, of x² √2, of x⁴ √96.
    assertThat(mean).isCloseTo(0, within(5 / Math.sqrt(n)));
    assertThat(square).isCloseTo(1, within(5 * Math.sqrt(2.0 / n)));
    assertThat(fourth).isCloseTo(3, within(5 * Math.sqrt(96.0 / n)));
  }

  @Test
  void streamsDiffer() {
    assertThat(SplitMix64.stream(1, 0, 0))
        .isNotEqualTo(SplitMix64.stream(1, 0, 1))
        .isNotEqualTo(SplitMix64.stream(1, 1, 0))
        .isNotEqualTo(SplitMix64.stream(2, 0, 0));
  }
}
