package epochscope.views.response;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.ResponseReport;
import epochscope.analysis.ResponseReport.Histogram;
import epochscope.analysis.ResponseReport.Part;
import epochscope.analysis.ResponseReport.Roc;
import epochscope.analysis.ResponseReport.Scatter;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.Selection;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponsePainterTest {
  private static final int BLUE = 0xFF0072B2;
  private static final int ORANGE = 0xFFE69F00;
  private static final double[] BACKGROUND = {4, 3, 2, 1, 0, 0, 0, 0, 0, 0};
  private static final double[] SIGNAL = {0, 0, 0, 0, 0, 0, 1, 2, 3, 4};

  private static final double[] CUTS = {Double.POSITIVE_INFINITY, 0.9, 0.5, 0.1};

  /** Axis from 0 up; the steps of the training sample stand at their density. */
  @Test
  void barsHaveTheHeightOfTheirDensity() {
    Pixels pixels = new Pixels(paint(report()).image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double unit = height(pixels, axis, 0, BLUE) / 4;
    assertThat(unit).isGreaterThan(30);
    assertThat(height(pixels, axis, 1, BLUE)).isCloseTo(3 * unit, within(1.5));
    assertThat(height(pixels, axis, 3, BLUE)).isCloseTo(unit, within(1.5));
    assertThat(height(pixels, axis, 7, ORANGE)).isCloseTo(2 * unit, within(1.5));
    assertThat(height(pixels, axis, 9, ORANGE)).isCloseTo(4 * unit, within(1.5));
  }

  @Test
  void theValidationSampleIsFilled() {
    Pixels pixels = new Pixels(paint(report()).image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    int x = axis[0] + (int) (0.05 * (axis[1] - axis[0]));
    int fill = 0xFF9CC6E1;
    assertThat(pixels.at(x, axis[2] - 12)).matches(p -> near(fill, 25).test(p));
  }

  /** The curve (0, 0), (0.2, 0.8), (1, 1): read at three rates. */
  @Test
  void theRocCurveRunsThroughItsPoints() {
    Surface surface = paint(report());
    Pixels pixels = new Pixels(surface.image());
    var reading = new ResponsePainter().paint(frame(report()), surface);
    int left = 0;
    for (int x = 380; x < 640 && left == 0; x++) {
      left = reading.at(x, 150).isPresent() ? x : 0;
    }
    int right = left;
    while (reading.at(right + 1, 150).isPresent()) {
      right++;
    }
    int bottom = 150;
    while (reading.at(left + 2, bottom + 1).isPresent()) {
      bottom++;
    }
    double side = right + 1 - left;
    for (double[] point : new double[][] {{0.1, 0.4}, {0.2, 0.8}, {0.6, 0.9}}) {
      int x = (int) (left + point[0] * side);
      double row = pixels.centre(x, 20, bottom, near(Palette.LIGHT.validation(), 50));
      assertThat((bottom + 1 - row) / side).isCloseTo(point[1], within(0.025));
    }
  }

  @Test
  void thePointerReadsDensitiesAndRates() {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    var reading = new ResponsePainter().paint(frame(report()), surface);
    int[] axis = new Pixels(surface.image()).longestRun(Palette.LIGHT.axis());
    double x = axis[0] + 0.15 * (axis[1] - axis[0]);
    assertThat(reading.at(x, axis[2] - 5).orElseThrow().text())
        .contains("background, training 3.00");
  }

  /** Of the cuts 0.9 and 0.5 the one at 0.7 is half way. */
  @Test
  void thePointerReadsWhatPassesACut() {
    Roc roc = new Roc(new double[] {0, 0.1, 0.3, 1}, new double[] {0, 0.5, 0.9, 1}, CUTS, 0.9);
    ResponseReport report = new ResponseReport(0, 0, part(roc), part(roc));
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    var reading = new ResponsePainter().paint(frame(report), surface);
    int[] axis = new Pixels(surface.image()).longestRun(Palette.LIGHT.axis());
    double x = axis[0] + 0.7 * (axis[1] - axis[0]);
    var mark = reading.at(x, axis[2] - 5).orElseThrow();
    assertThat(mark.text()).contains("pass a cut here: signal 0.70").contains("background 0.20");
    double cut = ResponseView.cut(mark.selection());
    assertThat(cut).isCloseTo(0.7, within(0.01));
  }

  /** A line at the cut in the distribution; a ring on the curve. */
  @Test
  void theChosenCutIsMarked() {
    Roc roc = new Roc(new double[] {0, 0.1, 0.3, 1}, new double[] {0, 0.5, 0.9, 1}, CUTS, 0.9);
    Frame frame = frame(new ResponseReport(0, 0, part(roc), part(roc)));
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    int text = Palette.LIGHT.text();
    new ResponsePainter().paint(frame, surface);
    int[] axis = new Pixels(surface.image()).longestRun(Palette.LIGHT.axis());
    int column = (int) Math.round(axis[0] + 0.45 * (axis[1] - axis[0]));
    Selection chosen = frame.selection().withChoice(WorkingPoint.CHOICE, "0.45");
    new ResponsePainter().paint(with(frame, chosen), surface);
    Pixels pixels = new Pixels(surface.image());
    int marked = 0;
    for (int y = axis[2] - 100; y < axis[2] - 10; y++) {
      marked += near(text, 10).test(pixels.at(column, y)) ? 1 : 0;
    }
    assertThat(marked).isEqualTo(90);
  }

  /** Of densities 1 and 4 the logarithmic axis makes log 4 what the linear one makes 3. */
  @Test
  void aLogarithmicAxisOfDensitiesSpreadsPowersEvenly() {
    Frame frame = frame(report());
    Selection chosen = frame.selection().withChoice(ResponsePainter.COUNTS, "logarithmic");
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new ResponsePainter().paint(with(frame, chosen), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double one = height(pixels, axis, 3, BLUE);
    double two = height(pixels, axis, 2, BLUE);
    double four = height(pixels, axis, 0, BLUE);
    assertThat(four - two).isCloseTo(two - one, within(2.0)).isGreaterThan(40);
  }

  /** Both axes reach from −0.6 to 10.6, six hundredths beyond the truths of the training sample. */
  @Test
  void pointsOfARegressionStandAtTheirTruthAndPrediction() {
    float[] truth = {2, 5, 8};
    float[] prediction = {3, 9, 1};
    List<Histogram> residuals = List.of(new Histogram("residual", -8, 8, new double[] {1, 3, 2}));
    Part train = new Part(residuals, null, new Scatter(new float[] {0, 10}, new float[] {20, 20}));
    Part validation = new Part(residuals, null, new Scatter(truth, prediction));
    Frame frame = frame(new ResponseReport(0, 0, train, validation));
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    var reading = new ResponsePainter().paint(frame, surface);
    int left = 150;
    int right = 150;
    int top = 150;
    int bottom = 150;
    while (reading.at(left - 1, 150).isPresent()) {
      left--;
    }
    while (reading.at(right + 1, 150).isPresent()) {
      right++;
    }
    while (reading.at(150, top - 1).isPresent()) {
      top--;
    }
    while (reading.at(150, bottom + 1).isPresent()) {
      bottom++;
    }
    Pixels pixels = new Pixels(surface.image());
    for (int i = 0; i < truth.length; i++) {
      int x = (int) (left + (truth[i] + 0.6) / 11.2 * (right + 1 - left));
      int y = (int) (bottom + 1 - (prediction[i] + 0.6) / 11.2 * (bottom + 1 - top));
      assertThat(pixels.at(x, y))
          .as("point %d", i)
          .matches(near(Palette.LIGHT.validation(), 100)::test);
      assertThat(pixels.at(x, y - 12)).matches(p -> !near(Palette.LIGHT.validation(), 100).test(p));
    }
  }

  @Test
  void numbersHoldEveryBin() {
    String[] lines = new ResponsePainter().numbers(frame(report())).split("\r\n");
    assertThat(lines).hasSize(1 + 4 * 10);
    assertThat(lines[1]).isEqualTo("train,background,0.0,0.1,4.0");
  }

  /** Height of the outline above the middle of a bin. */
  private static double height(Pixels pixels, int[] axis, int bin, int colour) {
    int x = axis[0] + (int) Math.round((bin + 0.5) / 10 * (axis[1] - axis[0]));
    return axis[2] - pixels.highest(x, 40, near(colour, 40));
  }

  private static ResponseReport report() {
    Roc roc = new Roc(new double[] {0, 0.2, 1}, new double[] {0, 0.8, 1}, 0.8);
    Roc same = new Roc(new double[] {0, 1}, new double[] {0, 1}, 0.5);
    return new ResponseReport(0, 0, part(same), part(roc));
  }

  private static Part part(Roc roc) {
    return new Part(
        List.of(
            new Histogram("background", 0, 1, BACKGROUND), new Histogram("signal", 0, 1, SIGNAL)),
        roc,
        null);
  }

  private static Surface paint(ResponseReport report) {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    new ResponsePainter().paint(frame(report), surface);
    return surface;
  }

  private static Frame with(Frame frame, Selection selection) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        selection,
        List.of(),
        true,
        -1);
  }

  private static Frame frame(ResponseReport report) {
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
        Map.of(ResponseReport.class, report),
        base.selection(),
        List.of(),
        true,
        -1);
  }
}
