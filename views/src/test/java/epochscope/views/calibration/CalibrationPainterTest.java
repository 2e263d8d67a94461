package epochscope.views.calibration;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.Calibration;
import epochscope.analysis.Calibration.Bin;
import epochscope.analysis.Calibration.Part;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationPainterTest {
  private static final double[] RESPONSE = {0.1, 0.35, 0.6, 0.9};
  private static final double[] FRACTION = {0.3, 0.25, 0.8, 0.85};
  private final Surface surface = new Surface(640, 400, 1, Theme.LIGHT);

  /**
   * The axes run over [0, 1] and [−0.02, 1.02]; each error bar is a column of the colour of the
   * validation sample whose middle is at the fraction.
   */
  @Test
  void pointsAndTheirErrorsStandWhereTheyBelong() {
    Reading reading = new CalibrationPainter().paint(frame(calibration()), surface);
    int[] x = {0, 0};
    int[] y = {0, 0};
    inner(reading, x, y);
    Pixels pixels = new Pixels(surface.image());
    for (int i = 0; i < 4; i++) {
      int column = (int) Math.round(x[0] + RESPONSE[i] * (x[1] - x[0]));
      int[] bar = bar(pixels, column, y);
      double unit = (y[1] - y[0]) / 1.04;
      double middle = (y[1] - (bar[0] + bar[1] + 1) / 2.0) / unit - 0.02;
      assertThat(middle).isCloseTo(FRACTION[i], within(0.02));
      assertThat((bar[1] + 1 - bar[0]) / unit).isCloseTo(0.2, within(0.03));
    }
  }

  /** Half of the events are in the second bin, a quarter in the first: twice as high. */
  @Test
  void theBarsBelowHaveTheHeightOfTheirShare() {
    new CalibrationPainter().paint(frame(calibration()), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double[] heights = new double[4];
    for (int bin = 0; bin < 4; bin++) {
      int column = (int) (axis[0] + (bin + 0.5) / 4 * (axis[1] - axis[0]));
      int fill = pixels.highest(column, 300, p -> p != 0xFFFFFFFF && p != Palette.LIGHT.grid());
      heights[bin] = axis[2] - fill;
    }
    assertThat(heights[1]).isGreaterThan(40);
    assertThat(heights[0]).isCloseTo(heights[1] / 2, within(2.0));
    assertThat(heights[2]).isCloseTo(heights[1] / 4, within(2.0));
  }

  @Test
  void thePointerReadsTheBinOfBothSamples() {
    Reading reading = new CalibrationPainter().paint(frame(calibration()), surface);
    int[] x = {0, 0};
    int[] y = {0, 0};
    inner(reading, x, y);
    String text = reading.at(x[0] + 0.4 * (x[1] - x[0]), y[0] + 60).orElseThrow().text();
    assertThat(text).contains("validation: 200 events, mean response 0.350");
    assertThat(text).contains("of the class 0.250 (0.150 to 0.350)").contains("training: 200");
  }

  @Test
  void whereTheResponseIsNoProbabilityItSaysSo() {
    Calibration none = new Calibration(0, 0, null, null);
    assertThat(new CalibrationPainter().paint(frame(none), surface)).isSameAs(Reading.NOTHING);
    assertThat(new Pixels(surface.image()).count(p -> p != 0xFFFFFFFF)).isGreaterThan(500);
    assertThat(new CalibrationPainter().numbers(frame(none)).lines()).hasSize(1);
  }

  @Test
  void numbersHoldEveryBin() {
    List<String> lines = new CalibrationPainter().numbers(frame(calibration())).lines().toList();
    assertThat(lines).hasSize(1 + 8);
    assertThat(lines.get(2)).isEqualTo("train,0.25,0.5,200,200.0,0.35,0.25,0.15,0.35");
  }

  /**
   * The longest run of rows in the colour of the validation sample, in a column or beside it; the
   * rim of the point may interrupt it.
   */
  private static int[] bar(Pixels pixels, int around, int[] y) {
    int[] longest = {0, -1};
    for (int column = around - 2; column <= around + 2; column++) {
      int start = y[0];
      int last = -9;
      for (int row = y[0]; row < y[1]; row++) {
        if (near(Palette.LIGHT.validation(), 30).test(pixels.at(column, row))) {
          start = row - last > 4 ? row : start;
          last = row;
          longest = row - start > longest[1] - longest[0] ? new int[] {start, row} : longest;
        }
      }
    }
    return longest;
  }

  private static void inner(Reading reading, int[] x, int[] y) {
    x[0] = first(i -> reading.at(i, 100).isPresent());
    x[1] = x[0] + first(i -> reading.at(x[0] + i, 100).isEmpty());
    y[0] = first(i -> reading.at(x[0] + 70, i).isPresent());
    y[1] = y[0] + first(i -> reading.at(x[0] + 70, y[0] + i).isEmpty());
  }

  private static int first(IntPredicate found) {
    return IntStream.range(0, 640).filter(found).findFirst().orElseThrow();
  }

  private static Calibration calibration() {
    int[] counts = {100, 200, 50, 50};
    Part part =
        new Part(
            IntStream.range(0, 4)
                .mapToObj(
                    i ->
                        new Bin(
                            i / 4.0,
                            (i + 1) / 4.0,
                            counts[i],
                            counts[i],
                            RESPONSE[i],
                            FRACTION[i],
                            FRACTION[i] - 0.1,
                            FRACTION[i] + 0.1))
                .toList(),
            0.123);
    return new Calibration(0, 0, part, part);
  }

  private static Frame frame(Calibration calibration) {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 2);
    recipe.epochs = 0;
    recipe.analysed = false;
    Frame base = recipe.build();
    return new Frame(
        base.experiment(),
        base.topology(),
        base.data(),
        base.snapshot(),
        base.history(),
        Map.of(Calibration.class, calibration),
        base.selection(),
        List.of(),
        true,
        -1);
  }
}
