package epochscope.app.recording;

import epochscope.spec.Check;
import epochscope.views.drawing.Theme;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** The screen of a lecture. */
  public static final Canvas PROJECTED = new Canvas(1920, 1080, 1, Theme.LIGHT_PROJECTOR);

  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

  public Canvas {
    Check.range("the width", width, 16, LARGEST);
    Check.range("the height", height, 16, LARGEST);
    Check.range("the scale", scale, 0.25, 8);
  }

  /**
   * @param field what the sentence of a refusal calls the size
   * @param size such as 1280x720
   */
  public static Canvas of(String field, String size, double scale, Theme theme) {
    Matcher numbers = SIZE.matcher(size);
    if (!numbers.matches()) {
      throw Check.found(field, '"' + size + '"', "a width and a height such as 1280x720");
    }
    return new Canvas(
        Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), scale, theme);
  }
}
