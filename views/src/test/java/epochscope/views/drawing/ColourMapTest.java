package epochscope.views.drawing;

import static epochscope.views.Pixels.distance;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
  @ParameterizedTest
  @EnumSource
  void zeroIsNeutralInADivergingMap(Palette palette) {
    ColourMap map = ColourMap.diverging(-2, 2, palette);
    assertThat(distance(map.colour(0), palette.neutral())).isLessThanOrEqualTo(1);
    assertThat(blue(map.colour(-2))).isGreaterThan(red(map.colour(-2)) + 60);
    assertThat(red(map.colour(2))).isGreaterThan(blue(map.colour(2)) + 60);
    assertThat(map.colour(-99)).isEqualTo(map.colour(-2));
    assertThat(map.colour(99)).isEqualTo(map.colour(2));
    assertThat(map.colour(Double.NaN)).isEqualTo(palette.invalid());
  }

  /** Values of the published table at places that are not among those kept. */
  @Test
  void viridisAgreesWithThePublishedTable() {
    ColourMap map = ColourMap.viridis(0, 255, Palette.LIGHT);
    assertThat(distance(map.colour(0), rgb(0.267004, 0.004874, 0.329415))).isLessThanOrEqualTo(1);
    assertThat(distance(map.colour(8), rgb(0.277018, 0.050344, 0.375715))).isLessThanOrEqualTo(2);
    assertThat(distance(map.colour(60), rgb(0.237441, 0.305202, 0.541921))).isLessThanOrEqualTo(2);
    assertThat(distance(map.colour(93), rgb(0.177423, 0.437527, 0.557565))).isLessThanOrEqualTo(2);
    assertThat(distance(map.colour(110), rgb(0.151918, 0.500685, 0.557587))).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void textIsReadable(Palette palette) {
    assertThat(contrast(palette.text(), palette.surface())).isGreaterThan(7);
    assertThat(contrast(palette.muted(), palette.surface())).isGreaterThan(4.5);
    assertThat(contrast(palette.train(), palette.surface())).isGreaterThan(3);
    assertThat(contrast(palette.validation(), palette.surface())).isGreaterThan(3);
  }

  @Test
  void eightClassesHaveEightColoursAndMoreHavePalerOnes() {
    assertThat(Palette.LIGHT.classColour(0)).isEqualTo(0xFF0072B2);
    assertThat(Palette.LIGHT.classColour(1)).isEqualTo(0xFFE69F00);
    for (int a = 0; a < 20; a++) {
      for (int b = 0; b < a; b++) {
        int distance = distance(Palette.LIGHT.classColour(a), Palette.LIGHT.classColour(b));
        assertThat(distance).isGreaterThan(20);
      }
    }
  }

  /** WCAG 2.1, relative luminance. */
  private static double contrast(int a, int b) {
    double la = luminance(a) + 0.05;
    double lb = luminance(b) + 0.05;
    return Math.max(la, lb) / Math.min(la, lb);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  private static double linear(int channel) {
    double c = (channel & 255) / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int rgb(double red, double green, double blue) {
    return 0xFF000000
        | (int) Math.round(255 * red) << 16
        | (int) Math.round(255 * green) << 8
        | (int) Math.round(255 * blue);
  }

  private static int red(int colour) {
    return colour >> 16 & 255;
  }

  private static int blue(int colour) {
    return colour & 255;
  }
}
