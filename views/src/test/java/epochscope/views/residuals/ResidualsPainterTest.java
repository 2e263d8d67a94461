package epochscope.views.residuals;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.Pulls;
import epochscope.analysis.Pulls.Distribution;
import epochscope.analysis.Pulls.Part;
import epochscope.analysis.Pulls.ProfileBin;
import epochscope.analysis.ResponseReport.Histogram;
import epochscope.analysis.ResponseReport.Scatter;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.Selection;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResidualsPainterTest {
  private static final int ORANGE = 0xFFE69F00;
  private final Surface surface = new Surface(640, 400, 1, Theme.LIGHT);

  /** At 0, 1 and 2 the unit normal's density is 0.3989, 0.2420 and 0.0540. */
  @Test
  void theUnitNormalIsDrawnOverThePulls() {
    new ResidualsPainter().paint(frame("pulls"), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double[] rows = new double[3];
    for (int pull = 0; pull < 3; pull++) {
      int column = (int) Math.round(axis[0] + (pull + 5) / 10.0 * (axis[1] - axis[0]));
      rows[pull] = axis[2] + 0.5 - pixels.centre(column, 60, axis[2], near(ORANGE, 60));
    }
    assertThat(rows[0]).isGreaterThan(150);
    assertThat(rows[1] / rows[0]).isCloseTo(0.6065, within(0.015));
    assertThat(rows[2] / rows[0]).isCloseTo(0.1353, within(0.015));
  }

  /** Densities 1, 3 and 2 in tenths, the training sample's line on top of them. */
  @Test
  void barsOfResidualsHaveTheHeightOfTheirDensity() {
    new ResidualsPainter().paint(frame("distribution"), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double[] heights = new double[3];
    for (int bin = 0; bin < 3; bin++) {
      int column = (int) (axis[0] + (bin + 0.5) / 3 * (axis[1] - axis[0]));
      heights[bin] = axis[2] - pixels.highest(column, 70, near(Palette.LIGHT.train(), 90));
    }
    assertThat(heights[0]).isCloseTo(heights[1] / 3, within(2.0));
    assertThat(heights[2]).isCloseTo(2 * heights[1] / 3, within(2.0));
  }

  /** The axis reaches 1.25 times the largest residual, 4, each way. */
  @Test
  void meansStandAtTheirResidual() {
    Reading reading = new ResidualsPainter().paint(frame("truth"), surface);
    Pixels pixels = new Pixels(surface.image());
    int top = 0;
    while (reading.at(320, top).isEmpty()) {
      top++;
    }
    int bottom = top;
    while (reading.at(320, bottom + 1).isPresent()) {
      bottom++;
    }
    int left = 0;
    while (reading.at(left, 200).isEmpty()) {
      left++;
    }
    int right = left;
    while (reading.at(right + 1, 200).isPresent()) {
      right++;
    }
    for (double[] mean : new double[][] {{2.5, -2}, {7.5, 1}}) {
      double place = (mean[0] + 0.4) / 10.8;
      int column = (int) Math.round(left + place * (right + 1 - left));
      double row = pixels.centre(column, top, bottom, near(ORANGE, 40));
      double value = 5 - 10 * (row - top) / (bottom + 1 - top);
      assertThat(value).isCloseTo(mean[1], within(0.1));
      assertThat(reading.at(column, top + 30).orElseThrow().text()).contains("of 2 events");
    }
  }

  @Test
  void aClassificationIsToldWhyThereIsNothing() {
    Frame classes = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 2).build();
    assertThat(new ResidualsPainter().paint(classes, surface)).isSameAs(Reading.NOTHING);
    assertThat(new Pixels(surface.image()).count(p -> p != 0xFFFFFFFF)).isGreaterThan(500);
  }

  /** Nothing finite was predicted: no σ, no pulls, and the other plots without bars. */
  @Test
  void aDivergedRunStaysVisible() {
    Distribution none =
        new Distribution(
            new Histogram("residual", -0.5, 0.5, new double[3]),
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN);
    float[] nan = {Float.NaN, Float.NaN};
    Part part = new Part(none, null, List.of(), new Scatter(new float[] {0, 1}, nan));
    new ResidualsPainter().paint(frame("all", new Pulls(0, 0, Double.NaN, part, part)), surface);
    assertThat(new Pixels(surface.image()).count(p -> p != 0xFFFFFFFF)).isGreaterThan(2000);
  }

  @Test
  void numbersHoldEveryBin() {
    List<String> lines = new ResidualsPainter().numbers(frame("all")).lines().toList();
    assertThat(lines).hasSize(1 + 2 * (3 + 4));
    assertThat(lines.get(1)).isEqualTo("train,residual,-3.0,-1.0,0.1");
  }

  private static Frame frame(String shown) {
    return frame(shown, new Pulls(0, 0, 2, part(), part()));
  }

  private static Frame frame(String shown, Pulls pulls) {
    Frames.Recipe recipe = Frames.recipe(Frames.curve(20, 1), Frames.curve(10, 2), 2);
    recipe.epochs = 0;
    recipe.analysed = false;
    Frame base = recipe.build();
    return new Frame(
        base.experiment(),
        base.topology(),
        base.data(),
        base.snapshot(),
        base.history(),
        Map.of(Pulls.class, pulls),
        new Selection(null, 0, 0, -1, 0).withChoice(ResidualsPainter.SHOW, shown),
        List.of(),
        true,
        -1);
  }

  private static Part part() {
    return new Part(
        distribution("residual", -3, 3, 0.1, 0.3, 0.2),
        distribution("pull", -5, 5, 0, 0.2, 0.2, 0),
        List.of(new ProfileBin(0, 5, 2, -2, 0.5), new ProfileBin(5, 10, 2, 1, 0.5)),
        new Scatter(new float[] {0, 4, 6, 10}, new float[] {-4, 0, 3, -1}));
  }

  private static Distribution distribution(String name, double from, double to, double... density) {
    return new Distribution(new Histogram(name, from, to, density), 0.1, 0.02, 1.1, 0.01);
  }
}
