package epochscope.views.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.DecisionMap;
import epochscope.analysis.RunMaps;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.KeptRun;
import epochscope.views.Pixels;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunMapsPainterTest {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 360;

  /** Two kept runs that answer 0.2 and 0.9 everywhere: the pointer reads that in their cells. */
  @Test
  void everyRunHasItsOwnMapAtTheSameEpoch() {
    Frame frame = frame(true);
    Surface surface = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
    Reading reading = new DecisionPainter().paint(frame, surface);
    assertThat(RunMapsPainter.columns(3, WIDTH, HEIGHT)).isEqualTo(3);
    assertThat(texts(reading, 0, 260)).anyMatch(text -> text.startsWith("present run, epoch 30"));
    assertThat(texts(reading, 267, 527))
        .anyMatch(text -> text.startsWith("1 low, epoch 30") && text.contains("0.200"));
    assertThat(texts(reading, 534, 794))
        .anyMatch(text -> text.startsWith("2 high, epoch 30") && text.contains("0.900"));
    Pixels pixels = new Pixels(surface.image());
    int low = pixels.at(267 + 100, 200);
    int high = pixels.at(534 + 100, 200);
    assertThat(low >> 16 & 255).isLessThan((high >> 16 & 255) - 40);
    assertThat(low & 255).isGreaterThan((high & 255) + 40);
  }

  @Test
  void withoutTheChoiceOrWithoutKeptRunsThereIsOneMap() {
    Frame one = frame(false);
    Surface surface = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
    Reading reading = new DecisionPainter().paint(one, surface);
    assertThat(texts(reading, 0, WIDTH)).noneMatch(text -> text.contains("epoch"));
  }

  @Test
  void cellsAreAsLargeAsTheyCanBe() {
    assertThat(RunMapsPainter.columns(2, 360, 260)).isEqualTo(2);
    assertThat(RunMapsPainter.columns(9, 1280, 720)).isBetween(3, 5);
    assertThat((double) RunMapsPainter.columns(4, 400, 400)).isCloseTo(2, within(0.0));
  }

  private static List<String> texts(Reading reading, int from, int to) {
    return java.util.stream.IntStream.range(from, to)
        .mapToObj(x -> reading.at(x, 200))
        .flatMap(java.util.Optional::stream)
        .map(Reading.Mark::text)
        .toList();
  }

  private static Frame frame(boolean beside) {
    Frame base = Frames.recipe(Frames.gaussians(80, 1), Frames.gaussians(40, 2), 3).build();
    DecisionMap map = base.result(DecisionMap.class).orElseThrow();
    List<KeptRun> kept =
        List.of(
            new KeptRun(1, "low", base.history(), Double.NaN, base.experiment(), base.topology()),
            new KeptRun(2, "high", base.history(), Double.NaN, base.experiment(), base.topology()));
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>(base.results());
    results.put(RunMaps.class, new RunMaps(0, List.of(constant(map, 0.2f), constant(map, 0.9f))));
    return new Frame(
        base.experiment(),
        base.topology(),
        base.data(),
        base.snapshot(),
        base.history(),
        results,
        beside
            ? base.selection().withChoice(DecisionChoices.RUNS, DecisionChoices.ON)
            : base.selection(),
        kept,
        true,
        -1);
  }

  private static DecisionMap constant(DecisionMap like, float value) {
    float[] response = new float[like.response().length];
    Arrays.fill(response, value);
    return new DecisionMap(0, like.plane(), like.width(), like.height(), 1, response);
  }
}
