package epochscope.app.bench;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.backend.Compute;
import epochscope.history.History;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.TrainingSpec;
import epochscope.views.gallery.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What watching costs: a lesson at full speed, in turns without a window's attention and with views
 * of a window on the software pipeline.
 *
 * @param lesson its name
 * @param views that are open; empty: the lesson's own
 * @param minutes that it goes on, watched, before its memory is measured
 */
record UiCase(
    String name,
    Supplier<LessonSpec> lesson,
    List<String> views,
    int width,
    int height,
    double minutes)
    implements BenchCase {
  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final Duration TURN = Duration.ofSeconds(5);
  private static final int TURNS = 3;
  private static final double MEGABYTE = 1 << 20;
  private static final double MILLIS_PER_MINUTE = 60_000;

  static final List<String> OF_TABLES =
      List.of("loss", "decision", "network", "response", "landscape", "taylor");
  private static final List<String> OF_IMAGES =
      List.of("loss", "filters", "feature-maps", "network", "confusion", "receptive-field");

  /** One turn of each kind, in samples per second, and what the UI thread did meanwhile. */
  private record Turn(double alone, double watched, PulseWatch.Seen seen) {}

  /**
   * The default lesson with its own views, and six views of a table, of LeNet and of a network of
   * over a million parameters.
   */
  static List<BenchCase> all(double minutes) {
    Supplier<LessonSpec> table = () -> Lessons.find(Lessons.DEFAULT);
    Supplier<LessonSpec> images = () -> Lessons.find(ImageCases.LESSON);
    return List.of(
        new UiCase("ui", table, List.of(), 1280, 720, minutes),
        new UiCase("ui-six-720", table, OF_TABLES, 1280, 720, minutes),
        new UiCase("ui-six-1080", table, OF_TABLES, 1920, 1080, minutes),
        new UiCase("ui-lenet-720", ImageCases::lenet, OF_IMAGES, 1280, 720, minutes),
        new UiCase("ui-lenet-1080", ImageCases::lenet, OF_IMAGES, 1920, 1080, minutes),
        new UiCase("ui-images-720", images, OF_IMAGES, 1280, 720, minutes),
        new UiCase("ui-images-1080", images, OF_IMAGES, 1920, 1080, minutes));
  }

  @Override
  public List<Figure> measure(int threads) throws InterruptedException {
    LessonSpec watched = endless(lesson.get());
    ExperimentOpener opener = new ExperimentOpener(Compute.auto(), History.DEFAULT_BUDGET);
    List<Turn> turns = new ArrayList<>();
    double memory;
    try (OpenExperiment alone = opener.open("", watched.experiment(), event -> {});
        WatchedWindow window = WatchedWindow.open(watched, width, height)) {
      SessionSpeed aloneSpeed = new SessionSpeed(alone.session());
      SessionSpeed watchedSpeed = new SessionSpeed(window.experiment().session());
      aloneSpeed.over(WARM_UP);
      watchedSpeed.over(WARM_UP);
      for (int i = 0; i < TURNS; i++) {
        double without = aloneSpeed.over(TURN);
        PulseWatch watch = window.watch(watched.views());
        double with = watchedSpeed.over(TURN);
        turns.add(new Turn(without, with, window.end(watch)));
      }
      watchedSpeed.over(Duration.ofMillis((long) (minutes * MILLIS_PER_MINUTE)));
      memory = heapInUse();
    }
    return Stream.concat(
            figures(turns).stream(),
            Stream.of(Figure.of(name + "-memory", "MB of heap", 1, memory)))
        .toList();
  }

  private List<Figure> figures(List<Turn> turns) {
    return List.of(
        figure("alone", "samples/s", turns, Turn::alone),
        figure("watched", "samples/s", turns, Turn::watched),
        figure("kept", "%", turns, turn -> 100 * turn.watched() / turn.alone()),
        figure("frames", "frames/s", turns, turn -> turn.seen().framesPerSecond()),
        figure("stall", "ms", turns, turn -> turn.seen().longestStallMillis()));
  }

  /** Trains on and on, as fast as it goes. */
  private LessonSpec endless(LessonSpec given) {
    ExperimentSpec experiment = given.experiment();
    TrainingSpec training =
        experiment.training().withEarlyStopping(null).withEpochs(TrainingSpec.MAX_EPOCHS);
    List<String> open =
        views.isEmpty() ? given.views() : views.stream().filter(Views.ids()::contains).toList();
    return new LessonSpec(
        given.id(),
        given.title(),
        given.topic(),
        given.sentence(),
        experiment.withTraining(training),
        open,
        null,
        null,
        List.of(),
        given.claims());
  }

  private static double heapInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  private Figure figure(String what, String unit, List<Turn> turns, ToDoubleFunction<Turn> value) {
    return Figure.of(
        name + "-" + what,
        unit,
        Compute.auto().threads(),
        turns.stream().mapToDouble(value).toArray());
  }
}
