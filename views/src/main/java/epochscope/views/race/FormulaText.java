package epochscope.views.race;

import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;

/** Writes formulas: the typeface has no letters with hats, so that hats are drawn over letters. */
final class FormulaText {
  private static final char HAT = '\u0302';

  private FormulaText() {}

  static double width(String text, TextStyle style) {
    return style.width(text.replace("" + HAT, ""));
  }

  static void paint(Surface surface, String text, double x, double baseline, TextStyle style) {
    int start = 0;
    double at = x;
    while (start < text.length()) {
      int hat = text.indexOf(HAT, start);
      String part = hat < 0 ? text.substring(start) : text.substring(start, hat);
      surface.text(part, at, baseline, 0, style);
      double end = at + style.width(part);
      if (hat >= 0) {
        double letter = style.width(part.substring(part.length() - 1));
        paintHat(surface, end - letter / 2, baseline, style);
      }
      at = end;
      start = hat < 0 ? text.length() : hat + 1;
    }
  }

  /** Above a small letter. */
  private static void paintHat(Surface surface, double centre, double baseline, TextStyle style) {
    double half = 0.2 * style.size();
    double foot = baseline - 0.62 * style.size();
    double tip = foot - 0.17 * style.size();
    double thickness = 0.085 * style.size();
    surface.line(centre - half, foot, centre, tip, thickness, style.colour());
    surface.line(centre, tip, centre + half, foot, thickness, style.colour());
  }
}
