package epochscope.views.landscape;

import epochscope.analysis.landscape.LandscapeScene;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the scene that is shown while a new one of the same kind is still much coarser, so that the
 * surface does not flicker between moments; not for long.
 */
final class SceneKeeper {
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(600);

  private LandscapeScene shown;
  private LandscapeScene coarse;
  private long coarseSince;

  /**
   * @param newest null: none
   * @param nanos the time, as {@link System#nanoTime} has it
   */
  LandscapeScene choose(LandscapeScene newest, long nanos) {
    boolean waits = newest != null && shown != null && newest != shown && muchCoarser(newest);
    if (!waits) {
      coarse = null;
      shown = newest;
      return shown;
    }
    if (coarse == null) {
      coarseSince = nanos;
    }
    coarse = newest;
    if (nanos - coarseSince > PATIENCE_NANOS) {
      coarse = null;
      shown = newest;
    }
    return shown;
  }

  /** Whether a scene is kept back. */
  boolean waits() {
    return coarse != null;
  }

  private boolean muchCoarser(LandscapeScene newest) {
    boolean sameKind =
        newest.question().cut() == shown.question().cut()
            && newest.question().part() == shown.question().part()
            && newest.plane().first().kind() == shown.plane().first().kind()
            && newest.plane().origin().length == shown.plane().origin().length
            && newest.question().range() == shown.question().range();
    return sameKind
        && !newest.grid().complete()
        && 2 * newest.grid().alpha().points() < shown.grid().alpha().points();
  }
}
