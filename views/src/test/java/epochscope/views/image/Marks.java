package epochscope.views.image;

import epochscope.views.drawing.Reading;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that can be read off a picture with the pointer. */
public final class Marks {
  private Marks() {}

  /** By their words: the first point, row by row, at which they are read, and what is read. */
  public record Found(int x, int y, Reading.Mark mark) {}

  public static Map<String, Found> of(Reading reading, int width, int height) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int atX = x;
        int atY = y;
        reading
            .at(x + 0.5, y + 0.5)
            .ifPresent(mark -> found.putIfAbsent(mark.text(), new Found(atX, atY, mark)));
      }
    }
    return found;
  }

  /** The number behind the last "=" or ":" of a text. */
  public static double number(String text) {
    int at = Math.max(text.lastIndexOf('='), text.lastIndexOf(':'));
    return Double.parseDouble(
        text.substring(at + 1)
            .strip()
            .replace('−', '-')
            .replaceAll("e-?", "E$0")
            .replace("Ee", "E"));
  }
}
