package epochscope.app.window;

import epochscope.app.background.Progress;
import epochscope.app.bridge.FrameComposer;
import epochscope.app.dialogs.DialogLayer;
import epochscope.app.dialogs.FormatDialog;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.handout.Handout;
import epochscope.app.handout.LessonRuns;
import epochscope.app.handout.Subject;
import epochscope.app.recording.Canvas;
import epochscope.app.recording.RecordedRun;
import epochscope.app.runs.StoredRun;
import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.presets.LessonSpec;
import epochscope.presets.layout.Layout;
import epochscope.spec.ExperimentSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** Writes what is open as a hand-out. UI thread only. */
record HandoutActions(
    FileSaver saver,
    Workbench workbench,
    RunsDesk runs,
    Supplier<FrameComposer> composer,
    ViewTiles views,
    DialogLayer dialogs,
    Supplier<ExperimentOpener> opener) {
  /** Of the time it takes, what training has. */
  private static final double TRAINING = 0.6;

  /** What can be written of a lesson. */
  private enum Form {
    PAGE(".html"),
    PAGE_NOTES(".html"),
    STEPS("-steps");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Comes to the run that a hand-out shows, in the background. */
  private interface Runs {
    RecordedRun run(DoubleConsumer progress) throws InterruptedException;
  }

  /** Asks for a form, and for a file. */
  void save() {
    FormatDialog.open(
        dialogs,
        saver.messages().get("handout.title"),
        List.of(choice(Form.PAGE), choice(Form.PAGE_NOTES), choice(Form.STEPS)),
        saver.messages(),
        word -> save(Form.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'))));
  }

  private FormatDialog.Format choice(Form form) {
    return new FormatDialog.Format(
        form.word(),
        saver.messages().get("handout.form." + form.word()),
        saver.messages().get("handout.form." + form.word() + ".purpose"));
  }

  private void save(Form form) {
    Subject subject = subject();
    Runs wanted = workbench.playback().isOver() ? recorded() : trained(subject);
    saver.save(
        FileQuestion.Kind.EXPORT,
        subject.fileName() + form.ending,
        (file, progress) -> write(form, subject, wanted, file, progress));
  }

  /** With the settings there are now. */
  private Subject subject() {
    Locale locale = saver.messages().locale();
    LessonSpec lesson = workbench.source().lesson();
    ExperimentSpec spec = workbench.spec().get();
    List<String> shown = views.workspace().main().tiles().stream().map(Layout.Tabs::front).toList();
    return lesson == null
        ? Subject.of(spec, shown, locale)
        : Subject.of(lesson.withExperiment(spec), locale);
  }

  /** The run that is there, as far as it has come by now. */
  private Runs recorded() {
    OpenExperiment experiment = workbench.experiment().get();
    HistoryView history = composer.get().present();
    int diverged = composer.get().divergedAt();
    RecordedRun run =
        new RecordedRun(
            experiment,
            history,
            runs.comparable().stream().filter(StoredRun::drawn).map(StoredRun::run).toList(),
            diverged,
            runs.book().markers(history, diverged),
            experiment.log(),
            workbench.source().ownName());
    return progress -> run;
  }

  /** What is shown goes on meanwhile. */
  private Runs trained(Subject subject) {
    PreparedData edited = workbench.changes().editedData();
    ExperimentOpener now = opener.get();
    return progress -> LessonRuns.train(subject, edited, now, progress);
  }

  private static void write(Form form, Subject subject, Runs runs, Path file, Progress progress) {
    try {
      RecordedRun run = runs.run(share -> progress.at(share * TRAINING));
      DoubleConsumer painting = share -> progress.at(TRAINING + share * (1 - TRAINING));
      Handout handout = Handout.of(subject, run, form == Form.PAGE_NOTES);
      if (form == Form.STEPS) {
        handout.writePictures(file, Canvas.PROJECTED, painting);
      } else {
        handout.writePage(file, painting);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
