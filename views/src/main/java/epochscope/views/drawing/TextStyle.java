package epochscope.views.drawing;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Typeface, size in pixels and colour of a line of text. */
public record TextStyle(Typeface typeface, double size, int colour) {
  private static final String ELLIPSIS = "…";

  /** What is read first: values and legends. */
  public static TextStyle value(Theme theme) {
    return new TextStyle(Typeface.REGULAR, theme.textSize(), theme.palette().text());
  }

  /** What is read second: ticks, units, notes. */
  public static TextStyle note(Theme theme) {
    return new TextStyle(Typeface.REGULAR, theme.smallSize(), theme.palette().muted());
  }

  /** Names that head something. */
  public static TextStyle heading(Theme theme) {
    return new TextStyle(Typeface.MEDIUM, theme.textSize(), theme.palette().text());
  }

  Font font() {
    return typeface.at(size);
  }

  public double width(String text) {
    return typeface.width(text, size);
  }

  /** From the baseline to the top of a digit. */
  public double digitHeight() {
    return 0.711 * size;
  }

  /** Baseline that centres digits on {@code y}. */
  public double baselineAround(double y) {
    return y + digitHeight() / 2;
  }

  public double lineHeight() {
    return 1.35 * size;
  }

  /** The text in lines of at most {@code width}; a longer word is shortened. */
  public List<String> wrap(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.stream().map(l -> fit(l, width)).toList();
  }

  /**
   * The text, shortened to {@code width} by an ellipsis where it is longer; empty where nothing
   * fits.
   */
  public String fit(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    for (int length = text.length() - 1; length > 0; length--) {
      String shorter = text.substring(0, length).stripTrailing() + ELLIPSIS;
      if (width(shorter) <= width) {
        return shorter;
      }
    }
    return "";
  }
}
