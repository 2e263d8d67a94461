package epochscope.views.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** Marks and their meaning, in a line or one below the other. */
public final class Legend {
  /** How a thing is drawn in the picture. */
  public enum Mark {
    LINE,
    DASHES,
    DOTS,
    FILL,
    DOT,
    RING,
    NONE
  }

  /**
   * @param value a number that may change from frame to frame, or empty
   */
  public record Entry(Mark mark, int colour, String label, String value) {
    public Entry(Mark mark, int colour, String label) {
      this(mark, colour, label, "");
    }
  }

  private final Surface surface;
  private final TextStyle name;
  private final TextStyle number;

  public Legend(Surface surface) {
    this.surface = surface;
    Theme theme = surface.theme();
    this.name = new TextStyle(Typeface.REGULAR, theme.smallSize(), theme.palette().muted());
    this.number = new TextStyle(Typeface.MEDIUM, theme.smallSize(), theme.palette().text());
  }

  public double lineHeight() {
    return 1.5 * name.size();
  }

  /**
   * In one line that ends at {@code right}; entries for which there is no room are left out, the
   * last first.
   */
  public void paintLine(List<Entry> entries, double left, double right, double centreY) {
    paintLine(entries, 0, left, right, centreY);
  }

  /**
   * In one line that ends at {@code right}. Where there is too little room, those behind the first
   * {@code needed} are left out, then all values, and then labels are shortened.
   */
  public void paintLine(
      List<Entry> entries, int needed, double left, double right, double centreY) {
    List<Entry> shown = new LegendRoom(this, name).fitted(entries, needed, right - left);
    double x = right - lineWidth(shown);
    for (Entry entry : shown) {
      paint(entry, x, centreY, Double.MAX_VALUE);
      x += width(entry) + gap();
    }
  }

  /** The entries in as few lines of at most {@code width} as there can be, in their order. */
  public List<List<Entry>> lines(List<Entry> entries, double width) {
    List<List<Entry>> lines = new ArrayList<>();
    List<Entry> line = new ArrayList<>();
    for (Entry entry : entries) {
      line.add(entry);
      if (line.size() > 1 && lineWidth(line) > width) {
        line.removeLast();
        lines.add(List.copyOf(line));
        line = new ArrayList<>(List.of(entry));
      }
    }
    if (!line.isEmpty()) {
      lines.add(List.copyOf(line));
    }
    return lines;
  }

  /**
   * The entries in lines above a plot: in one where all fit beside the title of its y axis, else a
   * group begins a line. The lowest line is empty where only the title has room in it.
   *
   * @param width of the plot with its labels
   */
  public List<List<Entry>> linesAbove(List<List<Entry>> groups, String title, double width) {
    List<Entry> all = groups.stream().flatMap(List::stream).toList();
    double beside = width - name.width(title) - 4.5 * name.size();
    if (lineWidth(all) <= beside) {
      return List.of(all);
    }
    // Lines end where the plot begins, right of the numbers of its y axis.
    List<List<Entry>> lines = new ArrayList<>(linesOf(groups, width - 3 * name.size()));
    if (lineWidth(lines.getLast()) > beside) {
      lines.add(List.of());
    }
    return lines;
  }

  /** All in one line where there is room for it, else each group in lines of its own. */
  public List<List<Entry>> linesOf(List<List<Entry>> groups, double width) {
    List<Entry> all = groups.stream().flatMap(List::stream).toList();
    return lineWidth(all) <= width
        ? List.of(all)
        : groups.stream().flatMap(group -> lines(group, width).stream()).toList();
  }

  /** Above a plot, to its right end; the lowest line beside the title of its y axis. */
  public void paintAbove(PlotArea plot, List<List<Entry>> lines, double right) {
    double beside = plot.inner().x() + name.width(plot.yAxis().title()) + name.size();
    double centreY = plot.inner().y() - 0.95 * name.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      boolean lowest = i == lines.size() - 1;
      List<Entry> line = lines.get(i);
      paintLine(line, line.size(), lowest ? beside : plot.inner().x(), right, centreY);
      centreY -= lineHeight();
    }
  }

  /**
   * In one line beside the title of the plot's y axis.
   *
   * @param needed as in {@link #paintLine(List, int, double, double, double)}
   */
  public void paintAbove(PlotArea plot, List<Entry> entries, int needed, double right) {
    double beside = plot.inner().x() + name.width(plot.yAxis().title()) + name.size();
    double centreY = plot.inner().y() - 0.95 * name.size();
    paintLine(entries, needed, beside, right, centreY);
  }

  /** One line below the other, from the left upper corner on. */
  public void paintLines(List<List<Entry>> lines, double x, double y, double width) {
    double centreY = y + lineHeight() / 2;
    for (List<Entry> line : lines) {
      double right = x + Math.min(width, lineWidth(line));
      paintLine(line, line.size(), x, right + 0.5, centreY);
      centreY += lineHeight();
    }
  }

  /** One below the other; when they are too many, the last line says how many more there are. */
  public void paintColumn(List<Entry> entries, Box box) {
    int room = (int) (box.height() / lineHeight() + 1e-6);
    int shown = entries.size() <= room ? entries.size() : Math.max(0, room - 1);
    double y = box.y() + lineHeight() / 2;
    for (Entry entry : entries.subList(0, shown)) {
      paint(entry, box.x(), y, box.width());
      y += lineHeight();
    }
    if (shown < entries.size() && room > 0) {
      String more = "+ " + (entries.size() - shown);
      surface.text(more, box.x() + markWidth(), name.baselineAround(y), 0, name);
    }
  }

  /** Width of the widest entry. */
  public double columnWidth(List<Entry> entries) {
    return entries.stream().mapToDouble(this::width).max().orElse(0);
  }

  /** Room that entries take side by side. */
  public double lineWidth(List<Entry> entries) {
    double gaps = gap() * Math.max(0, entries.size() - 1);
    return gaps + entries.stream().mapToDouble(this::width).sum();
  }

  private double width(Entry entry) {
    double value = entry.value().isEmpty() ? 0 : number.width(entry.value()) + 0.4 * name.size();
    return (entry.mark() == Mark.NONE ? 0 : markWidth()) + name.width(entry.label()) + value;
  }

  private void paint(Entry entry, double x, double centreY, double width) {
    double at = x;
    if (entry.mark() != Mark.NONE) {
      paintMark(entry, x, centreY);
      at += markWidth();
    }
    double valueWidth = entry.value().isEmpty() ? 0 : number.width(entry.value());
    String label = name.fit(entry.label(), width - (at - x) - valueWidth + 0.5);
    surface.text(label, at, name.baselineAround(centreY), 0, name);
    double valueAt = at + name.width(label) + 0.4 * name.size();
    surface.text(entry.value(), valueAt, number.baselineAround(centreY), 0, number);
  }

  private void paintMark(Entry entry, double x, double centreY) {
    double size = 0.8 * name.size();
    switch (entry.mark()) {
      case LINE ->
          surface.horizontal(
              x, x + 1.3 * name.size(), centreY, surface.theme().strongLine(), entry.colour());
      case DASHES -> paintPieces(entry, x, centreY, 0.5, 0.3, surface.theme().strongLine());
      case DOTS -> paintPieces(entry, x, centreY, 0.2, 0.45, 1);
      case FILL -> surface.fill(new Box(x + 2, centreY - size / 2, size, size), entry.colour());
      case DOT -> {
        surface.graphics().setColor(new Color(entry.colour(), true));
        surface.graphics().fill(circle(x + name.size() / 2, centreY, 0.36 * name.size()));
      }
      case RING -> {
        surface.graphics().setColor(new Color(entry.colour(), true));
        surface.graphics().setStroke(new BasicStroke((float) surface.theme().strongLine() * 0.8f));
        surface.graphics().draw(circle(x + name.size() / 2, centreY, 0.32 * name.size()));
      }
      case NONE -> {}
    }
  }

  /** A broken line; lengths in type sizes. */
  private void paintPieces(
      Entry entry, double x, double centreY, double piece, double gap, double thickness) {
    double end = x + 1.3 * name.size();
    for (double at = x; at < end; at += (piece + gap) * name.size()) {
      double to = Math.min(end, at + piece * name.size());
      surface.horizontal(at, to, centreY, thickness, entry.colour());
    }
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private double markWidth() {
    return 1.7 * name.size();
  }

  private double gap() {
    return 1.2 * name.size();
  }
}
