package epochscope.views.taylor;

import epochscope.analysis.TaylorReport;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;

/**
 * The coefficients of all pairs of features as colours, curvatures on the diagonal; above it a row
 * of the slopes on a scale of its own, as they are often much larger.
 */
final class PairMatrix {
  private static final double MOST_FOR_NAMES = 0.22;

  /** Of the picture's width, what the colours' legend may take. */
  private static final double MOST_FOR_BAR = 0.34;

  /** Numbers of more features nobody reads. */
  private static final int MOST_NUMBERED = 12;

  /** Cells are at most so many times as wide as high. */
  private static final double MOST_WIDE = 1.8;

  private final Frame frame;
  private final Surface surface;
  private final TaylorReport report;
  private final List<String> names;
  private final int features;
  private final double[][] pairs;
  private final double[] slopes;
  private final TextStyle note;
  private final OrderBars legend;
  private final double nameWidth;
  private final double cell;
  private final double cellWidth;
  private final Box cells;
  private final Box slopeRow;
  private final Box bar;

  /**
   * @param sharing the reports that are shown on one scale
   * @param explained whether the colours' bar stands beside the matrix
   */
  PairMatrix(
      Frame frame,
      Surface surface,
      Box bounds,
      TaylorReport report,
      List<TaylorReport> sharing,
      boolean explained) {
    this.frame = frame;
    this.surface = surface;
    this.report = report;
    names = TaylorTerms.features(frame);
    features = names.size();
    pairs = new double[features][features];
    slopes = new double[features];
    fill();
    legend = OrderBars.of(surface, sharing);
    note = TextStyle.note(surface.theme());
    double size = note.size();
    double longest = names.stream().mapToDouble(note::width).max().orElse(0);
    double slopeName = note.width(Texts.get("taylor.slopes"));
    nameWidth = Math.min(Math.max(longest, slopeName), MOST_FOR_NAMES * bounds.width());
    double columnNames = Math.min(longest, MOST_FOR_NAMES * bounds.height()) + 0.6 * size;
    double wanted = legend.width() + size;
    boolean barred =
        explained
            && wanted < MOST_FOR_BAR * bounds.width()
            && bounds.height() > OrderBars.LEAST_HEIGHT * size;
    double width = bounds.width() - nameWidth - size - (barred ? wanted + size : 0);
    double height = bounds.height() - columnNames - size;
    cell = Math.max(0, Math.min(width / features, (height - 0.6 * size) / (features + 1)));
    cellWidth = Math.max(0, Math.min(width / features, MOST_WIDE * cell));
    double left = bounds.x() + nameWidth + 0.6 * size;
    slopeRow = new Box(left, bounds.y() + 0.3 * size, features * cellWidth, cell);
    double top = slopeRow.bottom() + 0.6 * size;
    cells = new Box(left, top, features * cellWidth, features * cell);
    bar =
        barred
            ? new Box(cells.right() + 1.5 * size, bounds.y(), wanted, cells.bottom() - bounds.y())
            : null;
  }

  private void fill() {
    for (int k = 0; k < report.means().length; k++) {
      List<Integer> term = report.of().get(k);
      double mean = report.means()[k];
      if (term.size() == 1) {
        slopes[term.getFirst()] = mean;
      } else {
        pairs[term.getFirst()][term.getLast()] = mean;
        pairs[term.getLast()][term.getFirst()] = mean;
      }
    }
  }

  void paint() {
    for (int i = 0; i < features; i++) {
      surface.fill(gapped(slopeBox(i)), legend.slopes().colour(slopes[i]));
      for (int j = 0; j < features; j++) {
        surface.fill(gapped(box(i, j)), legend.pairs().colour(pairs[i][j]));
      }
    }
    paintValues();
    paintMarked();
    paintNames();
    if (bar != null) {
      legend.paint(bar);
    }
  }

  private Box slopeBox(int i) {
    return new Box(slopeRow.x() + i * cellWidth, slopeRow.y(), cellWidth, cell);
  }

  private Box box(int row, int column) {
    return new Box(cells.x() + column * cellWidth, cells.y() + row * cell, cellWidth, cell);
  }

  private Box gapped(Box box) {
    return cell > 6 ? box.inset(0, 0, 1, 1) : box;
  }

  /** The numbers, where a cell has room for them. */
  private void paintValues() {
    if (features > MOST_NUMBERED
        || note.width("0.000") + 4 > cellWidth
        || 1.3 * note.size() > cell) {
      return;
    }
    for (int i = 0; i < features; i++) {
      paintValue(slopeBox(i), slopes[i], legend.slopes());
      for (int j = 0; j < features; j++) {
        paintValue(box(i, j), pairs[i][j], legend.pairs());
      }
    }
  }

  private void paintValue(Box box, double value, ColourMap colours) {
    boolean bright = value > 0.6 * colours.high();
    int ink = Double.isNaN(value) ? note.colour() : bright ? 0xFF1F2328 : 0xFFFFFFFF;
    TextStyle style = new TextStyle(note.typeface(), note.size(), ink);
    surface.text(
        Numerals.readable(value, 3),
        box.centreX(),
        style.baselineAround(box.centreY()),
        0.5,
        style);
  }

  private void paintMarked() {
    if (!MappedTerm.isChosen(frame.selection())) {
      return;
    }
    List<Integer> term = MappedTerm.of(frame.selection(), features);
    if (term.size() == 1) {
      frameOf(slopeBox(term.getFirst()));
      return;
    }
    frameOf(box(term.getFirst(), term.getLast()));
    frameOf(box(term.getLast(), term.getFirst()));
  }

  private void frameOf(Box box) {
    double line = surface.theme().strongLine();
    int colour = surface.palette().text();
    surface.horizontal(box.x(), box.right(), box.y(), line, colour);
    surface.horizontal(box.x(), box.right(), box.bottom(), line, colour);
    surface.vertical(box.x(), box.y(), box.bottom(), line, colour);
    surface.vertical(box.right(), box.y(), box.bottom(), line, colour);
  }

  private void paintNames() {
    int stride = Math.max(1, (int) Math.ceil(1.25 * note.size() / Math.max(cell, 0.1)));
    double right = cells.x() - 0.5 * note.size();
    String slopesName = note.fit(Texts.get("taylor.slopes"), nameWidth);
    if (cell > 0.8 * note.size()) {
      surface.text(slopesName, right, note.baselineAround(slopeRow.centreY()), 1, note);
    }
    boolean upright = names.stream().anyMatch(name -> note.width(name) > cellWidth * stride - 3);
    for (int i = 0; i < features; i += stride) {
      double y = note.baselineAround(cells.y() + (i + 0.5) * cell);
      surface.text(note.fit(names.get(i), nameWidth), right, y, 1, note);
      double x = cells.x() + (i + 0.5) * cellWidth;
      double below = cells.bottom() + 0.4 * note.size();
      if (upright) {
        paintUpwards(names.get(i), x, below);
      } else {
        surface.text(names.get(i), x, below + note.size(), 0.5, note);
      }
    }
  }

  /** Ends at (x, top), read from below. */
  private void paintUpwards(String name, double x, double top) {
    var pen = surface.graphics();
    AffineTransform before = pen.getTransform();
    double room = surface.height() - top - 2;
    pen.translate(x, top);
    pen.rotate(-Math.PI / 2);
    surface.text(note.fit(name, room), 0, note.digitHeight() / 2, 1, note);
    pen.setTransform(before);
  }

  Optional<Reading.Mark> reading(double x, double y) {
    int column = (int) Math.floor((x - cells.x()) / cellWidth);
    if (column < 0 || column >= features) {
      return Optional.empty();
    }
    if (slopeRow.contains(x, y)) {
      return Optional.of(mark(List.of(column), slopes[column]));
    }
    int row = (int) Math.floor((y - cells.y()) / cell);
    if (!cells.contains(x, y) || row >= features) {
      return Optional.empty();
    }
    List<Integer> term = List.of(Math.min(row, column), Math.max(row, column));
    return Optional.of(mark(term, pairs[row][column]));
  }

  private Reading.Mark mark(List<Integer> term, double mean) {
    String text =
        TaylorTerms.name(term, names)
            + "\n"
            + Texts.get("taylor.mean")
            + " "
            + Numerals.readable(mean, 4);
    return new Reading.Mark(text, MappedTerm.select(frame.selection(), term, features));
  }
}
