package epochscope.views.decision;

import static epochscope.views.Pixels.distance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.DecisionMap;
import epochscope.analysis.FeaturePlane;
import epochscope.analysis.UncertaintyMap;
import epochscope.analysis.UnitMap;
import epochscope.analysis.WarpedPlane;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.SampleEdit;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Task;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Pixels;
import epochscope.views.Selection;
import epochscope.views.Selection.Neuron;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be chosen of the plane, read back from its pixels. */
class PlaneChoicesTest {
  private static final int SIZE = 64;
  private static final FeaturePlane PLANE =
      new FeaturePlane(0, 1, -1, 1, -1, 1, new double[] {0, 0});
  private static final Selection USUAL = new Selection(null, -1, 0, 1, 0);

  /** 70 % of the classes' colours, the rest neutral: those of the responses 0 and 1. */
  private static final int BLUE = 0xFF4999C5;

  private static final int ORANGE = 0xFFEAB848;

  private Pixels pixels;
  private PlaneReading reading;

  @Test
  void discreteColoursAreThoseOfTheTwoAnswers() {
    paint(USUAL.withChoice("decision.shades", "discrete"));
    assertThat(distance(at(0.2), BLUE)).isLessThanOrEqualTo(3);
    assertThat(distance(at(0.46), BLUE)).isLessThanOrEqualTo(3);
    assertThat(distance(at(0.54), ORANGE)).isLessThanOrEqualTo(3);
  }

  /** Response 0.1 + 0.8·u: 0.3 lies at u = 0.25, 0.2 at 0.125. */
  @Test
  void linesLieAtTheResponsesChosen() {
    paint(USUAL);
    assertThat(darkestNear(0.25)).isCloseTo(0.25, within(0.008));
    paint(USUAL.withChoice("decision.levels", "0.2"));
    assertThat(darkestNear(0.125)).isCloseTo(0.125, within(0.008));
    assertThat(contrastNear(0.25)).isLessThan(14);
    paint(USUAL.withChoice("decision.levels", "none"));
    assertThat(contrastNear(0.125)).isLessThan(14);
    assertThat(darkestNear(0.5)).isCloseTo(0.5, within(0.008));
  }

  @Test
  void typedLevelsArePickedOutOfWhatWasTyped() {
    assertThat(ContourLevels.typed("0.2, 0.8;x 0.5")).containsExactly(0.2, 0.8, 0.5);
    assertThat(ContourLevels.typed("none of it")).isEmpty();
  }

  /** Spread 0.4·u up to 0.4·63.5/64; three of the sixteen published colours of viridis. */
  @Test
  void theSpreadIsAMapOfItsOwn() {
    paint(USUAL.withChoice("decision.uncertainty", "spread"));
    double end = 63.5 / 64;
    assertThat(distance(at(end / 15), 0xFF481A6C)).isLessThan(6);
    assertThat(distance(at(7 * end / 15), 0xFF23888E)).isLessThan(6);
    assertThat(distance(at(14 * end / 15), 0xFFD2E21B)).isLessThan(6);
    assertThat(textAt(0.5)).contains("spread σ 0.2");
  }

  @Test
  void withoutDropoutThereIsNoSpread() {
    Topology plain = topology(false);
    Selection asked = USUAL.withChoice("decision.uncertainty", "spread");
    assertThat(DecisionChoices.uncertainty(plain, asked)).isEqualTo("none");
    assertThat(DecisionChoices.uncertainty(topology(true), asked)).isEqualTo("spread");
  }

  /** The mean of the draws is 0.9 everywhere. */
  @Test
  void theMeanOfTheDrawsIsShownAsAResponse() {
    paint(USUAL.withChoice("decision.uncertainty", "mean"));
    assertThat(textAt(0.25)).contains("response 0.9");
  }

  /** A tanh neuron that answers −1 on the left and 1 on the right. */
  @Test
  void theNeuronUnderThePointerIsPromoted() {
    paint(USUAL.withPointed(new Neuron("h1", 1)));
    assertThat(distance(at(0.1), BLUE)).isLessThanOrEqualTo(3);
    assertThat(distance(at(0.9), ORANGE)).isLessThanOrEqualTo(3);
    assertThat(textAt(0.9)).contains("h1[1] 1");
  }

  @Test
  void aNeuronOfAnotherNetworkIsNot() {
    Selection strange = USUAL.withPointed(new Neuron("elsewhere", 1));
    assertThat(DecisionChoices.pointed(topology(false), strange)).isEmpty();
    paint(strange);
    assertThat(textAt(0.5)).contains("response 0.5");
  }

  /** The neurons see x and −y: the plane is mirrored, its events with it. */
  @Test
  void thePlaneOfTwoNeuronsHasTheirActivations() {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    Selection chosen = USUAL.withChoice("decision.space", "h1");
    new DecisionPainter().paint(frame(chosen), surface);
    pixels = new Pixels(surface.image());
    int[] axis = pixels.longestRun(Palette.LIGHT.axis());
    double width = axis[1] - axis[0];
    // The axes reach 6 % beyond [−1, 1].
    double unit = width / 2.24;
    double left = axis[0] + 0.12 * unit;
    int y = axis[2] - 40;
    double u = 0.3;
    int colour = pixels.at(left + 2 * u * unit + 5, y);
    assertThat(distance(colour, expected(0.1 + 0.8 * u))).isLessThan(10);
    double eventX = axis[0] + (0.9 + 1.12) * unit;
    double eventY = axis[2] - (0.9 + 1.12) / 2.24 * height(axis);
    assertThat(distance(pixels.at(eventX, eventY), 0xFFE69F00)).isLessThan(40);
    assertThat(new DecisionPainter().numbers(frame(chosen)))
        .startsWith("a,b,h1[0],h1[1],response\r\n-1.0,1.0,-1.0,-1.0,");
  }

  /** From the axis up to the top of the vertical one. */
  private double height(int[] axis) {
    int top = axis[2];
    while (pixels.at(axis[0], top - 1) == Palette.LIGHT.axis()) {
      top--;
    }
    return axis[2] - top;
  }

  @Test
  void anUnansweredPlaneOfNeuronsSaysSo() {
    Selection chosen = USUAL.withChoice("decision.space", "h1");
    Frame unanswered = with(frame(chosen), Map.of());
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    assertThat(new DecisionPainter().paint(unanswered, surface).at(300, 150)).isEmpty();
    assertThat(new Pixels(surface.image()).count(c -> c == Palette.LIGHT.text())).isPositive();
  }

  @Test
  void aPointOfTheValidationSampleIsChosenByAClick() {
    paint(USUAL);
    var plot = reading.plot();
    var mark = reading.at(plot.x(0.5) + 2, plot.y(0.5)).orElseThrow();
    assertThat(mark.text()).contains("validation 2: two");
    assertThat(mark.selection().sample()).isEqualTo(1);
    assertThat(reading.at(plot.x(0.2), plot.y(0.4)).orElseThrow().selection()).isNull();
    assertThat(reading.trainingRow(plot.x(-0.9) + 3, plot.y(0.9), 8)).isEqualTo(2);
    assertThat(reading.trainingRow(plot.x(0.3), plot.y(0.2), 8)).isEqualTo(-1);
  }

  @Test
  void aPlaceBecomesAnEventOfTheChosenClass() {
    paint(USUAL.withChoice("decision.pen", "on").withChoice("decision.brush", "0"));
    var plot = reading.plot();
    SampleEdit.Add add =
        (SampleEdit.Add)
            PointEdits.add(
                reading, USUAL.withChoice("decision.brush", "0"), plot.x(0.25), plot.y(-0.75));
    assertThat(add.features()).containsExactly(new double[] {0.25, -0.75}, within(1e-9));
    assertThat(add.targets()).containsExactly(0);
    SampleEdit.Move move = (SampleEdit.Move) PointEdits.move(reading, 3, plot.x(5), plot.y(-0.5));
    assertThat(move.row()).isEqualTo(3);
    assertThat(move.values()).containsExactly(new double[] {1, -0.5}, within(1e-9));
    assertThat(move.targets()).isNull();
  }

  @Test
  void theLegendChoosesWhatIsDrawn() {
    paint(USUAL);
    double right = reading.plot().inner().right();
    double top = reading.plot().inner().y();
    Selection chosen = reading.at(right + 40, top + 25).orElseThrow().selection();
    assertThat(chosen.choice("decision.pen", "off")).isEqualTo("on");
    assertThat(chosen.choice("decision.brush", "")).isEqualTo("1");
  }

  @Test
  void theSampleAsATableHasUnitsAndNames() {
    String[] lines = SampleNumbers.of(frame(USUAL).data()).split("\r\n");
    assertThat(lines).hasSize(5);
    assertThat(lines[0]).isEqualTo("a,b,class");
    assertThat(lines[2]).isEqualTo("0.9,-0.9,two");
  }

  private void paint(Selection selection) {
    Surface surface = new Surface(640, 330, 1, Theme.LIGHT);
    reading = (PlaneReading) new DecisionPainter().paint(frame(selection), surface);
    pixels = new Pixels(surface.image());
  }

  /** A pixel at the middle height of the map, where no point lies. */
  private int at(double u) {
    var inner = reading.plot().inner();
    return pixels.at(inner.x() + u * inner.width(), inner.y() + 0.61 * inner.height());
  }

  private String textAt(double u) {
    var inner = reading.plot().inner();
    double x = inner.x() + u * inner.width();
    return reading.at(x, inner.y() + 0.61 * inner.height()).orElseThrow().text();
  }

  private double darkestNear(double u) {
    double darkest = u - 0.05;
    for (double at = u - 0.05; at < u + 0.05; at += 0.002) {
      darkest = brightness(at) < brightness(darkest) ? at : darkest;
    }
    return darkest;
  }

  /** By how much the darkest pixel there differs from its surroundings. */
  private double contrastNear(double u) {
    return (brightness(u - 0.04) + brightness(u + 0.04)) / 2 - brightness(darkestNear(u));
  }

  private double brightness(double u) {
    int c = at(u);
    return ((c >> 16 & 255) + (c >> 8 & 255) + (c & 255)) / 3.0;
  }

  private static int expected(double response) {
    int[] neutral = {0xF3, 0xF3, 0xF1};
    double share = Math.abs(2 * response - 1);
    int colour = 0xFF;
    for (int c = 0; c < 3; c++) {
      int end = (response < 0.5 ? BLUE : ORANGE) >> 16 - 8 * c & 255;
      colour = colour << 8 | (int) Math.round(neutral[c] + share * (end - neutral[c]));
    }
    return colour;
  }

  private static Topology topology(boolean dropping) {
    List<NodeSpec> nodes =
        dropping
            ? List.of(hidden(), new NodeSpec.Dropout("drop", null, 0.5), output())
            : List.of(hidden(), output());
    return Topology.of(new NetworkSpec(nodes), 2);
  }

  private static NodeSpec hidden() {
    return new NodeSpec.Dense("h1", null, 2, Activation.TANH, null);
  }

  private static NodeSpec output() {
    return new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null);
  }

  private static Frame frame(Selection selection) {
    List<Feature> features = List.of(new Feature("a", ""), new Feature("b", ""));
    List<String> classes = List.of("one", "two");
    float[] x = {-0.9f, -0.9f, 0.9f, -0.9f, -0.9f, 0.9f, 0.9f, 0.9f};
    float[] y = {0, 1, 0, 1};
    float[] vx = {-0.5f, 0.5f, 0.5f, 0.5f};
    float[] vy = {0, 1};
    Dataset train = new Dataset(Task.CLASSIFY, features, List.of("class"), classes, x, y, null);
    Dataset validation =
        new Dataset(Task.CLASSIFY, features, List.of("class"), classes, vx, vy, null);
    Frames.Recipe recipe = Frames.recipe(train, validation, 2);
    recipe.epochs = 0;
    recipe.analysed = false;
    Frame base = recipe.build();
    Frame chosen =
        new Frame(
            base.experiment(),
            topology(true),
            Frames.prepared(train, validation),
            base.snapshot(),
            base.history(),
            Map.of(),
            selection,
            List.of(),
            true,
            -1);
    return with(chosen, results());
  }

  private static Frame with(
      Frame frame, Map<Class<? extends AnalysisResult>, AnalysisResult> results) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        results,
        frame.selection(),
        List.of(),
        true,
        -1);
  }

  private static Map<Class<? extends AnalysisResult>, AnalysisResult> results() {
    int cells = SIZE * SIZE;
    float[] response = new float[cells];
    float[] spread = new float[cells];
    float[] mean = new float[cells];
    float[] unit = new float[cells];
    float[] u = new float[cells];
    float[] v = new float[cells];
    for (int i = 0; i < cells; i++) {
      double across = (i % SIZE + 0.5) / SIZE;
      response[i] = (float) (0.1 + 0.8 * across);
      spread[i] = (float) (0.4 * across);
      mean[i] = 0.9f;
      unit[i] = across < 0.5 ? -1 : 1;
      u[i] = (float) (2.0 * (i % SIZE) / (SIZE - 1) - 1);
      v[i] = (float) (2.0 * (i / SIZE) / (SIZE - 1) - 1);
    }
    WarpedPlane.Events events =
        new WarpedPlane.Events(new float[] {0.9f}, new float[] {0.9f}, new float[] {1}, 1);
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>();
    results.put(DecisionMap.class, new DecisionMap(0, PLANE, SIZE, SIZE, 1, response));
    results.put(
        UncertaintyMap.class, new UncertaintyMap(0, PLANE, SIZE, SIZE, 1, 50, mean, spread));
    results.put(UnitMap.class, new UnitMap(0, PLANE, "h1", 1, SIZE, SIZE, unit));
    results.put(
        WarpedPlane.class,
        new WarpedPlane(0, PLANE, "h1", 0, 1, SIZE, SIZE, 1, u, v, response, events));
    return results;
  }
}
