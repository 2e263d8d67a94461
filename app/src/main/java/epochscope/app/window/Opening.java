package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Work;
import epochscope.app.dialogs.DialogLayer;
import epochscope.app.dialogs.TableDialog;
import epochscope.app.experiment.AdoptedModel;
import epochscope.app.files.FileKind;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import epochscope.data.TableProfile;
import epochscope.export.ModelFile;
import epochscope.export.RunFile;
import epochscope.export.exchange.Imports;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.HeaderMode;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens files as experiments: a table by way of its dialog, all others as they are. */
final class Opening {
  private final Workbench workbench;
  private final BackgroundExecutor background;
  private final NoticeBoard notices;
  private final DialogLayer dialogs;
  private final Problems problems;
  private final Messages messages;
  private final Supplier<LessonSpec> tableLesson;
  private final Consumer<Path> onOpened;

  /**
   * @param tableLesson the lesson whose network is trained on tables
   * @param onOpened is told of every file that was opened
   */
  Opening(
      Workbench workbench,
      BackgroundExecutor background,
      NoticeBoard notices,
      DialogLayer dialogs,
      Problems problems,
      Messages messages,
      Supplier<LessonSpec> tableLesson,
      Consumer<Path> onOpened) {
    this.workbench = workbench;
    this.background = background;
    this.notices = notices;
    this.dialogs = dialogs;
    this.problems = problems;
    this.messages = messages;
    this.tableLesson = tableLesson;
    this.onOpened = onOpened;
  }

  /** Whatever it is: a table, an experiment, a lesson, a run or a model. */
  void open(Path file) {
    read(file, () -> FileKind.of(file), kind -> open(file, kind));
  }

  private void open(Path file, FileKind kind) {
    switch (kind) {
      case RUN -> openRun(file);
      case MODEL -> read(file, () -> Resumption.of(ModelFile.read(file)), it -> resume(file, it));
      case FOREIGN_MODEL -> importModel(file, workbench.spec().get());
      case LESSON -> read(file, () -> Lessons.read(file), it -> openLesson(file, it));
      case EXPERIMENT -> openExperiment(file);
      case TABLE -> openTable(file);
    }
  }

  /** Goes on with a saved run; it waits to be played. */
  void openRun(Path file) {
    openRun(file, () -> onOpened.accept(file));
  }

  /** Goes on with a session that was saved by itself. */
  void openSession(Path file) {
    openRun(file, () -> {});
  }

  private void openRun(Path file, Runnable before) {
    read(
        file,
        () -> Resumption.of(RunFile.read(file), file.toString()),
        resumption -> {
          before.run();
          workbench.open(Source.of(file, resumption));
        });
  }

  private void resume(Path file, Resumption resumption) {
    onOpened.accept(file);
    workbench.open(Source.of(file, resumption));
  }

  private void openLesson(Path file, LessonSpec lesson) {
    onOpened.accept(file);
    workbench.open(Source.of(lesson, messages.locale()));
  }

  private void openExperiment(Path file) {
    onOpened.accept(file);
    workbench.open(Source.of(file, () -> SpecJson.readExperiment(file)));
  }

  /** Goes on with a model of any program, on the data of an experiment whose features it takes. */
  void importModel(Path file, ExperimentSpec onto) {
    read(
        file,
        () -> Resumption.of(AdoptedModel.of(Imports.read(file), onto)),
        resumption -> workbench.open(Source.of(file, resumption)));
  }

  private <T> void read(Path file, Callable<T> reading, Consumer<T> onResult) {
    Work<T> work = background.start(reading);
    notices.showWaiting(messages.get("state.reading", file.getFileName()), work);
    work.deliver(onResult, problems::refuse);
  }

  void openTable(Path file) {
    profile(
        file,
        HeaderMode.AUTO,
        profile -> {
          onOpened.accept(file);
          TableDialog.open(
              dialogs,
              file,
              profile,
              messages,
              (header, onResult) -> profile(file, header, onResult),
              source -> train(file, source));
        });
  }

  private void profile(Path file, HeaderMode header, Consumer<TableProfile> onResult) {
    Work<TableProfile> work = background.start(() -> TableProfile.of(file, header));
    notices.showWaiting(messages.get("state.reading", file.getFileName()), work);
    work.deliver(onResult, problems::refuseTable);
  }

  private void train(Path file, SourceSpec.Table table) {
    Source source = Source.of(file, tableLesson.get(), lesson -> on(table, file, lesson));
    workbench.open(source, problems::refuseTable);
  }

  private static ExperimentSpec on(SourceSpec.Table table, Path file, ExperimentSpec lesson) {
    return lesson.withName(file.getFileName().toString()).withData(lesson.data().withSource(table));
  }
}
