package epochscope.app.window;

import epochscope.app.log.LogFile;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import epochscope.spec.InvalidInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into a notice that says what can be done. UI thread only. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final NoticeBoard notices;
  private final Messages messages;

  Problems(NoticeBoard notices, Messages messages) {
    this.notices = notices;
    this.messages = messages;
  }

  /** An experiment could not be opened; the one that runs is unharmed. */
  void refuse(Throwable problem) {
    tell(problem, "problem.remedy.kept");
  }

  /** A table could not be read. */
  void refuseTable(Throwable problem) {
    tell(problem, "problem.remedy.table");
  }

  /** A file could not be written. */
  void refuseSave(Throwable problem) {
    tell(problem, "problem.remedy.save");
  }

  /** What was entered cannot be used. */
  void refuseEntry(String sentence) {
    notices.show(Notice.problem(sentence, ""));
  }

  void trainingFailed(String sentence) {
    notices.show(
        Notice.problem(
            messages.get("state.failed", sentence),
            messages.get("state.failed.remedy", LogFile.path())));
  }

  /** Something that the program did not foresee. */
  void unexpected(Throwable problem) {
    LOG.error("not foreseen", problem);
    tellUnexpected(problem);
  }

  /** Something that the program did not foresee, and that is in the log already. */
  void tellUnexpected(Throwable problem) {
    notices.show(
        Notice.problem(
            messages.get("state.unexpected", problem.toString()),
            messages.get("state.unexpected.remedy", LogFile.path())));
  }

  private void tell(Throwable problem, String remedy) {
    if (problem instanceof InvalidInputException) {
      LOG.info("refused: {}", problem.getMessage());
      notices.show(Notice.problem(problem.getMessage(), messages.get(remedy)));
    } else {
      unexpected(problem);
    }
  }
}
