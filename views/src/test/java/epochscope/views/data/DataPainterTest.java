package epochscope.views.data;

import static epochscope.views.Pixels.near;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.FeatureHistograms;
import epochscope.analysis.FeatureHistograms.Histogram;
import epochscope.analysis.SampleCorrelations;
import epochscope.data.DataReport.Correlations;
import epochscope.data.Dataset;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataPainterTest {
  private static final int BLUE = 0xFF0072B2;
  private final Surface surface = new Surface(640, 400, 1, Theme.LIGHT);

  /** Of background 8, 4, 2 and 2 of 16 events lie in the bins: the line of its tops falls so. */
  @Test
  void barsHaveTheHeightOfTheirShare() {
    Frame frame = frame(histograms(), Map.of());
    new DataPainter().paint(unframed(frame), surface);
    Pixels pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double[] heights = new double[4];
    for (int bin = 0; bin < 4; bin++) {
      int column = (int) (axis[0] + (bin + 0.5) / 4 * (axis[1] - axis[0]));
      heights[bin] = axis[2] - pixels.highest(column, 60, near(BLUE, 90));
    }
    assertThat(heights[0]).isGreaterThan(150);
    assertThat(heights[1]).isCloseTo(heights[0] / 2, within(2.0));
    assertThat(heights[2]).isCloseTo(heights[0] / 4, within(2.0));
  }

  @Test
  void thePointerReadsWeightsAndAClickMakesTheFeatureX() {
    Reading reading = new DataPainter().paint(frame(histograms(), Map.of()), surface);
    Reading.Mark mark = reading.at(30, 200).orElseThrow();
    assertThat(mark.text()).isEqualTo("pt (GeV)\n0.00 to 1.00\nbackground 8.000\nsignal 1.000");
    Frame other = frame(histograms(), Map.of());
    Selection second = DataChoices.chooseFeature(other.selection().withFeatures(0, 1), 1, 2);
    assertThat(second.xFeature()).isEqualTo(1);
    assertThat(second.yFeature()).isEqualTo(0);
  }

  /** Blue −1, neutral 0, orange 1, two thirds of the way at ±2/3, paler by three tenths. */
  @Test
  void correlationsHaveTheirColour() {
    SampleCorrelations result =
        new SampleCorrelations(
            0,
            new Correlations(
                List.of("a", "b", "c"), new double[][] {{1, -1, 0}, {-1, 1, 0.5}, {0, 0.5, 1}}),
            10);
    Map<String, String> choice = Map.of(DataChoices.SHOW, "correlations");
    Frame frame = frame(result, choice);
    Reading reading = new DataPainter().paint(frame, surface);
    Pixels pixels = new Pixels(surface.image());
    int neutral = 0xFFF3F3F1;
    int[] blue = place(reading, "a and b\nr = −1.000");
    int[] zero = place(reading, "a and c\nr = 0.000");
    int[] one = place(reading, "c and c\nr = 1.000");
    assertThat(pixels.at(blue[0] + 6, blue[1] + 6)).matches(near(mix(BLUE, neutral), 2)::test);
    assertThat(pixels.at(zero[0] + 6, zero[1] + 6)).matches(near(neutral, 2)::test);
    assertThat(pixels.at(one[0] + 6, one[1] + 6)).matches(near(mix(0xFFE69F00, neutral), 2)::test);
    Reading.Mark mark = reading.at(blue[0] + 6, blue[1] + 6).orElseThrow();
    assertThat(mark.selection().xFeature()).isEqualTo(1);
    assertThat(mark.selection().yFeature()).isZero();
  }

  /** Samples are found where their features say, and a click chooses them. */
  @Test
  void pointsOfTwoFeaturesStandAtTheirValues() {
    Frame frame = frame(histograms(), Map.of(DataChoices.SHOW, "scatter"));
    Reading reading = new DataPainter().paint(frame, surface);
    Dataset validation = frame.data().validation();
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i < validation.size(); i++) {
      for (int f = 0; f < 2; f++) {
        low[f] = Math.min(low[f], validation.feature(i, f));
        high[f] = Math.max(high[f], validation.feature(i, f));
      }
    }
    int[] axis = new Pixels(surface.image()).longestRun(Palette.LIGHT.axis());
    double span = (high[0] - low[0]) * 1.08;
    int found = 0;
    for (int i = 0; i < validation.size(); i++) {
      double left = low[0] - 0.04 * (high[0] - low[0]);
      double x = axis[0] + (validation.feature(i, 0) - left) / span * (axis[1] - axis[0]);
      for (int y = 40; y < 390; y++) {
        int row = i;
        found += reading.at(x, y).filter(m -> m.selection().sample() == row).isPresent() ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(8 * validation.size() / 2);
  }

  @Test
  void samplesAreListedInTheirUnitsAndChosen() {
    Frame frame = frame(histograms(), Map.of(DataChoices.SHOW, "samples"));
    Reading reading = new DataPainter().paint(frame, surface);
    Optional<Reading.Mark> first = Optional.empty();
    for (int y = 40; y < 120 && first.isEmpty(); y++) {
      first = reading.at(300, y);
    }
    assertThat(first.orElseThrow().selection().sample()).isZero();
    assertThat(first.get().text()).startsWith("event 1 of the validation sample\nbackground\nx1 ");
  }

  @Test
  void beforeTheyAreWorkedOutItSaysSo() {
    Frame empty = frame(null, Map.of());
    new DataPainter().paint(empty, surface);
    assertThat(new Pixels(surface.image()).count(p -> p != 0xFFFFFFFF)).isGreaterThan(500);
    Frame many =
        frame(new SampleCorrelations(0, null, 10), Map.of(DataChoices.SHOW, "correlations"));
    new DataPainter().paint(many, surface);
    assertThat(new Pixels(surface.image()).count(p -> p != 0xFFFFFFFF)).isGreaterThan(500);
  }

  @Test
  void numbersHoldWhatLiesOutside() {
    List<String> lines = new DataPainter().numbers(frame(histograms(), Map.of())).lines().toList();
    assertThat(lines).hasSize(1 + 2 * 6);
    assertThat(lines.get(2)).isEqualTo("pt,background,0.0,1.0,8.0");
    assertThat(lines.get(6)).isEqualTo("pt,background,4.0,,0.0");
  }

  /** With other features chosen, so that the plot has no frame but its axes. */
  private static Frame unframed(Frame frame) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        frame.selection().withFeatures(7, 8),
        List.of(),
        true,
        -1);
  }

  /** The palest of a map is three tenths neutral. */
  private static int mix(int colour, int neutral) {
    int mixed = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = 0.7 * (colour >> shift & 255) + 0.3 * (neutral >> shift & 255);
      mixed = mixed << 8 | (int) Math.round(channel);
    }
    return mixed;
  }

  private static int[] place(Reading reading, String text) {
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 640; x++) {
        if (reading.at(x, y).filter(mark -> mark.text().equals(text)).isPresent()) {
          return new int[] {x, y};
        }
      }
    }
    throw new AssertionError(text);
  }

  private static FeatureHistograms histograms() {
    double[][] weights = {{8, 4, 2, 2}, {1, 1, 1, 13}};
    return new FeatureHistograms(
        0, 0, 1, List.of(new Histogram("pt", "GeV", 0, 4, weights, new double[2], new double[2])));
  }

  private static Frame frame(AnalysisResult result, Map<String, String> choices) {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(40, 1), Frames.gaussians(20, 2), 2);
    recipe.epochs = 0;
    recipe.analysed = false;
    Frame base = recipe.build();
    Selection selection = base.selection();
    for (var choice : choices.entrySet()) {
      selection = selection.withChoice(choice.getKey(), choice.getValue());
    }
    return new Frame(
        base.experiment(),
        base.topology(),
        base.data(),
        base.snapshot(),
        base.history(),
        result == null ? Map.of() : Map.of(result.getClass(), result),
        selection,
        List.of(),
        true,
        -1);
  }
}
