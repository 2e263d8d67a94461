package epochscope.views.drawing;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;

/**
 * A square matrix of coloured cells with names along its left side and below. Where cells are small
 * names are thinned; where names are wider than a cell those below stand upright.
 */
public final class LabelledMatrix {
  private static final int[] STRIDES = {1, 2, 5, 10, 20, 50, 100, 200, 500};

  /** Gaps between cells smaller than this would hide them. */
  private static final double LEAST_PARTED = 9;

  /** Of the largest text that a cell has room for, in heights of the text. */
  private static final double CELL_PER_TEXT = 1.5;

  /** In sizes of the theme's text, and of its notes. */
  private static final double LARGEST_TEXT = 1.5;

  private static final double LEAST_TEXT = 0.9;

  /** Of a cell's width. */
  private static final double TEXT_SHARE = 0.84;

  /**
   * A cell, counted from 0, or a name: of a row where the column is −1, of a column where the row
   * is.
   */
  public record Place(int row, int column) {
    public boolean isCell() {
      return row >= 0 && column >= 0;
    }
  }

  private final Surface surface;
  private final List<String> names;
  private final TextStyle note;
  private final MatrixRoom room;
  private final double side;

  /**
   * @param bounds room for all, names and titles included
   * @param names of rows and columns alike
   */
  public LabelledMatrix(Surface surface, Box bounds, List<String> names) {
    this.surface = surface;
    this.names = List.copyOf(names);
    this.note = TextStyle.note(surface.theme());
    this.room = MatrixRoom.of(bounds, names, note);
    this.side = room.inner().width() / names.size();
  }

  /** Where the cells are. */
  public Box inner() {
    return room.inner();
  }

  public Box cell(int row, int column) {
    return new Box(inner().x() + column * side, inner().y() + row * side, side, side);
  }

  /**
   * @param colours [row][column]
   */
  public void paintCells(int[] colours) {
    CellBlocks.paint(surface, inner(), colours, names.size(), names.size());
    int gap = surface.palette().surface();
    for (int i = 1; i < names.size() && side >= LEAST_PARTED; i++) {
      surface.vertical(inner().x() + i * side, inner().y(), inner().bottom(), 1, gap);
      surface.horizontal(inner().x(), inner().right(), inner().y() + i * side, 1, gap);
    }
    int line = surface.palette().axis();
    surface.horizontal(inner().x(), inner().right(), inner().bottom(), 1, line);
    surface.vertical(inner().x(), inner().y(), inner().bottom(), 1, line);
  }

  /** Whether cells are large enough for text at all. */
  public boolean hasRoomForText() {
    return largestText() >= LEAST_TEXT * note.size();
  }

  /**
   * Writes into the cells where there is room for all of it, else nothing.
   *
   * @param texts [row][column]
   * @param colours of the cells, from which the text stands out
   */
  public void paintTexts(String[] texts, int[] colours) {
    double size = textSize(texts);
    if (size < LEAST_TEXT * note.size()) {
      return;
    }
    for (int i = 0; i < texts.length; i++) {
      Box cell = cell(i / names.size(), i % names.size());
      int colour = surface.palette().textOn(colours[i]);
      TextStyle style = new TextStyle(Typeface.REGULAR, size, colour);
      surface.text(texts[i], cell.centreX(), style.baselineAround(cell.centreY()), 0.5, style);
    }
  }

  /**
   * Titles and names; those marked stand out.
   *
   * @param rowTitle what a row is
   * @param columnTitle what a column is
   * @param marked of row and column; −1: none
   */
  public void paintNames(String rowTitle, String columnTitle, Place marked) {
    if (!room.named()) {
      return;
    }
    double line = 1.2 * note.size();
    int rowStride = stride(line);
    double flat = Math.min(side, widest() + 0.5 * note.size());
    int columnStride = stride(room.upright() ? line : flat);
    for (int i = 0; i < names.size(); i++) {
      if (isShown(i, rowStride, marked.row())) {
        paintRowName(i, style(i == marked.row()));
      }
      if (room.below() > 0 && isShown(i, columnStride, marked.column())) {
        paintColumnName(i, style(i == marked.column()));
      }
    }
    double left = inner().x() - MatrixRoom.GAP - room.beside();
    String above = note.fit(rowTitle, inner().right() - left);
    surface.text(above, left, inner().y() - 0.6 * note.size(), 0, note);
    double baseline = inner().bottom() + MatrixRoom.GAP + room.below() + 1.4 * note.size();
    surface.text(note.fit(columnTitle, inner().width()), inner().centreX(), baseline, 0.5, note);
  }

  /** A frame around the row and around the column that are marked. */
  public void paintMarks(Place marked) {
    int colour = surface.palette().text();
    double line = surface.theme().fineLine();
    if (marked.row() >= 0) {
      Box row = new Box(inner().x(), inner().y() + marked.row() * side, inner().width(), side);
      surface.frame(row, line, colour);
    }
    if (marked.column() >= 0) {
      Box column =
          new Box(inner().x() + marked.column() * side, inner().y(), side, inner().height());
      surface.frame(column, line, colour);
    }
  }

  /** A strong frame around a cell. */
  public void paintMark(Place place) {
    Box cell = cell(place.row(), place.column()).inset(-1);
    surface.frame(cell, surface.theme().strongLine() + 1, surface.palette().text());
  }

  /** The cell or the name at a point. */
  public Optional<Place> at(double x, double y) {
    int row = (int) Math.floor((y - inner().y()) / side);
    int column = (int) Math.floor((x - inner().x()) / side);
    boolean inRows = row >= 0 && row < names.size();
    boolean inColumns = column >= 0 && column < names.size();
    if (inRows && inColumns) {
      return Optional.of(new Place(row, column));
    }
    if (inRows && x < inner().x() && x > inner().x() - MatrixRoom.GAP - room.beside()) {
      return Optional.of(new Place(row, -1));
    }
    double end = inner().bottom() + MatrixRoom.GAP + room.below();
    return inColumns && y >= inner().bottom() && y < end
        ? Optional.of(new Place(-1, column))
        : Optional.empty();
  }

  private void paintRowName(int row, TextStyle style) {
    double baseline = style.baselineAround(inner().y() + (row + 0.5) * side);
    String name = style.fit(names.get(row), room.beside() + 1);
    surface.text(name, inner().x() - MatrixRoom.GAP, baseline, 1, style);
  }

  private void paintColumnName(int column, TextStyle style) {
    double x = inner().x() + (column + 0.5) * side;
    double top = inner().bottom() + MatrixRoom.GAP;
    if (!room.upright()) {
      String shortened = style.fit(names.get(column), side - 1);
      surface.text(shortened, x, top + 0.85 * style.size(), 0.5, style);
      return;
    }
    Graphics2D pen = surface.graphics();
    AffineTransform before = pen.getTransform();
    pen.rotate(-Math.PI / 2, x, top);
    String name = style.fit(names.get(column), room.below() + 1);
    surface.text(name, x, style.baselineAround(top), 1, style);
    pen.setTransform(before);
  }

  private TextStyle style(boolean marked) {
    Typeface face = marked ? Typeface.MEDIUM : Typeface.REGULAR;
    return marked ? new TextStyle(face, note.size(), surface.palette().text()) : note;
  }

  private double widest() {
    return names.stream().mapToDouble(note::width).max().orElse(0);
  }

  /** Of names that need {@code length} each along the side. */
  private int stride(double length) {
    for (int stride : STRIDES) {
      if (stride * side >= length) {
        return stride;
      }
    }
    return names.size();
  }

  /** Names beside a marked one make room for it. */
  private static boolean isShown(int i, int stride, int marked) {
    return i == marked || i % stride == 0 && (marked < 0 || Math.abs(i - marked) >= stride);
  }

  private double largestText() {
    return Math.min(side / CELL_PER_TEXT, LARGEST_TEXT * surface.theme().textSize());
  }

  /** The largest at which the longest text fits its cell. */
  private double textSize(String[] texts) {
    String longest = "";
    for (String text : texts) {
      longest = text.length() > longest.length() ? text : longest;
    }
    double most = largestText();
    double width = Typeface.REGULAR.width(longest, most);
    return width == 0 ? 0 : Math.min(most, most * TEXT_SHARE * side / width);
  }
}
