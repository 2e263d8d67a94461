package epochscope.analysis;

/** Threads that somebody else owns, for work that can use several. */
@FunctionalInterface
public interface ParallelWork {
  /** The caller's thread only. */
  ParallelWork ALONE = Runnable::run;

  /**
   * Runs {@code worker} at once on every thread there is, the caller's among them, and returns when
   * it has ended on all. What it fails with on any of them is thrown here.
   *
   * @param worker takes its tasks from a place that all share, until none is left
   */
  void run(Runnable worker);
}
