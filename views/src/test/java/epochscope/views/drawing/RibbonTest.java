package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Black on white: how much of each column is covered can be summed. */
class RibbonTest {
  private static final int BLACK = 0xFF000000;
  private final Surface surface = new Surface(200, 160, 1, Theme.LIGHT);

  @Test
  void aLevelBandCoversItsWidthInEveryColumn() {
    new Ribbon(surface).paint(20, 50.3, 180, 50.3, 2.6, BLACK);
    for (int x = 20; x < 180; x++) {
      assertThat(covered(x)).isCloseTo(2.6, within(0.02));
      assertThat(centre(x)).isCloseTo(50.3, within(0.05));
    }
    assertThat(covered(19)).isZero();
    assertThat(covered(180)).isZero();
  }

  /** At half way the slope is 3/2 of the mean slope; the height of a band is w·√(1 + slope²). */
  @Test
  void aRisingBandFollowsItsCurve() {
    new Ribbon(surface).paint(40, 130, 160, 30, 3, BLACK);
    for (int x = 45; x < 156; x += 10) {
      double u = (x + 0.5 - 40) / 120;
      double slope = -100.0 / 120 * 6 * u * (1 - u);
      assertThat(centre(x)).isCloseTo(130 - 100 * (3 * u * u - 2 * u * u * u), within(0.05));
      assertThat(covered(x)).isCloseTo(3 * Math.hypot(1, slope), within(0.05));
    }
  }

  @Test
  void whatLiesOutsideIsCutOff() {
    new Ribbon(surface).paint(-50, -20, 300, 400, 5, BLACK);
    assertThat(covered(100)).isPositive();
  }

  private double covered(int x) {
    double sum = 0;
    for (int y = 0; y < surface.height(); y++) {
      sum += coverage(x, y);
    }
    return sum;
  }

  private double centre(int x) {
    double sum = 0;
    for (int y = 0; y < surface.height(); y++) {
      sum += (y + 0.5) * coverage(x, y);
    }
    return sum / covered(x);
  }

  private double coverage(int x, int y) {
    return 1 - (surface.image().getRGB(x, y) & 255) / 255.0;
  }
}
