package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import epochscope.data.FileMarks;
import epochscope.data.FileMarks.Difference;
import epochscope.spec.ExperimentSpec;
import java.util.List;

/**
 * Looks whether the files of an experiment are those that it was saved with, while it is already
 * running, and says so where they are not. UI thread only.
 */
record ChangedFiles(
    BackgroundExecutor background, NoticeBoard notices, Problems problems, Messages messages) {
  void look(ExperimentSpec experiment) {
    if (!experiment.data().files().isEmpty()) {
      background
          .start(() -> FileMarks.differences(experiment.data()))
          .deliver(this::tell, problems::refuse);
    }
  }

  private void tell(List<Difference> differences) {
    for (Difference difference : differences) {
      String sentence =
          messages.get(
              difference.size() ? "data.file-changed.size" : "data.file-changed.content",
              difference.file(),
              difference.found(),
              difference.expected());
      notices.show(new Notice(Notice.Kind.WARNING, sentence, "", "", () -> {}));
    }
  }
}
