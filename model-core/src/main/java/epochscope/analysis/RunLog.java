package epochscope.analysis;

import java.util.List;

/**
 * What has happened in a run, in order: what was asked for, what changed, how it ended.
 *
 * @param entries those kept: the newest ones
 */
public record RunLog(List<Entry> entries) implements AnalysisResult {
  public static final RunLog EMPTY = new RunLog(List.of());

  public RunLog {
    entries = List.copyOf(entries);
  }

  /** What an entry is about; in parentheses the words that come with it. */
  public enum Kind {
    /** Weights were drawn (seed). */
    READY,
    /** Training goes on. */
    PLAYING,
    PAUSED,
    /** Back at an earlier moment. */
    REWOUND,
    /** A run that was saved goes on from here. */
    RESUMED,
    /** (learning rate) */
    LEARNING_RATE,
    /** Another training sample (number of its events). */
    SAMPLE,
    /** A parameter was set by hand (its name, value before, value now). */
    PARAMETER,
    FINISHED,
    /** (the best epoch) */
    STOPPED_EARLY,
    /** (node, learning rate, last epoch that was good) */
    DIVERGED,
    /** (what went wrong) */
    FAILED
  }

  /**
   * @param epoch at which it happened
   * @param step parameter updates until then
   * @param seconds of computing until then
   * @param words numbers and names, as {@link Kind} says
   */
  public record Entry(Kind kind, int epoch, long step, double seconds, List<String> words) {
    public Entry {
      words = List.copyOf(words);
    }
  }

  @Override
  public long step() {
    return entries.isEmpty() ? 0 : entries.getLast().step();
  }
}
