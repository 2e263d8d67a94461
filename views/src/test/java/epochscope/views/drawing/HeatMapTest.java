package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.Pixels;
import org.junit.jupiter.api.Test;

class HeatMapTest {
  private static final ColourMap GREY = greys();

  /** A linear function is met exactly by bilinear interpolation, between the outer centres. */
  @Test
  void valuesAreInterpolatedBetweenCellCentres() {
    int cells = 8;
    float[] values = new float[cells * cells];
    for (int i = 0; i < values.length; i++) {
      values[i] = 20 * (i % cells + 0.5f) + 5 * (i / cells + 0.5f);
    }
    Surface surface = new Surface(300, 200, 1, Theme.LIGHT);
    new HeatMap(surface, new Box(20, 10, 240, 160)).paint(new Grid(values, 0, cells, cells), GREY);
    Pixels pixels = new Pixels(surface.image());
    for (int x = 40; x < 240; x += 23) {
      for (int y = 25; y < 155; y += 17) {
        double expected = 20 * (x + 0.5 - 20) / 240 * cells + 5 * (y + 0.5 - 10) / 160 * cells;
        assertThat((pixels.at(x, y) & 255) - expected).isBetween(-1.0, 1.0);
      }
    }
    assertThat(pixels.at(19, 50)).isEqualTo(0xFFFFFFFF);
    assertThat(pixels.at(260, 50)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void coloursAreMixedBetweenCellCentres() {
    Surface surface = new Surface(200, 100, 1, Theme.LIGHT);
    int[] colours = {0xFF000000, 0xFFC86432};
    new HeatMap(surface, surface.box()).paint(colours, 2, 1);
    Pixels pixels = new Pixels(surface.image());
    assertThat(pixels.at(10, 50)).isEqualTo(0xFF000000);
    assertThat(pixels.at(190, 50)).isEqualTo(0xFFC86432);
    assertThat(Pixels.distance(pixels.at(100, 50), 0xFF643219)).isLessThanOrEqualTo(2);
  }

  @Test
  void whatIsNotANumberHasItsOwnColour() {
    Surface surface = new Surface(10, 10, 1, Theme.LIGHT);
    float[] values = {Float.NaN, Float.NaN, Float.NaN, Float.NaN};
    new HeatMap(surface, surface.box()).paint(new Grid(values, 0, 2, 2), GREY);
    assertThat(new Pixels(surface.image()).at(5, 5)).isEqualTo(GREY.invalid());
  }

  @Test
  void aBoxBeyondThePictureIsCutOff() {
    Surface surface = new Surface(10, 10, 2, Theme.LIGHT);
    float[] values = {100, 100, 100, 100};
    new HeatMap(surface, new Box(5, 5, 50, 50)).paint(new Grid(values, 0, 2, 2), GREY);
    assertThat(new Pixels(surface.image()).at(19, 19) & 255).isEqualTo(100);
  }

  private static ColourMap greys() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = 0xFF000000 | i << 16 | i << 8 | i;
    }
    return new ColourMap(0, 255, table, 0xFF123456);
  }
}
