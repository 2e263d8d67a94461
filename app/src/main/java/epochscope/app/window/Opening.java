package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Work;
import epochscope.app.dialogs.DialogLayer;
import epochscope.app.dialogs.TableDialog;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import epochscope.data.TableProfile;
import epochscope.presets.LessonSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.HeaderMode;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens files as experiments: a table by way of its dialog, an experiment as it is. */
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

  /** A table or an experiment, as its name says. */
  void open(Path file) {
    if (file.getFileName().toString().endsWith(".json")) {
      openExperiment(file);
    } else {
      openTable(file);
    }
  }

  void openExperiment(Path file) {
    onOpened.accept(file);
    workbench.open(Source.of(file, () -> SpecJson.readExperiment(file)));
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
