package epochscope.views.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Refusal;
import epochscope.analysis.RunResults;
import epochscope.analysis.signal.LayerSignals;
import epochscope.analysis.signal.SignalPropagation;
import epochscope.analysis.signal.SignalRequest;
import epochscope.data.Dataset;
import epochscope.history.HistoryView;
import epochscope.views.Answers;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.KeptRun;
import epochscope.views.Pixels;
import epochscope.views.ReferenceNetwork;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunFrames;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three hidden layers and the output, against a forward pass that is written out. */
class SignalsPainterTest {
  private static final int LAYERS = 4;

  private final Frame frame = trained();
  private final double[] spread = spreads();
  private final Surface surface = new Surface(640, 400, 1, Theme.LIGHT);

  /** From mean − σ to mean + σ, all on one linear axis. */
  @Test
  void barsAreAsLongAsTheSpreadOfTheirLayer() {
    Reading reading = new SignalsPainter().paint(after(), surface);
    Pixels pixels = new Pixels(surface.image());
    double[] lengths = new double[LAYERS];
    for (int layer = 0; layer < LAYERS; layer++) {
      lengths[layer] = bar(pixels, centre(reading, layer));
    }
    double unit = lengths[0] / spread[0];
    for (int layer = 1; layer < LAYERS; layer++) {
      assertThat(lengths[layer]).as("layer %d", layer).isCloseTo(unit * spread[layer], within(2.5));
    }
  }

  /** Middle of a layer's column. */
  private int centre(Reading reading, int layer) {
    String name = frame.topology().nodes().get(layer).name();
    int from = -1;
    int to = -1;
    for (int x = 0; x < 640; x++) {
      if (reading.at(x, 100).map(mark -> mark.text().startsWith(name + "\n")).orElse(false)) {
        from = from < 0 ? x : from;
        to = x;
      }
    }
    return (from + to) / 2;
  }

  /** Rows in which it is drawn; the line from the smallest to the largest value is thinner. */
  private static double bar(Pixels pixels, int centre) {
    int colour = Palette.LIGHT.validation();
    int length = 0;
    for (int y = 25; y < 160; y++) {
      int wide = 0;
      for (int x = centre - 3; x <= centre + 3; x++) {
        wide += pixels.at(x, y) == colour ? 1 : 0;
      }
      length += wide > 1 ? 1 : 0;
    }
    return length;
  }

  @Test
  void thePointerReadsMeanAndSpread() {
    Reading reading = new SignalsPainter().paint(after(), surface);
    for (int layer = 0; layer < LAYERS; layer++) {
      String text = reading.at(centre(reading, layer), 100).orElseThrow().text();
      String sigma = text.substring(text.indexOf("σ ") + 2).lines().findFirst().orElseThrow();
      assertThat(Double.parseDouble(sigma)).isCloseTo(spread[layer], within(0.006));
    }
  }

  @Test
  void variancesAreRelativeToTheFirstLayer() {
    List<LayerSignals> layers = frame.result(SignalPropagation.class).orElseThrow().layers();
    SignalRow row = SignalRow.of("y", layers, layers, LayerSignals::after);
    for (int layer = 0; layer < LAYERS; layer++) {
      double expected = spread[layer] * spread[layer] / (spread[0] * spread[0]);
      assertThat(row.ratio(layer)).isCloseTo(expected, within(1e-3));
    }
    assertThat(row.axis().kind()).isEqualTo(Axis.Kind.LINEAR);
  }

  @Test
  void spreadsOfManyMagnitudesHaveALogarithmicAxis() {
    Frame vanishing = scaled(0.02f);
    List<LayerSignals> layers = vanishing.result(SignalPropagation.class).orElseThrow().layers();
    SignalRow row = SignalRow.of("y", layers, layers, LayerSignals::after);
    assertThat(row.axis().kind()).isEqualTo(Axis.Kind.SYMMETRIC);
  }

  @Test
  void aClickSelectsTheLayer() {
    Reading reading = new SignalsPainter().paint(after(), surface);
    var clicked = reading.at(centre(reading, 1), 100).orElseThrow().selection();
    assertThat(clicked.node()).isEqualTo("h2");
    new SignalsPainter().paint(Answers.with(after(), clicked), surface);
    Pixels marked = new Pixels(surface.image());
    assertThat(marked.at(centre(reading, 1) - 40, 30)).isEqualTo(Palette.LIGHT.neutral());
    assertThat(marked.at(centre(reading, 2) - 40, 30)).isEqualTo(Palette.LIGHT.surface());
  }

  @Test
  void emptyViewsSayWhy() {
    new SignalsPainter().paint(Answers.with(frame, Map.of()), surface);
    assertThat(surface.pixels())
        .isEqualTo(notice(Texts.get("signals.waiting"), Texts.get("remedy.play")));
    Refusal refusal = new Refusal(SignalPropagation.class, "no loss for this output");
    new SignalsPainter()
        .paint(Answers.with(frame, Map.of(SignalPropagation.class, refusal)), surface);
    assertThat(surface.pixels())
        .isEqualTo(notice(Texts.get("signals.refused"), "no loss for this output"));
  }

  private static int[] notice(String why, String remedy) {
    Surface expected = new Surface(640, 400, 1, Theme.LIGHT);
    Notice.paint(expected, expected.box(), why, remedy);
    return expected.pixels();
  }

  @Test
  void runsBesideEachOtherHaveTheirOwnSignals() {
    Frame faint = scaled(0.1f);
    HistoryView history = new HistoryView(List.of(faint.snapshot()), Map.of());
    KeptRun run =
        new KeptRun(1, "faint", history, Double.NaN, faint.experiment(), faint.topology());
    SignalPropagation its = faint.result(SignalPropagation.class).orElseThrow();
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>(frame.results());
    results.put(
        RunResults.class,
        new RunResults(
            0,
            Map.of(
                1,
                new RunResults.Answers(faint.topology(), Map.of(SignalPropagation.class, its)))));
    Frame both =
        Answers.with(
            Answers.with(frame, results),
            after().selection().withChoice(RunFrames.choice("signals"), RunFrames.ON));
    Reading reading = Views.painter("signals").paint(Answers.with(both, List.of(run)), surface);
    assertThat(sigma(reading, 0, 320)).isCloseTo(spread[0], within(0.006));
    double faintly = Math.sqrt(its.layers().getFirst().after().variance());
    assertThat(sigma(reading, 320, 640)).isCloseTo(faintly, within(0.006));
    assertThat(faintly).isLessThan(0.3 * spread[0]);
  }

  /** What is read of the first layer, between two columns of pixels. */
  private static double sigma(Reading reading, int from, int to) {
    String text =
        IntStream.range(from, to)
            .mapToObj(x -> reading.at(x, 150))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow()
            .text();
    return Double.parseDouble(
        text.substring(text.indexOf("σ ") + 2).lines().findFirst().orElseThrow());
  }

  private Frame after() {
    return Answers.with(
        frame,
        frame
            .selection()
            .withChoice(SignalsPainter.OF, "after")
            .withChoice(SignalsPainter.SHOW, "both"));
  }

  private static Frame trained() {
    return scaled(1);
  }

  /**
   * @param factor of all parameters
   */
  private static Frame scaled(float factor) {
    Frames.Recipe recipe =
        Frames.recipe(Frames.gaussians(200, 1), Frames.gaussians(60, 2), 12, 12, 12);
    recipe.epochs = 0;
    recipe.analysed = false;
    Frame built = recipe.build();
    float[] parameters = built.snapshot().parameters();
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] *= factor;
    }
    return Answers.to(built, new SignalRequest(Answers.context(built), null));
  }

  /** σ of the activations of every layer, over the training sample. */
  private double[] spreads() {
    ReferenceNetwork network = new ReferenceNetwork(frame.topology(), 0);
    float[] parameters = frame.snapshot().parameters();
    System.arraycopy(parameters, 0, network.parameters, 0, parameters.length);
    Dataset train = frame.data().train();
    List<List<Double>> values = new ArrayList<>();
    for (int layer = 0; layer < LAYERS; layer++) {
      values.add(new ArrayList<>());
    }
    for (int s = 0; s < train.size(); s++) {
      double[][] found = network.forward(Frames.row(train, s));
      for (int layer = 0; layer < LAYERS; layer++) {
        for (double value : found[layer]) {
          values.get(layer).add(value);
        }
      }
    }
    return values.stream().mapToDouble(SignalsPainterTest::deviation).toArray();
  }

  private static double deviation(List<Double> values) {
    double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
    double squares =
        values.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElseThrow();
    return Math.sqrt(squares);
  }
}
