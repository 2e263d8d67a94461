package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Progress;
import epochscope.app.background.Work;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Asks where to save, saves in the background, and says how it went. UI thread only. */
record FileSaver(
    FileQuestion question,
    BackgroundExecutor background,
    NoticeBoard notices,
    Problems problems,
    Messages messages) {
  /**
   * @param write is called in the background
   */
  void save(FileQuestion.Kind kind, String suggestion, Consumer<Path> write) {
    save(kind, suggestion, (file, progress) -> write.accept(file));
  }

  /**
   * @param write is called in the background, and tells how far it is
   */
  void save(FileQuestion.Kind kind, String suggestion, BiConsumer<Path, Progress> write) {
    question.toSave(kind, suggestion).ifPresent(file -> save(file, write));
  }

  private void save(Path file, BiConsumer<Path, Progress> write) {
    Progress progress = new Progress();
    Work<Path> work =
        background.start(
            () -> {
              write.accept(file, progress);
              return file;
            });
    notices.showWaiting(messages.get("state.saving", file.getFileName()), work, progress);
    work.deliver(
        saved -> notices.show(Notice.information(messages.get("state.saved", saved))),
        problems::refuseSave);
  }
}
