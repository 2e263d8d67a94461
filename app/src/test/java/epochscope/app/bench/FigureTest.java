package epochscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void medianLiesInTheMiddle() {
    assertThat(Figure.of("odd", "s", 1, 5, 1, 3).median()).isEqualTo(3);
    assertThat(Figure.of("even", "s", 1, 4, 1, 3, 100).median()).isEqualTo(3.5);
  }

  @Test
  void rangeIsThatOfAllValues() {
    Figure figure = Figure.of("x", "s", 2, 5, 1, 3);
    assertThat(figure.min()).isEqualTo(1);
    assertThat(figure.max()).isEqualTo(5);
    assertThat(figure.threads()).isEqualTo(2);
  }

  @Test
  void largeNumbersAreGroupedAndSmallOnesShort() {
    assertThat(Figure.of("2-4-2-1", "samples/s", 1, 16_900_000.4))
        .hasToString("2-4-2-1      16,900,000 samples/s (16,900,000–16,900,000), 1 thread");
    assertThat(Figure.of("map", "s", 2, 0.01234))
        .hasToString("map          0.0123 s (0.0123–0.0123), 2 threads");
  }
}
