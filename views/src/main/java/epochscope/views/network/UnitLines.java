package epochscope.views.network;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.List;

/** Lines of a symbol and a number, in a box; those of the way back in their own colour. */
final class UnitLines {
  private static final int DIGITS = 2;

  private static final double LEAST_PLAIN = 0.01;

  private static final double MOST_PLAIN = 1000;

  /** Below this, two digits behind the point may be one that counts. */
  private static final double FEW_DIGITS = 0.1;

  /** In sizes of the small type. */
  private static final double LEAST = 0.85;

  private static final double MOST = 3.6;

  private static final double LEADING = 1.3;

  private final Surface surface;
  private final boolean backward;
  private double size;

  /**
   * @param symbol empty: the number alone
   * @param back whether it is a derivative
   */
  record Row(String symbol, double value, boolean back) {}

  UnitLines(Surface surface, boolean backward) {
    this.surface = surface;
    this.backward = backward;
  }

  /** The colour of derivatives. */
  static int back(Surface surface) {
    return surface.palette().classColour(3);
  }

  /** Two digits behind the point, or three, unless that says too little. */
  static String number(double value) {
    double size = Math.abs(value);
    boolean plain = value == 0 || size >= LEAST_PLAIN && size < MOST_PLAIN;
    int behind =
        size < FEW_DIGITS ? Math.max(DIGITS, Numerals.decimals(DIGITS + 1, value)) : DIGITS;
    return plain ? Numerals.fixed(value, behind) : Numerals.significant(value, DIGITS);
  }

  /** The largest in which the rows fit a box. */
  double size(Box box, List<Row> rows) {
    TextStyle one = new TextStyle(Typeface.MEDIUM, 100, 0);
    double widest = 0;
    for (Row row : rows) {
      double gap = row.symbol().isEmpty() ? 0 : 50;
      widest = Math.max(widest, one.width(row.symbol()) + gap + one.width(number(row.value())));
    }
    double across = 100 * 0.88 * box.width() / widest;
    return Math.min(across, 0.92 * box.height() / (LEADING * rows.size()));
  }

  /** Takes that size for all, unless it is too small to be read. */
  boolean use(double largest) {
    double small = surface.theme().smallSize();
    size = Math.min(largest, MOST * small);
    return largest >= LEAST * small;
  }

  void paint(Box box, List<Row> rows) {
    double line = LEADING * size;
    double y = box.centreY() - 0.5 * line * (rows.size() - 1);
    double width = 0;
    for (Row row : rows) {
      width =
          Math.max(width, style(row).width(row.symbol()) + style(row).width(number(row.value())));
    }
    double half = Math.min(0.44 * box.width(), 0.5 * (width + 0.9 * size));
    for (Row row : rows) {
      TextStyle style = style(row);
      double baseline = style.baselineAround(y);
      if (row.symbol().isEmpty()) {
        surface.text(number(row.value()), box.centreX(), baseline, 0.5, style);
      } else {
        surface.text(row.symbol(), box.centreX() - half, baseline, 0, style);
        surface.text(number(row.value()), box.centreX() + half, baseline, 1, style);
      }
      y += line;
    }
  }

  private TextStyle style(Row row) {
    int colour = row.back() && backward ? back(surface) : surface.palette().text();
    return new TextStyle(Typeface.MEDIUM, size, colour);
  }
}
