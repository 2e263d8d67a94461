package epochscope.app.bridge;

import epochscope.views.Frame;

/** Who is shown the frames. UI thread only. */
public interface Audience {
  /** Name of the view, such as {@code decision}; it decides which analyses are made. */
  String id();

  /** Whether it can be seen now; what nobody sees is not computed. */
  boolean attends();

  void show(Frame frame);
}
