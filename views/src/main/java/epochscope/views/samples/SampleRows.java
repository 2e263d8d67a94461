package epochscope.views.samples;

import epochscope.data.Feature;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.ArrayList;
import java.util.List;

/** Samples as rows of a table: number, class or targets, and as many features as there is room. */
public final class SampleRows {
  /** Width of a column, in type sizes. */
  private static final double COLUMN = 5.6;

  private static final double NUMBER = 3.8;
  private static final double LABEL = 8.6;
  private static final double LINE = 1.75;

  private final Surface surface;
  private final SamplePart part;
  private final Box box;
  private final TextStyle note;
  private final TextStyle value;

  public SampleRows(Surface surface, SamplePart part, Box box) {
    this.surface = surface;
    this.part = part;
    this.box = box;
    this.note = TextStyle.note(surface.theme());
    this.value = new TextStyle(Typeface.REGULAR, note.size(), surface.palette().text());
  }

  /** Samples there is room for, below the line of names. */
  public int capacity() {
    return Math.max(0, (int) ((box.height() - 1.4 * line()) / line()));
  }

  /** Features there is room for. */
  public int columns() {
    double room = box.width() - (NUMBER + LABEL) * note.size();
    return Math.clamp((int) (room / (COLUMN * note.size())), 0, part.part().features().size());
  }

  /**
   * @param rows of the part, as many as there is room for
   * @param features in the order of the columns; more than there is room for are left out
   * @param chosen row that is marked; −1: none
   */
  public List<Place> paint(int[] rows, int[] features, int chosen) {
    List<Place> places = new ArrayList<>();
    int columns = Math.min(columns(), features.length);
    paintNames(features, columns);
    for (int i = 0; i < Math.min(rows.length, capacity()); i++) {
      Box line = new Box(box.x(), box.y() + (i + 1.2) * line(), box.width(), line());
      if (rows[i] == chosen) {
        surface.fill(line, surface.palette().grid());
      }
      paintRow(line, rows[i], features, columns);
      places.add(new Place(line, rows[i]));
    }
    return places;
  }

  private void paintNames(int[] features, int columns) {
    double baseline = note.baselineAround(box.y() + 0.5 * line());
    double left = box.x() + (NUMBER + 0.8) * note.size();
    String target =
        part.classes() ? Texts.get("samples.class") : String.join(", ", part.part().targets());
    surface.text(note.fit(target, (LABEL - 1.2) * note.size()), left, baseline, 0, note);
    for (int i = 0; i < columns; i++) {
      Feature feature = part.part().features().get(features[i]);
      String full = Axis.title(feature.name(), feature.unit());
      double room = (COLUMN - 0.6) * note.size();
      String name = note.width(full) <= room ? full : note.fit(feature.name(), room);
      surface.text(name, right(i), baseline, 1, note);
    }
    double y = box.y() + 1.05 * line();
    surface.horizontal(box.x(), box.right(), y, 1, surface.palette().axis());
  }

  private void paintRow(Box line, int row, int[] features, int columns) {
    double baseline = note.baselineAround(line.centreY());
    double numberEnd = line.x() + NUMBER * note.size();
    surface.text(Integer.toString(row + 1), numberEnd, baseline, 1, note);
    paintLabel(line, row, numberEnd + 0.8 * note.size(), baseline);
    for (int i = 0; i < columns; i++) {
      String number = Numerals.significant(part.value(row, features[i]), 3);
      surface.text(number, right(i), baseline, 1, value);
    }
  }

  /** The class with its colour, or the targets. */
  private void paintLabel(Box line, int row, double left, double baseline) {
    double room = (LABEL - 1.2) * note.size();
    double mark = part.classes() ? note.size() : 0;
    if (part.classes()) {
      double side = 0.65 * note.size();
      Box swatch = new Box(left, line.centreY() - side / 2, side, side);
      surface.fill(swatch, surface.palette().classColour(part.part().label(row)));
    }
    surface.text(value.fit(part.label(row), room - mark), left + mark, baseline, 0, value);
  }

  private double right(int column) {
    return box.x() + (NUMBER + LABEL + (column + 1) * COLUMN) * note.size();
  }

  private double line() {
    return LINE * note.size();
  }
}
