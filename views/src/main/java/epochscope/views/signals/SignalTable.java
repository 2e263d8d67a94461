package epochscope.views.signals;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Lines of numbers under the columns of a plot. */
final class SignalTable {
  private final Surface surface;
  private final ViolinPlot plot;
  private final Box left;
  private final TextStyle note;

  /**
   * @param left room for what the lines are called; empty: none
   */
  SignalTable(Surface surface, ViolinPlot plot, Box left) {
    this.surface = surface;
    this.plot = plot;
    this.left = left;
    note = TextStyle.note(surface.theme());
  }

  /**
   * @param count columns
   * @param strong columns whose text is in bold
   */
  void paint(
      String title, int count, double baseline, IntFunction<String> text, IntPredicate strong) {
    surface.text(note.fit(title, left.width()), left.x(), baseline, 0, note);
    TextStyle bold = new TextStyle(Typeface.MEDIUM, note.size(), surface.palette().text());
    double room = plot.columnWidth() - 2;
    double widest = 0;
    for (int i = 0; i < count; i++) {
      widest = Math.max(widest, bold.width(text.apply(i)));
    }
    int stride = Math.max(1, (int) Math.ceil(Math.min(widest, 6 * note.size()) / room));
    for (int i = 0; i < count; i += stride) {
      TextStyle style = strong.test(i) ? bold : note;
      String shown = style.fit(text.apply(i), stride * room);
      surface.text(shown, plot.centre(i), baseline, 0.5, style);
    }
  }

  /** A ratio with few digits. */
  static String ratio(double value) {
    return Numerals.significant(value, 2);
  }

  static String percent(double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    return share > 0 && share < 0.01 ? "< 1 %" : Numerals.fixed(100 * share, 0) + " %";
  }
}
