package epochscope.app.lesson;

import epochscope.analysis.Cancellation;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.recording.RecordedRun;
import epochscope.history.Snapshot;
import epochscope.presets.Cover;
import epochscope.presets.LessonSpec;
import epochscope.presets.Variant;
import epochscope.spec.ExperimentSpec;
import epochscope.train.TrainingCommand;
import epochscope.views.Frame;
import epochscope.views.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/**
 * A lesson's run and those beside it, away from any window: trained for the picture that stands for
 * it.
 */
public final class LessonRun implements AutoCloseable {
  private static final long GLANCE_MILLIS = 20;

  private final LessonSpec lesson;
  private final Locale locale;
  private final OpenExperiment own;
  private final List<OpenExperiment> all = new ArrayList<>();

  private LessonRun(LessonSpec lesson, Locale locale, OpenExperiment own) {
    this.lesson = lesson;
    this.locale = locale;
    this.own = own;
    all.add(own);
    all.addAll(own.companions());
  }

  /** Each run stands at epoch 0. Slow. */
  public static LessonRun open(LessonSpec lesson, Locale locale, ExperimentOpener opener)
      throws InterruptedException {
    Map<String, ExperimentSpec> beside = new LinkedHashMap<>();
    for (Variant variant : lesson.variants()) {
      beside.put(variant.name().in(locale), lesson.experiment(variant.id()));
    }
    LessonRun run =
        new LessonRun(
            lesson,
            locale,
            opener.open(lesson.title().in(locale), lesson.experiment(), null, beside, event -> {}));
    run.await();
    return run;
  }

  /** The last epoch of the lesson's own run; it may end before. */
  public int lastEpoch() {
    return own.resolved().training().epochs();
  }

  public int epoch() {
    return own.session().latest().map(Snapshot::epoch).orElse(0);
  }

  /** Updates so far. */
  public long step() {
    return own.session().latest().map(Snapshot::step).orElse(0L);
  }

  /** Gives every run the command, and waits until each has obeyed. */
  public void command(TrainingCommand command) throws InterruptedException {
    all.forEach(run -> run.session().submit(command));
    await();
  }

  /** Trains every run to its end. */
  public void finish() throws InterruptedException {
    command(new TrainingCommand.Play());
    while (all.stream().anyMatch(run -> run.session().playing())) {
      Thread.sleep(GLANCE_MILLIS);
    }
  }

  /** What the lesson's cover shows now; null: the newest moment, else the last of that epoch. */
  public Frame cover(Integer epoch, Cancellation cancellation) {
    Cover cover = lesson.firstCover();
    String name = lesson.own() == null ? "" : lesson.own().in(locale);
    RecordedRun run = RecordedRun.soFar(own, name, locale);
    Selection selection = own.firstSelection();
    for (Map.Entry<String, String> choice : cover.choices().entrySet()) {
      selection = selection.withChoice(choice.getKey(), choice.getValue());
    }
    Snapshot newest = run.history().latest();
    Snapshot moment =
        epoch != null
            ? run.history().at(epoch)
            : own.session().latest().filter(Snapshot::isFinite).orElse(newest);
    return run.frame(moment, List.of(cover.view()), selection, cancellation);
  }

  private void await() throws InterruptedException {
    for (OpenExperiment run : all) {
      try {
        run.session().capture().get();
      } catch (ExecutionException | CancellationException e) {
        throw new IllegalStateException("a run of " + lesson.id() + " has ended", e);
      }
    }
  }

  @Override
  public void close() {
    own.close();
  }
}
