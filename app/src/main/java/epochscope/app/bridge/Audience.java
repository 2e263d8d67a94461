package epochscope.app.bridge;

import epochscope.views.Frame;

/** Who is shown the frames. UI thread only. */
public interface Audience {
  /** Name of the view, such as {@code decision}; it decides which analyses are made. */
  String id();

  /** Whether it can be seen now; what nobody sees is not computed. */
  boolean attends();

  void show(Frame frame);

  /** Whether what was shown last is not yet to be seen; until then it is shown nothing new. */
  default boolean isBusy() {
    return false;
  }

  /** How long what was shown last took another thread. */
  default long nanosElsewhere() {
    return 0;
  }
}
