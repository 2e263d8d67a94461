package epochscope.app.background;

/** How far a piece of work has come; written by who does it, read by who waits. */
public final class Progress {
  private volatile double share;

  /** Of {@code all} pieces {@code done} are done. */
  public void at(int done, int all) {
    share = (double) done / Math.max(1, all);
  }

  /** A share from 0 to 1 is done. */
  public void at(double done) {
    share = done;
  }

  /** From 0 to 1. */
  public double share() {
    return share;
  }
}
