package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.DecisionMap;
import epochscope.analysis.RunResults;
import epochscope.views.Answers;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.KeptRun;
import epochscope.views.Pixels;
import epochscope.views.decision.DecisionPainter;
import epochscope.views.decision.DecisionView;
import epochscope.views.filters.FiltersPainter;
import epochscope.views.landscape.LandscapePainter;
import epochscope.views.loss.LossPainter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunPanelsTest {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 360;

  /** Two kept runs that answer 0.2 and 0.9 everywhere: the pointer reads that in their cells. */
  @Test
  void everyRunHasItsOwnMapAtTheSameEpoch() {
    Surface surface = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
    Reading reading = painter().paint(frame(true), surface);
    int third = thirds(surface);
    assertThat(texts(reading, 0, third - 7))
        .anyMatch(text -> text.startsWith("present run, epoch 30"));
    assertThat(texts(reading, third, 2 * third - 7))
        .anyMatch(text -> text.startsWith("1 low, epoch 30") && text.contains("0.200"));
    assertThat(texts(reading, 2 * third, 3 * third - 7))
        .anyMatch(text -> text.startsWith("2 high, epoch 30") && text.contains("0.900"));
    Pixels pixels = new Pixels(surface.image());
    assertThat(mean(pixels, third, 16)).isLessThan(mean(pixels, 2 * third, 16) - 40);
    assertThat(mean(pixels, third, 0)).isGreaterThan(mean(pixels, 2 * third, 0) + 40);
  }

  @Test
  void thePresentRunHasItsNameToo() {
    Frame frame = named(frame(true), "as given");
    Surface surface = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
    Reading reading = painter().paint(frame, surface);
    assertThat(texts(reading, 0, thirds(surface) - 7))
        .anyMatch(text -> text.startsWith("as given, epoch 30"));
    Surface curves = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
    new LossPainter().paint(frame, curves);
    assertThat(texts(curves)).contains("as given", "1 low", "2 high");
    new LossPainter().paint(named(Answers.with(frame, List.of()), "as given"), curves);
    assertThat(texts(curves)).doesNotContain("as given");
  }

  private static Set<String> texts(Surface surface) {
    return IntStream.range(0, WIDTH * HEIGHT)
        .mapToObj(at -> surface.textAt(at % WIDTH, at / WIDTH))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private static Frame named(Frame frame, String name) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        frame.selection(),
        frame.kept(),
        frame.live(),
        frame.divergedAt(),
        frame.markers(),
        name);
  }

  /** Of one channel along a line through a map. */
  private static double mean(Pixels pixels, int left, int shift) {
    return IntStream.range(left + 60, left + 180)
        .map(x -> pixels.at(x, 200) >> shift & 255)
        .average()
        .orElseThrow();
  }

  /** Above each map stands its run's colour; the names can be read by the glossary, too. */
  @Test
  void runsHaveTheirColours() {
    Surface surface = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
    painter().paint(frame(true), surface);
    Pixels pixels = new Pixels(surface.image());
    int third = thirds(surface);
    int y = row(pixels);
    assertThat(pixels.at(third + 14, y)).isEqualTo(Palette.LIGHT.run(1));
    assertThat(pixels.at(2 * third + 14, y)).isEqualTo(Palette.LIGHT.run(2));
    assertThat(surface.textAt(third + 60, y))
        .hasValueSatisfying(text -> assertThat(text).startsWith("1 low, epoch 30"));
  }

  /** The colours are explained once, at the right end: the three maps are equally wide. */
  @Test
  void theKeyIsPaintedOnce() {
    Surface surface = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
    painter().paint(frame(true), surface);
    int third = thirds(surface);
    assertThat(third).isLessThan(WIDTH / 3 - 10);
    List<Integer> places =
        IntStream.range(0, WIDTH)
            .filter(
                x ->
                    IntStream.range(0, HEIGHT)
                        .anyMatch(y -> surface.textAt(x, y).filter("signal"::equals).isPresent()))
            .boxed()
            .toList();
    assertThat(places).isNotEmpty().allMatch(x -> x >= 3 * third);
  }

  @Test
  void withoutTheChoiceOrWithoutKeptRunsThereIsOneMap() {
    Surface surface = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
    Reading reading = painter().paint(frame(false), surface);
    assertThat(texts(reading, 0, WIDTH)).noneMatch(text -> text.contains("epoch"));
  }

  /** Answers of a run that had this number before, of another network, are not shown. */
  @Test
  void answersBelongToTheirNetwork() {
    Frame frame = frame(true);
    RunResults known = frame.result(RunResults.class).orElseThrow();
    Frame other = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 5).build();
    assertThat(known.of(1, frame.topology())).isNotEmpty();
    assertThat(known.of(1, other.topology())).isEmpty();
    assertThat(known.of(3, frame.topology())).isEmpty();
  }

  @Test
  void cellsAreAsLargeAsTheyCanBe() {
    assertThat(columns(2, 360, 260, new FiltersPainter())).isEqualTo(2);
    assertThat(columns(9, 1280, 720, new FiltersPainter())).isBetween(3, 5);
    assertThat(columns(4, 400, 400, new FiltersPainter())).isEqualTo(2);
    assertThat(columns(4, 1100, 520, new DecisionPainter())).as("no strips").isEqualTo(2);
    assertThat(columns(4, 1100, 520, new LandscapePainter())).as("squares").isEqualTo(4);
  }

  private static int columns(int count, double width, double height, RunPainter painter) {
    return RunPanels.columns(count, new Box(0, 0, width, height), painter);
  }

  /** Width of a cell: the second run's colour begins in the second. */
  private static int thirds(Surface surface) {
    Pixels pixels = new Pixels(surface.image());
    int first = first(pixels, Palette.LIGHT.run(1));
    return first(pixels, Palette.LIGHT.run(2)) - first;
  }

  private static int first(Pixels pixels, int colour) {
    int y = row(pixels);
    return IntStream.range(0, WIDTH)
        .filter(x -> pixels.at(x, y) == colour)
        .findFirst()
        .orElseThrow();
  }

  /** Where the runs' colours are. */
  private static int row(Pixels pixels) {
    return IntStream.range(0, HEIGHT)
            .filter(y -> IntStream.range(0, WIDTH).anyMatch(x -> isRun(pixels.at(x, y))))
            .findFirst()
            .orElseThrow()
        + 2;
  }

  private static boolean isRun(int colour) {
    return colour == Palette.LIGHT.run(2);
  }

  private static Painter painter() {
    return RunPanels.of(DecisionView.ID, new DecisionPainter());
  }

  private static List<String> texts(Reading reading, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(x -> reading.at(x, 200))
        .flatMap(Optional::stream)
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
    results.put(
        RunResults.class,
        new RunResults(
            0,
            Map.of(
                1, answers(base, constant(map, 0.2f)),
                2, answers(base, constant(map, 0.9f)))));
    Frame chosen =
        Answers.with(
            base,
            beside
                ? base.selection().withChoice(RunFrames.choice(DecisionView.ID), RunFrames.ON)
                : base.selection());
    return Answers.with(Answers.with(chosen, results), kept);
  }

  private static RunResults.Answers answers(Frame frame, DecisionMap map) {
    return new RunResults.Answers(frame.topology(), Map.of(DecisionMap.class, map));
  }

  private static DecisionMap constant(DecisionMap like, float value) {
    float[] response = new float[like.response().length];
    Arrays.fill(response, value);
    return new DecisionMap(0, like.plane(), like.width(), like.height(), 1, response);
  }
}
