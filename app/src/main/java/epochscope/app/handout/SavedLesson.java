package epochscope.app.handout;

import epochscope.analysis.RunLog;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.layout.NetworkKind;
import epochscope.app.layout.UsualLayout;
import epochscope.app.lesson.KnownLessons;
import epochscope.app.recording.RecordedRun;
import epochscope.app.runs.RunBook;
import epochscope.app.runs.StoredRun;
import epochscope.app.session.Session;
import epochscope.app.text.Messages;
import epochscope.data.DataPreparation;
import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.export.RunFile;
import epochscope.export.SavedKeptRun;
import epochscope.export.SavedRun;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.presets.LessonSpec;
import epochscope.presets.layout.Layout;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.views.KeptRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run that was saved, with the words of its lesson where it is one. */
public record SavedLesson(Subject subject, RecordedRun run) {
  /** Slow: its data are made or read anew. */
  public static SavedLesson read(Path file, ExperimentOpener opener, Locale locale) {
    SavedRun saved = RunFile.read(file);
    if (saved.history().isEmpty()) {
      throw Check.found(file.toString(), "a run without a moment", "at least one");
    }
    OpenExperiment experiment =
        opener.open(saved.experiment().name(), saved.experiment(), event -> {});
    experiment.session().close();
    Subject subject =
        lesson(saved, file)
            .map(lesson -> Subject.of(lesson, locale).withExperiment(saved.experiment()))
            .orElseGet(() -> subject(experiment, locale));
    return new SavedLesson(subject, recorded(saved, experiment, subject));
  }

  /** What is told of an experiment that is no lesson. */
  public static Subject subject(OpenExperiment experiment, Locale locale) {
    return Subject.of(
        experiment.spec(), usualViews(experiment.topology(), experiment.data().train()), locale);
  }

  private static List<String> usualViews(Topology topology, Dataset sample) {
    return UsualLayout.of(NetworkKind.of(topology, sample)).tiles().stream()
        .map(Layout.Tabs::front)
        .toList();
  }

  private static Optional<LessonSpec> lesson(SavedRun saved, Path file) {
    if (saved.session() == null) {
      return Optional.empty();
    }
    String id = Session.read(saved.session(), file.toString()).lesson();
    return KnownLessons.read().lessons().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private static RecordedRun recorded(SavedRun saved, OpenExperiment experiment, Subject subject) {
    int diverged =
        saved.history().snapshots().stream()
            .filter(moment -> !moment.isFinite())
            .mapToInt(Snapshot::epoch)
            .findFirst()
            .orElse(-1);
    RunBook book = new RunBook(Messages.of(subject.locale()));
    book.begin(subject.milestones());
    book.become(saved.notes());
    return new RecordedRun(
        experiment,
        saved.history(),
        saved.kept().stream()
            .filter(SavedKeptRun::drawn)
            .map(it -> kept(it, saved.experiment(), experiment.data()))
            .toList(),
        diverged,
        book.markers(saved.history(), diverged),
        RunLog.EMPTY,
        subject.ownName());
  }

  /** Runs of a lesson may have been trained on data of their own. */
  private static KeptRun kept(SavedKeptRun saved, ExperimentSpec present, PreparedData its) {
    PreparedData data =
        saved.spec().data().equals(present.data())
            ? its
            : DataPreparation.prepare(saved.spec().data());
    KeptRun run = StoredRun.of(saved, data.train().shape()).run();
    return new KeptRun(
        run.number(),
        run.name(),
        run.history(),
        run.branchedAt(),
        run.experiment(),
        run.topology(),
        data);
  }
}
