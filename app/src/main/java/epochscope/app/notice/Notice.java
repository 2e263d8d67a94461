package epochscope.app.notice;

/**
 * Something the user should know: a sentence, and what can be done about it.
 *
 * @param sentence what happened, and where
 * @param remedy what the user can do; empty: nothing needs doing
 * @param action text of the button that does it; empty: no button
 * @param run what the button does
 */
public record Notice(Kind kind, String sentence, String remedy, String action, Runnable run) {
  /** How grave it is. */
  public enum Kind {
    /** Goes away by itself. */
    INFORMATION,
    /** Stays until it is closed. */
    WARNING,
    /** Stays until it is closed. */
    PROBLEM
  }

  public static Notice information(String sentence) {
    return new Notice(Kind.INFORMATION, sentence, "", "", () -> {});
  }

  public static Notice problem(String sentence, String remedy) {
    return new Notice(Kind.PROBLEM, sentence, remedy, "", () -> {});
  }
}
