package epochscope.app.recording;

import epochscope.spec.Check;
import epochscope.views.drawing.Theme;

/**
 * What pictures are painted on.
 *
 * @param width in pixels before scaling
 * @param height in pixels before scaling
 * @param scale pixels of the picture per pixel, each way
 */
public record Canvas(int width, int height, double scale, Theme theme) {
  /** Wider or higher pictures are refused: memory. */
  public static final int LARGEST = 8192;

  public Canvas {
    Check.range("the width", width, 16, LARGEST);
    Check.range("the height", height, 16, LARGEST);
    Check.range("the scale", scale, 0.25, 8);
  }
}
