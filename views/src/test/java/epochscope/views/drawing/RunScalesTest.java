package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.ResponseReport;
import epochscope.analysis.ResponseReport.Histogram;
import epochscope.analysis.ResponseReport.Part;
import epochscope.analysis.RunResults;
import epochscope.analysis.TaylorReport;
import epochscope.analysis.landscape.LandscapeScene;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.spec.Shape;
import epochscope.views.Answers;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.KeptRun;
import epochscope.views.Landscapes;
import epochscope.views.Pixels;
import epochscope.views.gallery.Views;
import epochscope.views.image.ImageFrames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pictures of several runs beside each other: the same number looks the same in all. */
class RunScalesTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 400;
  private static final String CONVOLUTION =
      "\"type\":\"convolution\",\"filters\":4,\"kernel\":[2,3],\"activation\":\"relu\"";

  /** A kept run with twice the weights: its largest is the end of the scale, here it is half. */
  @Test
  void filtersOfAllRunsAreOnTheScaleOfTheLargest() {
    Frame frame = new ImageFrames(Shape.of(1, 8, 8), CONVOLUTION).frame();
    Painted painted = paint("filters", frame, Map.of());
    float[] weights = frame.snapshot().parameters();
    double most = IntStream.range(0, 24).mapToDouble(i -> 2 * Math.abs(weights[i])).max().orElse(0);
    for (int i = 0; i < 24; i++) {
      String cell = "n0, filter " + i / 6 + ", row " + i / 3 % 2 + ", column " + i % 3 + ": ";
      assertNear(painted.colour("present run", cell), diverging(weights[i] / most));
      assertNear(painted.colour("1 twice", cell), diverging(2 * weights[i] / most));
    }
  }

  /** Means of 0.5 and at most 2: on a scale that ends at 2, a quarter and all of it. */
  @Test
  void coefficientsOfAllRunsHaveOneScale() {
    Frame frame = Frames.recipe(Frames.gaussians(60, 1), Frames.gaussians(30, 2), 3).build();
    TaylorReport report = frame.result(TaylorReport.class).orElseThrow();
    Frame matrix = Answers.with(frame, frame.selection().withChoice("taylor.show", "matrix"));
    Painted painted =
        paint(
            "taylor",
            with(matrix, constant(report, 0.5)),
            Map.of(TaylorReport.class, constant(report, 2)));
    int quarter = ColourMap.viridis(0, 2, Palette.LIGHT).colour(0.5);
    int whole = ColourMap.viridis(0, 2, Palette.LIGHT).colour(2);
    assertNear(painted.colour("present run", "x1x2"), quarter);
    assertNear(painted.colour("1 twice", "x1x2"), whole);
    assertThat(painted.texts(0, WIDTH / 2 - 60)).doesNotContain("1.5");
    assertThat(painted.texts(WIDTH - 120, WIDTH)).contains("0.0", "1.0", "2.0");
  }

  /** The densities of a kept run are ten times as high: both axes have the ticks of its own. */
  @Test
  void densitiesHaveOneAxis() {
    Frame frame = Frames.recipe(Frames.gaussians(200, 1), Frames.gaussians(80, 2), 3).build();
    ResponseReport report = frame.result(ResponseReport.class).orElseThrow();
    Painted alone = painted(Views.painter("response"), frame);
    Painted painted = paint("response", frame, Map.of(ResponseReport.class, higher(report, 10)));
    Set<String> present = painted.texts(0, 30);
    assertThat(present).isNotEmpty().contains("0");
    assertThat(painted.texts(WIDTH / 2, WIDTH / 2 + 30)).isEqualTo(present);
    assertThat(alone.texts(0, 30)).isNotEqualTo(present);
  }

  /** Losses up to 1 and up to 5: both axes of the loss with the same ticks. */
  @Test
  void landscapesHaveOneAxisOfTheLoss() {
    Frame frame = Frames.recipe(Frames.gaussians(40, 1), Frames.gaussians(20, 2), 3).build();
    Frame cut = Answers.with(frame, frame.selection().withChoice("landscape.show", "cut"));
    Painted painted =
        paint(
            "landscape",
            with(cut, Landscapes.cut(33, (a, b) -> a * a)),
            Map.of(LandscapeScene.class, Landscapes.cut(33, (a, b) -> 4 * a * a + 1)));
    Set<String> present = painted.texts(0, 24);
    assertThat(present).isNotEmpty();
    assertThat(painted.texts(WIDTH / 2, WIDTH / 2 + 24)).isEqualTo(present);
  }

  private static TaylorReport constant(TaylorReport report, double mean) {
    double[] means = new double[report.means().length];
    Arrays.fill(means, mean);
    return new TaylorReport(
        0, report.output(), report.coefficients(), report.of(), means, report.errors());
  }

  private static ResponseReport higher(ResponseReport report, double factor) {
    return new ResponseReport(
        0, report.output(), higher(report.train(), factor), higher(report.validation(), factor));
  }

  private static Part higher(Part part, double factor) {
    List<Histogram> classes =
        part.classes().stream()
            .map(
                h ->
                    new Histogram(
                        h.name(),
                        h.from(),
                        h.to(),
                        DoubleStream.of(h.density()).map(d -> factor * d).toArray()))
            .toList();
    return new Part(classes, part.roc(), null);
  }

  private static Frame with(Frame frame, AnalysisResult result) {
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>(frame.results());
    results.put(result.getClass(), result);
    return Answers.with(frame, results);
  }

  /** The frame with a kept run beside it whose parameters are twice as large. */
  private static Painted paint(
      String view, Frame frame, Map<Class<? extends AnalysisResult>, AnalysisResult> itsResults) {
    float[] twice = frame.snapshot().parameters().clone();
    for (int i = 0; i < twice.length; i++) {
      twice[i] *= 2;
    }
    Snapshot now = frame.snapshot();
    Snapshot its = new Snapshot(now.epoch(), now.step(), 0, 0, 0.1, twice, now.metrics(), null);
    HistoryView history = new HistoryView(List.of(its), Map.of());
    KeptRun run =
        new KeptRun(1, "twice", history, Double.NaN, frame.experiment(), frame.topology());
    RunResults known =
        new RunResults(0, Map.of(1, new RunResults.Answers(frame.topology(), itsResults)));
    Frame chosen =
        Answers.with(
            with(frame, known), frame.selection().withChoice(RunFrames.choice(view), RunFrames.ON));
    return painted(Views.painter(view), Answers.with(chosen, List.of(run)));
  }

  private static Painted painted(Painter painter, Frame frame) {
    Surface surface = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
    Reading reading = painter.paint(frame, surface);
    return new Painted(surface, reading);
  }

  private static final class Painted {
    private final Surface surface;
    private final Reading reading;

    /** By what is read there, the first place. */
    private final Map<String, int[]> places = new HashMap<>();

    Painted(Surface surface, Reading reading) {
      this.surface = surface;
      this.reading = reading;
    }

    /** A little inside of the upper left corner of what is read so. */
    int colour(String run, String text) {
      if (places.isEmpty()) {
        readAll();
      }
      int[] place =
          places.entrySet().stream()
              .filter(read -> read.getKey().startsWith(run) && read.getKey().contains(text))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow();
      return surface.image().getRGB(place[0] + 3, place[1] + 3);
    }

    private void readAll() {
      for (int y = 0; y < HEIGHT; y += 3) {
        for (int x = 0; x < WIDTH; x += 3) {
          int[] place = {x, y};
          reading.at(x, y).ifPresent(mark -> places.putIfAbsent(mark.text(), place));
        }
      }
    }

    /** All that is written between two columns. */
    Set<String> texts(int from, int to) {
      Set<String> texts = new TreeSet<>();
      for (int y = 0; y < HEIGHT; y += 3) {
        for (int x = from; x < to; x += 3) {
          surface.textAt(x, y).filter(text -> !text.contains("epoch")).ifPresent(texts::add);
        }
      }
      return texts;
    }
  }

  private static int diverging(double share) {
    int end = share < 0 ? 0xFF0072B2 : 0xFFE69F00;
    int neutral = 0xFFF3F3F1;
    int pale = mixed(end, neutral, 0.3);
    return mixed(neutral, pale, Math.abs(share));
  }

  private static int mixed(int a, int b, double share) {
    int colour = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double from = a >> shift & 255;
      colour = colour << 8 | (int) Math.round(from + ((b >> shift & 255) - from) * share);
    }
    return colour;
  }

  private static void assertNear(int colour, int expected) {
    assertThat(Pixels.distance(colour, expected)).isLessThanOrEqualTo(3);
  }
}
