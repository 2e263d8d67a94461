package epochscope.views.kernel;

import epochscope.analysis.FieldBox;
import epochscope.spec.Shape;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CellMap;
import epochscope.views.drawing.CellNumbers;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.image.MapColours;
import epochscope.views.image.MapPlace;
import java.util.Optional;

/**
 * The map before, padding included, with the window on it, and the map behind with the value that
 * the window gives.
 */
final class MapPair implements Reading {
  /** Length of an arrow and the room round it, in sizes of the type. */
  private static final double ARROW = 4;

  private final Surface surface;
  private final StepAt step;
  private final Selection selection;
  private final TextStyle note;
  private final FieldBox canvas;
  private final Box before;
  private final Box behind;
  private final Shape out;
  private final int channel;
  private final double gap;

  /**
   * @param between room between the two maps
   */
  MapPair(Surface surface, StepAt step, Selection selection, Box box, double between) {
    this.surface = surface;
    this.step = step;
    this.selection = selection;
    note = TextStyle.note(surface.theme());
    canvas = step.canvas();
    out = step.target().output();
    channel = strongest();
    Box maps = box.inset(0, 0, 0, 1.4 * note.size());
    gap = between;
    double room = (maps.width() - gap) / 2;
    double left = Math.min(room, maps.height() * canvas.columns() / canvas.rows());
    double high = Math.min(maps.height(), left * canvas.rows() / canvas.columns());
    int columns = MapPlace.columns(out);
    double right = Math.min(room, maps.height() * columns / MapPlace.rows(out));
    double behindHigh = Math.min(maps.height(), right * MapPlace.rows(out) / columns);
    double x = maps.centreX() - (left + gap + right) / 2;
    before = new Box(x, maps.centreY() - high / 2, left, Math.max(1, high));
    behind =
        new Box(x + left + gap, maps.centreY() - behindHigh / 2, right, Math.max(1, behindHigh));
  }

  /** The channel, of those the value is made from, that adds most to it. */
  private int strongest() {
    int strongest = 0;
    for (int c = 1; c < step.channels(); c++) {
      double[] sums = step.kernel().sums();
      strongest = Math.abs(sums[c]) > Math.abs(sums[strongest]) ? c : strongest;
    }
    return step.firstChannel() + strongest;
  }

  void paint() {
    paintBefore();
    paintBehind();
    double arrow = Math.min(gap, ARROW * note.size());
    arrow(before.right(), before.right() + arrow);
    if (gap > arrow) {
      arrow(behind.x() - arrow, behind.x());
    }
    String source =
        step.shape().axis(0) > 1
            ? Texts.get("kernel.channel", step.sourceName(), Integer.toString(channel))
            : step.sourceName();
    caption(source, before);
    caption(step.target().name() + "[" + step.place().channel() + "]", behind);
  }

  /** What the maps leave between them; nothing where they stand close. */
  Box between() {
    double arrow = ARROW * note.size();
    double left = before.right() + arrow;
    return new Box(left, before.y(), Math.max(0, behind.x() - arrow - left), before.height());
  }

  private void arrow(double left, double right) {
    double y = before.centreY();
    double from = left + 0.2 * (right - left);
    double to = right - 0.2 * (right - left);
    int colour = surface.palette().muted();
    double thickness = surface.theme().strongLine();
    surface.line(from, y, to, y, thickness, colour);
    surface.line(to - 0.5 * note.size(), y - 0.4 * note.size(), to, y, thickness, colour);
    surface.line(to - 0.5 * note.size(), y + 0.4 * note.size(), to, y, thickness, colour);
  }

  private void caption(String text, Box box) {
    String fitted = note.fit(text, box.width() + 6 * note.size());
    surface.text(fitted, box.centreX(), box.bottom() + 1.25 * note.size(), 0.5, note);
  }

  private void paintBefore() {
    surface.fill(before, surface.palette().invalid());
    int rows = MapPlace.rows(step.shape());
    int columns = MapPlace.columns(step.shape());
    Grid grid = new Grid(step.source(), channel * rows * columns, columns, rows);
    Box inner = cells(new FieldBox(0, 0, rows - 1, columns - 1));
    new CellMap(surface, inner).paint(grid, StepColours.source(step, surface.palette()));
    CellNumbers.paint(surface, inner, grid, StepColours.source(step, surface.palette()));
    paintPadding();
    surface.frame(before.inset(-1), 1, surface.palette().axis());
    if (step.dilation(true) > 1 || step.dilation(false) > 1) {
      paintTaps();
    }
    ImageGrid.mark(surface, cells(step.window()));
  }

  /** A convolution takes what lies outside as 0. */
  private void paintPadding() {
    int rows = MapPlace.rows(step.shape());
    int columns = MapPlace.columns(step.shape());
    boolean padded = canvas.rows() > rows || canvas.columns() > columns;
    if (!padded || !step.isConvolution()) {
      return;
    }
    CellNumbers.paint(
        surface,
        before,
        canvas.columns(),
        canvas.rows(),
        i -> {
          int row = canvas.top() + i / canvas.columns();
          int column = canvas.left() + i % canvas.columns();
          boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
          return inside ? "" : "0";
        },
        i -> surface.palette().invalid());
  }

  /** The values that a dilated kernel takes. */
  private void paintTaps() {
    for (int i = 0; i < step.rows() * step.columns(); i++) {
      int row = step.window().top() + i / step.columns() * step.dilation(false);
      int column = step.window().left() + i % step.columns() * step.dilation(true);
      Box cell = cells(FieldBox.at(row, column));
      surface.frame(cell, 1, surface.palette().surface());
      surface.frame(cell.inset(1), 1, surface.palette().text());
    }
  }

  private void paintBehind() {
    int rows = MapPlace.rows(out);
    int columns = MapPlace.columns(out);
    Grid grid = new Grid(step.output(), step.place().channel() * rows * columns, columns, rows);
    ColourMap map = MapColours.of(step.output(), 0, step.output().length, surface.palette());
    new CellMap(surface, behind).paint(grid, map);
    CellNumbers.paint(surface, behind, grid, map);
    surface.frame(behind.inset(-1), 1, surface.palette().axis());
    double width = behind.width() / columns;
    double height = behind.height() / rows;
    ImageGrid.mark(
        surface,
        new Box(
            behind.x() + step.place().column() * width,
            behind.y() + step.place().row() * height,
            width,
            height));
  }

  /** Where rows and columns of the source lie. */
  private Box cells(FieldBox cells) {
    double width = before.width() / canvas.columns();
    double height = before.height() / canvas.rows();
    return new Box(
        before.x() + (cells.left() - canvas.left()) * width,
        before.y() + (cells.top() - canvas.top()) * height,
        cells.columns() * width,
        cells.rows() * height);
  }

  /** Over the map behind the step follows the pointer. */
  @Override
  public Optional<Mark> at(double x, double y) {
    if (behind.contains(x, y)) {
      int row = (int) ((y - behind.y()) / behind.height() * MapPlace.rows(out));
      int column = (int) ((x - behind.x()) / behind.width() * MapPlace.columns(out));
      int unit = new MapPlace(step.place().channel(), row, column).unit(out);
      String text = words(step.target().name(), row, column, step.output()[unit]);
      return Optional.of(new Mark(text, selection.withNeuron(step.target().name(), unit)));
    }
    if (before.contains(x, y)) {
      int row = canvas.top() + (int) ((y - before.y()) / before.height() * canvas.rows());
      int column = canvas.left() + (int) ((x - before.x()) / before.width() * canvas.columns());
      boolean inside =
          row >= 0
              && row < MapPlace.rows(step.shape())
              && column >= 0
              && column < MapPlace.columns(step.shape());
      int unit = inside ? new MapPlace(channel, row, column).unit(step.shape()) : -1;
      return Optional.of(
          new Mark(
              inside
                  ? words(step.sourceName(), row, column, step.source()[unit])
                  : Texts.get("kernel.padding")));
    }
    return Optional.empty();
  }

  private static String words(String name, int row, int column, float value) {
    return name
        + ", "
        + Texts.get("maps.pixel", row, column)
        + " = "
        + Numerals.significant(value, 4);
  }
}
