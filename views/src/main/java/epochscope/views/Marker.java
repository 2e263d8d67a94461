package epochscope.views;

/**
 * A moment that is marked on the time axis.
 *
 * @param label what it is, in words
 */
public record Marker(Kind kind, int epoch, String label) {
  /** Why it is marked. */
  public enum Kind {
    /** The lowest validation loss so far. */
    BEST,
    /** Early stopping ended the run. */
    STOPPED,
    /** Values are not finite from here on. */
    DIVERGED,
    /** The present run left an earlier one here. */
    BRANCH,
    /** What the lesson waits for has come. */
    MILESTONE,
    /** The user's own words. */
    NOTE
  }
}
