package epochscope.app.bench;

import epochscope.analysis.Cancellation;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.recording.RecordedRun;
import epochscope.backend.Compute;
import epochscope.history.History;
import epochscope.history.Snapshot;
import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingEvent;
import epochscope.views.Frame;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import epochscope.views.gallery.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * What it costs to scrub over 1,000 moments of the default lesson: the longest time in which a view
 * as large as a sixth of a window of 1280 × 720 is painted. Analyses are answered for some moments
 * only, and are not part of it: they run on other threads.
 */
final class ScrubCase implements BenchCase {
  private static final int MOMENTS = 1000;
  private static final int ANSWERED_EVERY = 250;

  /** Pictures that the compiler is given before they count. */
  private static final int WARM_UP = 100;

  private static final int WIDTH = 420;
  private static final int HEIGHT = 290;

  @Override
  public String name() {
    return "ui-scrub";
  }

  @Override
  public List<Figure> measure(int threads) throws InterruptedException {
    List<String> views = UiCase.OF_TABLES.stream().filter(Views.ids()::contains).toList();
    ExperimentSpec lesson = Lessons.find(Lessons.DEFAULT).experiment();
    ExperimentSpec spec =
        lesson.withTraining(lesson.training().withEarlyStopping(null).withEpochs(MOMENTS));
    CountDownLatch over = new CountDownLatch(1);
    ExperimentOpener opener = new ExperimentOpener(Compute.auto(), History.DEFAULT_BUDGET);
    try (OpenExperiment experiment =
        opener.open(
            "",
            spec,
            event -> {
              if (event instanceof TrainingEvent.Finished) {
                over.countDown();
              }
            })) {
      experiment.session().submit(new TrainingCommand.Play());
      over.await();
      return scrub(new RecordedRun(experiment, experiment.session().history()), views);
    }
  }

  private static List<Figure> scrub(RecordedRun run, List<String> views) {
    List<Snapshot> moments = run.evenly(MOMENTS);
    List<Painter> painters = views.stream().map(Views::painter).toList();
    List<Surface> surfaces =
        views.stream().map(view -> new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT)).toList();
    double[] longest = new double[views.size()];
    Frame answered = null;
    for (int i = 0; i < moments.size(); i++) {
      if (i % ANSWERED_EVERY == 0) {
        answered =
            run.frame(moments.get(i), views, run.experiment().firstSelection(), Cancellation.NEVER);
      }
      Frame frame = at(moments.get(i), answered);
      for (int v = 0; v < views.size(); v++) {
        long from = System.nanoTime();
        painters.get(v).paint(frame, surfaces.get(v));
        double millis = (System.nanoTime() - from) / 1e6;
        longest[v] = i < WARM_UP ? longest[v] : Math.max(longest[v], millis);
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("ui-scrub-moments", "moments", 1, moments.size()));
    for (int v = 0; v < views.size(); v++) {
      figures.add(Figure.of("ui-scrub-" + views.get(v), "ms at most", 1, longest[v]));
    }
    return figures;
  }

  private static Frame at(Snapshot moment, Frame answered) {
    return new Frame(
        answered.experiment(),
        answered.topology(),
        answered.data(),
        moment,
        answered.history(),
        answered.results(),
        answered.selection(),
        answered.kept(),
        false,
        answered.divergedAt(),
        answered.markers());
  }
}
