package epochscope.views.drawing;

import epochscope.views.Frame;
import java.util.Optional;

/** A painter whose pictures of several runs can stand beside each other. */
public interface RunPainter extends Painter {
  /**
   * Paints one run of several over the whole of {@code surface}, on the scales common to them and
   * without what {@link #key} explains.
   */
  Reading paint(Frame frame, Company company, Surface surface);

  @Override
  default Reading paint(Frame frame, Surface surface) {
    return paint(frame, Company.alone(frame), surface);
  }

  /** Whether the picture is a map; curves of several runs are better drawn over each other. */
  default boolean isDivided(Frame frame) {
    return true;
  }

  /** Height of a picture, at most, in widths. */
  default double tallest() {
    return 1.1;
  }

  /** Width of a picture that is worth having, in heights. */
  default double widest() {
    return 1.6;
  }

  /** Paints the picture of another run, seen from the same place. */
  RunPainter another();

  /** What explains all the pictures, once; empty: there is nothing, or nothing is known yet. */
  default Optional<Key> key(Company company, Surface surface) {
    return Optional.empty();
  }

  /** What stands beside the pictures. */
  interface Key {
    double width();

    void paint(Box box);
  }
}
