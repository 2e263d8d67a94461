package epochscope.app.handout;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.recording.RecordedRun;
import epochscope.app.runs.RunBook;
import epochscope.app.text.Messages;
import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingEvent;
import epochscope.views.KeptRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/** Trains the runs of a lesson to their ends, all of them at once. */
public final class LessonRuns implements AutoCloseable {
  private static final long GLANCE_MILLIS = 50;

  private final Subject subject;
  private final List<Training> trainings = new ArrayList<>();

  /** One of the runs. */
  private static final class Training {
    private final BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    private final OpenExperiment experiment;
    private TrainingEvent end;

    Training(String name, ExperimentSpec spec, PreparedData edited, ExperimentOpener opener) {
      experiment = opener.open(name, spec, edited, events::add);
    }

    /** From 0 to 1. */
    double share() {
      int epochs = experiment.resolved().training().epochs();
      return end != null
          ? 1
          : experiment.session().latest().map(now -> (double) now.epoch() / epochs).orElse(0.0);
    }

    /** Waits a moment for its end. */
    boolean isOver() throws InterruptedException {
      TrainingEvent event = end;
      while (end == null && (event = events.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) != null) {
        switch (event) {
          case TrainingEvent.Finished finished -> end = finished;
          case TrainingEvent.Diverged diverged -> end = diverged;
          case TrainingEvent.Failed failed ->
              throw new InvalidInputException(failed.sentence(), failed.cause());
          default -> {}
        }
      }
      return end != null;
    }
  }

  private LessonRuns(Subject subject) {
    this.subject = subject;
  }

  /**
   * The lesson's run with the others beside it. Slow; an interrupt ends it.
   *
   * @param edited the data, as they were changed by hand; null: they are prepared anew
   * @param progress is told from 0 to 1
   * @throws InvalidInputException if one of them cannot be run
   */
  public static RecordedRun train(
      Subject subject, PreparedData edited, ExperimentOpener opener, DoubleConsumer progress)
      throws InterruptedException {
    try (LessonRuns runs = new LessonRuns(subject)) {
      runs.open(edited, opener);
      runs.play(progress);
      return runs.recorded();
    }
  }

  private void open(PreparedData edited, ExperimentOpener opener) {
    Map<String, ExperimentSpec> beside = subject.beside();
    ExperimentOpener sharing = opener.sharedBy(1 + beside.size());
    trainings.add(new Training(subject.title(), subject.experiment(), edited, sharing));
    beside.forEach((name, spec) -> trainings.add(new Training(name, spec, null, sharing)));
  }

  private void play(DoubleConsumer progress) throws InterruptedException {
    trainings.forEach(run -> run.experiment.session().submit(new TrainingCommand.Play()));
    for (Training run : trainings) {
      while (!run.isOver()) {
        progress.accept(trainings.stream().mapToDouble(Training::share).average().orElse(1));
      }
    }
    progress.accept(1);
  }

  private RecordedRun recorded() {
    Training own = trainings.getFirst();
    HistoryView history = own.experiment.session().history();
    RunBook book = new RunBook(Messages.of(subject.locale()));
    book.begin(subject.milestones());
    if (own.end instanceof TrainingEvent.Finished finished && finished.early()) {
      book.stopped(finished.epoch());
    }
    int diverged = own.end instanceof TrainingEvent.Diverged event ? event.epoch() : -1;
    return new RecordedRun(
        own.experiment,
        history,
        beside(),
        diverged,
        book.markers(history, diverged),
        own.experiment.log(),
        subject.ownName());
  }

  private List<KeptRun> beside() {
    List<KeptRun> runs = new ArrayList<>();
    for (Training run : trainings.subList(1, trainings.size())) {
      runs.add(run.experiment.beside(runs.size() + 1));
    }
    return runs;
  }

  /** Ends the sessions; what they recorded stays. */
  @Override
  public void close() {
    trainings.forEach(run -> run.experiment.close());
  }
}
