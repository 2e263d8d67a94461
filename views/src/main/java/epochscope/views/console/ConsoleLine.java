package epochscope.views.console;

/**
 * One line of the console.
 *
 * @param epoch the moment it tells of
 * @param seconds of computing until then
 */
record ConsoleLine(int epoch, double seconds, Tone tone, String text) {
  /** What a line means for the run. */
  enum Tone {
    /** Someone asked for it, or changed something. */
    ACTION,
    /** The run went on. */
    COURSE,
    GOOD,
    BAD
  }

  /** Minutes and seconds, such as {@code 2:07.3}. */
  String time() {
    long tenths = Math.round(10 * seconds);
    return "%d:%02d.%d".formatted(tenths / 600, tenths / 10 % 60, tenths % 10);
  }
}
