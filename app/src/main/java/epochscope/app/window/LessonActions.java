package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.dialogs.ConfirmDialog;
import epochscope.app.dialogs.DialogLayer;
import epochscope.app.lesson.OwnLessons;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import epochscope.presets.layout.Layout;
import epochscope.spec.ExperimentSpec;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Makes lessons of one's own: of a lesson, and of what the window holds. UI thread only.
 *
 * @param layout of the window's views
 * @param speed in epochs per second; infinity: as fast as it goes
 */
record LessonActions(
    OwnLessons own,
    Workbench workbench,
    BackgroundExecutor background,
    DialogLayer dialogs,
    NoticeBoard notices,
    Problems problems,
    Messages messages,
    Supplier<Layout> layout,
    DoubleSupplier speed) {
  /** Writes a copy under a free name, opens it, and says where it lies. */
  void copy(LessonSpec lesson) {
    background.start(() -> own.copy(lesson)).deliver(this::open, problems::refuse);
  }

  /** A copy of the lesson that is open; of what is none, a lesson is made. */
  void copyOpen() {
    Source source = workbench.source();
    background
        .start(() -> onFile(source))
        .deliver(found -> found.ifPresentOrElse(this::copy, this::save), problems::refuse);
  }

  /**
   * What the window holds becomes a lesson: in place of the own one that is open, once confirmed.
   */
  void save() {
    Source source = workbench.source();
    ExperimentSpec experiment = workbench.spec().get();
    Layout shown = layout.get();
    Double epochs = Double.isInfinite(speed.getAsDouble()) ? null : speed.getAsDouble();
    background
        .start(
            () ->
                onFile(source)
                    .orElseGet(() -> OwnLessons.of(source.title(), experiment, shown))
                    .with(experiment, shown, epochs))
        .deliver(this::write, problems::refuse);
  }

  /** With the words that its file has by now; of a file elsewhere, as it was opened. */
  private Optional<LessonSpec> onFile(Source source) {
    return own.known().lessons().stream()
        .filter(lesson -> lesson.id().equals(source.lessonId()))
        .findFirst()
        .or(() -> Optional.ofNullable(source.lesson()));
  }

  private void write(LessonSpec lesson) {
    Optional<Path> file = own.fileOf(lesson.id());
    if (file.isEmpty()) {
      background.start(() -> own.copy(lesson)).deliver(this::open, problems::refuse);
      return;
    }
    ConfirmDialog.open(
        dialogs,
        messages.get("own.replace", lesson.title().in(messages.locale())),
        messages.get("own.replace.question", file.get().toString()),
        messages.get("own.replace.action"),
        messages,
        () -> background.start(() -> own.replace(lesson)).deliver(this::tell, problems::refuse));
  }

  private void open(OwnLessons.Written written) {
    workbench.open(Source.of(written.lesson(), messages.locale()), problems::refuse);
    // What runs makes room, and its notices with it.
    tellOnceOpen(written);
  }

  private void tellOnceOpen(OwnLessons.Written written) {
    Runnable[] stop = new Runnable[1];
    var listening =
        workbench
            .lessonId()
            .subscribe(
                (before, id) -> {
                  if (id.equals(written.lesson().id())) {
                    tell(written);
                    stop[0].run();
                  }
                });
    stop[0] = listening::unsubscribe;
  }

  private void tell(OwnLessons.Written written) {
    notices.show(Notice.information(messages.get("own.written", written.file().toString())));
  }
}
