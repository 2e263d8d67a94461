package epochscope.app.window;

import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import epochscope.data.PreparedData;
import epochscope.export.AtomicFile;
import epochscope.views.decision.SampleNumbers;

/** Saves training samples as tables that can be opened again. UI thread only. */
record SampleFiles(FileSaver saver, NoticeBoard notices, Messages messages) {
  void save(PreparedData data) {
    saver.save(
        FileQuestion.Kind.NUMBERS,
        "sample.csv",
        file -> AtomicFile.write(file, SampleNumbers.of(data)));
  }

  /** Another experiment has taken the place of one whose sample was changed by hand. */
  void offer(PreparedData left) {
    notices.show(
        new Notice(
            Notice.Kind.WARNING,
            messages.get("sample.left"),
            "",
            messages.get("sample.save"),
            () -> save(left)));
  }
}
