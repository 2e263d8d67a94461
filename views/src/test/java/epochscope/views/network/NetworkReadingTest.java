package epochscope.views.network;

import static epochscope.views.Pixels.distance;
import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.FeatureMaps;
import epochscope.analysis.FeatureMaps.FeatureMap;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.Selection;
import epochscope.views.Selection.Neuron;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two features, three neurons, one output. The flat vector: w of h1 [unit][feature] at 0 … 5, its
 * biases at 6, 7, 8, w of the output at 9, 10, 11, its bias at 12.
 */
class NetworkReadingTest {
  private static final float[] PARAMETERS = {
    1, -2, 3, 0.25f, -0.5f, 4, 0.5f, -1, 0, 2, -0.125f, 1, 0.75f
  };
  private static final Selection USUAL = new Selection(null, -1, 0, 1, 0);
  private static final int BLUE = 0xFF4999C5;
  private static final int ORANGE = 0xFFEAB848;

  private final Surface surface = new Surface(640, 400, 1, Theme.LIGHT);

  /** A line runs from the right of one box to the left of another, half way up in its middle. */
  @Test
  void aLineIsReadAsItsWeight() {
    NetworkReading reading = paint(USUAL, true);
    Box from = box(reading, 1, 0);
    Box to = box(reading, 2, 0);
    double x = (from.right() + to.x()) / 2;
    double y = (from.centreY() + to.centreY()) / 2;
    assertThat(reading.parameterAt(x, y + 2)).isEqualTo(9);
    var mark = reading.at(x, y).orElseThrow();
    assertThat(mark.text()).startsWith("out ← h1[0]: w = 2.000\n");
    assertThat(mark.selection().choice("network.parameter", "")).isEqualTo("9");
    assertThat(mark.selection().node()).isEqualTo("out");
    Box third = box(reading, 1, 2);
    assertThat(reading.parameterAt(x, (third.centreY() + to.centreY()) / 2)).isEqualTo(11);
    assertThat(reading.parameterAt(x, 5)).isEqualTo(-1);
  }

  @Test
  void aLineOfTheInputNamesTheFeature() {
    NetworkReading reading = paint(USUAL, true);
    Box from = box(reading, 0, 1);
    Box last = box(reading, 1, 2);
    double middle = (from.right() + last.x()) / 2;
    double y = (from.centreY() + last.centreY()) / 2;
    assertThat(reading.at(middle, y).orElseThrow().text()).contains("h1[2] ← x2: w = 4.000");
  }

  @Test
  void theBiasIsTheSquareAtTheLowerLeftCorner() {
    NetworkReading reading = paint(USUAL, true);
    Pixels pixels = new Pixels(surface.image());
    Box second = box(reading, 1, 1);
    double x = second.x() + 1;
    double y = second.bottom() - 1;
    assertThat(reading.at(x, y).orElseThrow().text()).startsWith("h1[1]: b = −1.000\n");
    // The largest bias has the full colour of its sign.
    assertThat(distance(pixels.at(x, y), 0xFF0072B2)).isLessThan(6);
    Box output = box(reading, 2, 0);
    assertThat(reading.parameterAt(output.x() + 1, output.bottom() - 1)).isEqualTo(12);
  }

  @Test
  void theParametersOfANeuronAreItsWeightsAndThenItsBias() {
    NetworkReading reading = paint(USUAL, true);
    assertThat(reading.parametersOf(new Neuron("h1", 1))).containsExactly(2, 3, 7);
    assertThat(reading.parametersOf(new Neuron("out", 0))).containsExactly(9, 10, 11, 12);
    assertThat(reading.neuronAt(box(reading, 1, 2).centreX(), box(reading, 1, 2).centreY()))
        .isEqualTo(new Neuron("h1", 2));
  }

  @Test
  void theChosenWeightIsMarkedAlongItsLine() {
    NetworkReading plain = paint(USUAL, true);
    Box from = box(plain, 1, 0);
    Box to = box(plain, 2, 0);
    int unmarked = dark(from, to);
    paint(USUAL.withChoice("network.parameter", "9"), true);
    assertThat(dark(from, to)).isGreaterThan(unmarked + 100);
    assertThat(NetworkChoices.parameter(frame(USUAL, false).topology(), USUAL)).isEqualTo(-1);
    Selection beyond = USUAL.withChoice("network.parameter", "13");
    assertThat(NetworkChoices.parameter(frame(USUAL, false).topology(), beyond)).isEqualTo(-1);
  }

  /** Answers −1, 0 and 1 of tanh neurons: 70 % of blue, neutral, 70 % of orange. */
  @Test
  void unitsShowWhatTheyGiveForTheChosenSample() {
    NetworkReading reading = paint(USUAL.withChoice("network.fill", "sample"), true);
    Pixels pixels = new Pixels(surface.image());
    int[] expected = {BLUE, 0xFFF3F3F1, ORANGE};
    for (int unit = 0; unit < 3; unit++) {
      Box box = box(reading, 1, unit);
      int colour = pixels.at(box.right() - 6, box.y() + 6);
      assertThat(distance(colour, expected[unit])).as("unit %d", unit).isLessThanOrEqualTo(3);
    }
  }

  /** tanh(0.5 + 1·0.5 − 2·0.25) = tanh 0.5 = 0.462; the answer itself comes with the sample. */
  @Test
  void theFormulaHasTheNumbersOfTheSample() {
    NetworkReading reading = paint(USUAL.withSample(3), true);
    Box first = box(reading, 1, 0);
    String text = reading.at(first.centreX(), first.centreY()).orElseThrow().text();
    assertThat(text)
        .isEqualTo(
            "h1[0] = tanh(0.500 − 2.00·x2 + 1.00·x1)\n"
                + "sample 4: tanh(0.500 − 2.00·0.250 + 1.00·0.500) = −1.00");
  }

  @Test
  void aMomentOfThePastSaysThatItCannotBeChanged() {
    NetworkReading reading = paint(USUAL, false);
    Box bias = box(reading, 2, 0);
    String text = reading.at(bias.x() + 1, bias.bottom() - 1).orElseThrow().text();
    assertThat(text).contains("earlier moment");
  }

  private int dark(Box from, Box to) {
    Pixels pixels = new Pixels(surface.image());
    int dark = 0;
    for (double x = from.right(); x < to.x(); x++) {
      for (double y = Math.min(from.centreY(), to.centreY()) - 8; y < to.bottom(); y++) {
        dark += distance(pixels.at(x, y), Palette.LIGHT.text()) < 40 ? 1 : 0;
      }
    }
    return dark;
  }

  private NetworkReading paint(Selection selection, boolean live) {
    return (NetworkReading) new NetworkPainter().paint(frame(selection, live), surface);
  }

  private static Box box(NetworkReading reading, int column, int unit) {
    return reading.layout().columns().get(column).boxes().get(unit);
  }

  private static Frame frame(Selection selection, boolean live) {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 3);
    recipe.epochs = 0;
    recipe.analysed = false;
    Frame base = recipe.build();
    Snapshot snapshot = new Snapshot(0, 0, 0, 0, 0.1, PARAMETERS, new Metrics(Map.of()), null);
    Map<String, FeatureMap> answers = new LinkedHashMap<>();
    answers.put("h1", new FeatureMap(Shape.of(3), new float[] {-1, 0, 1}));
    answers.put("out", new FeatureMap(Shape.of(1), new float[] {0.5f}));
    Map<Class<? extends AnalysisResult>, AnalysisResult> results =
        Map.of(FeatureMaps.class, new FeatureMaps(0, new float[] {0.5f, 0.25f}, answers));
    return new Frame(
        base.experiment(),
        base.topology(),
        base.data(),
        snapshot,
        base.history(),
        results,
        selection,
        List.of(),
        live,
        -1);
  }
}
