package epochscope.views.drawing;

import epochscope.views.drawing.Legend.Entry;
import java.util.List;

/** What of a legend's entries is shown in one line where there is little room. */
final class LegendRoom {
  /** Shorter labels, in type sizes, say nothing any more. */
  private static final double LEAST_LABEL = 2.5;

  private final Legend legend;
  private final TextStyle style;

  /**
   * @param style of the labels
   */
  LegendRoom(Legend legend, TextStyle style) {
    this.legend = legend;
    this.style = style;
  }

  /**
   * Those behind the first {@code needed} are left out, then all values, then the ends of the
   * longest labels; at last more entries.
   */
  List<Entry> fitted(List<Entry> entries, int needed, double room) {
    List<Entry> shown = entries;
    while (shown.size() > needed && legend.lineWidth(shown) > room) {
      shown = shown.subList(0, shown.size() - 1);
    }
    if (legend.lineWidth(shown) > room) {
      shown = shown.stream().map(LegendRoom::withoutValue).toList();
    }
    double widest = shown.stream().mapToDouble(e -> style.width(e.label())).max().orElse(0);
    List<Entry> whole = shown;
    while (legend.lineWidth(shown) > room && widest > LEAST_LABEL * style.size()) {
      widest -= 0.5 * style.size();
      double width = widest;
      shown = whole.stream().map(entry -> shortened(entry, width)).toList();
    }
    while (!shown.isEmpty() && legend.lineWidth(shown) > room) {
      shown = shown.subList(0, shown.size() - 1);
    }
    return shown;
  }

  /** A value without a name is all there is to say. */
  private static Entry withoutValue(Entry entry) {
    return entry.label().isEmpty() || entry.mark() == Legend.Mark.NONE
        ? entry
        : new Entry(entry.mark(), entry.colour(), entry.label());
  }

  private Entry shortened(Entry entry, double width) {
    String label = style.fit(entry.label(), width);
    return new Entry(entry.mark(), entry.colour(), label, entry.value());
  }
}
