package epochscope.app.bench;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.backend.Compute;
import epochscope.history.History;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.TrainingSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What watching costs: the default lesson at full speed, in turns without a window's attention and
 * with all views of a window at 1280 × 720 on the software pipeline.
 */
final class UiCase implements BenchCase {
  private static final Duration WARM_UP = Duration.ofSeconds(6);
  private static final Duration TURN = Duration.ofSeconds(5);
  private static final int TURNS = 3;

  /** One turn of each kind, in samples per second, and what the UI thread did meanwhile. */
  private record Turn(double alone, double watched, PulseWatch.Seen seen) {}

  @Override
  public String name() {
    return "ui";
  }

  @Override
  public List<Figure> measure(int threads) throws InterruptedException {
    LessonSpec lesson = endless(Lessons.find(Lessons.DEFAULT));
    ExperimentOpener opener = new ExperimentOpener(Compute.auto(), History.DEFAULT_BUDGET);
    List<Turn> turns = new ArrayList<>();
    try (OpenExperiment alone = opener.open("", lesson.experiment(), event -> {});
        WatchedWindow window = WatchedWindow.open(lesson)) {
      SessionSpeed aloneSpeed = new SessionSpeed(alone.session());
      SessionSpeed watchedSpeed = new SessionSpeed(window.experiment().session());
      aloneSpeed.over(WARM_UP);
      watchedSpeed.over(WARM_UP);
      for (int i = 0; i < TURNS; i++) {
        double without = aloneSpeed.over(TURN);
        PulseWatch watch = window.watch();
        double with = watchedSpeed.over(TURN);
        turns.add(new Turn(without, with, window.end(watch)));
      }
    }
    return List.of(
        figure("ui-alone", "samples/s", turns, Turn::alone),
        figure("ui-watched", "samples/s", turns, Turn::watched),
        figure("ui-kept", "%", turns, turn -> 100 * turn.watched() / turn.alone()),
        figure("ui-frames", "frames/s", turns, turn -> turn.seen().framesPerSecond()),
        figure("ui-stall", "ms", turns, turn -> turn.seen().longestStallMillis()));
  }

  /** Trains on and on, as fast as it goes. */
  private static LessonSpec endless(LessonSpec lesson) {
    ExperimentSpec experiment = lesson.experiment();
    TrainingSpec training =
        experiment.training().withEarlyStopping(null).withEpochs(TrainingSpec.MAX_EPOCHS);
    return new LessonSpec(
        lesson.id(),
        lesson.title(),
        lesson.topic(),
        lesson.sentence(),
        experiment.withTraining(training),
        lesson.views(),
        lesson.layout(),
        null,
        lesson.claims());
  }

  private static Figure figure(
      String name, String unit, List<Turn> turns, ToDoubleFunction<Turn> value) {
    return Figure.of(
        name, unit, Compute.auto().threads(), turns.stream().mapToDouble(value).toArray());
  }
}
