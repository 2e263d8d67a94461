package epochscope.views.drawing;

import epochscope.views.Frame;

/**
 * Paints one view. What it paints is a function of frame and surface alone; it may keep layers that
 * change less often than the frame. Not for use by two threads at once.
 */
public interface Painter {
  /** Paints over the whole of {@code surface}, and tells how to read the picture. */
  Reading paint(Frame frame, Surface surface);

  /** What the picture shows, as CSV with a header. */
  String numbers(Frame frame);
}
