package epochscope.views.taylor;

import epochscope.analysis.TaylorReport;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Ticks;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The colours of the means of all coefficients, a scale for each order. */
record OrderBars(Surface surface, ColourMap slopes, ColourMap pairs) implements RunPainter.Key {
  /** Of both bars, in type sizes. */
  static final double LEAST_HEIGHT = 13;

  private static final double MOST_HEIGHT = 27;

  /**
   * @param reports shown on the same scales
   */
  static OrderBars of(Surface surface, List<TaylorReport> reports) {
    return new OrderBars(surface, colours(surface, reports, 1), colours(surface, reports, 2));
  }

  private static ColourMap colours(Surface surface, List<TaylorReport> reports, int order) {
    double highest =
        reports.stream()
            .flatMapToDouble(
                report ->
                    IntStream.range(0, report.means().length)
                        .filter(k -> report.of().get(k).size() == order)
                        .mapToDouble(k -> report.means()[k]))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    return ColourMap.viridis(0, Ticks.ceiling(Math.max(highest, 1e-9)), surface.palette());
  }

  @Override
  public double width() {
    ColourBar bar = new ColourBar(surface);
    TextStyle note = TextStyle.note(surface.theme());
    double titles =
        Stream.of("taylor.mean", "taylor.first", "taylor.second")
            .mapToDouble(key -> note.width(Texts.get(key)))
            .max()
            .orElseThrow();
    return Math.max(titles, Math.max(bar.width(slopes), bar.width(pairs)));
  }

  /** Below the name of the quantity one bar for each order. */
  @Override
  public void paint(Box box) {
    TextStyle note = TextStyle.note(surface.theme());
    surface.text(Texts.get("taylor.mean"), box.x(), box.y() + note.size(), 0, note);
    double line = 1.6 * note.size();
    double half = (Math.min(box.height(), MOST_HEIGHT * note.size()) - line) / 2;
    ColourBar bar = new ColourBar(surface);
    bar.paint(
        slopes, Texts.get("taylor.first"), new Box(box.x(), box.y() + line, box.width(), half));
    bar.paint(
        pairs,
        Texts.get("taylor.second"),
        new Box(box.x(), box.y() + line + half, box.width(), half));
  }
}
