package epochscope.views.race;

import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.ArrayList;
import java.util.List;

/** The runners by name, with their learning rates, values and, where it is so, their fate. */
final class RunnerTable {
  /**
   * @param rate learning rate
   * @param value where it stands, as text
   * @param fate a word about one that is lost, or empty
   */
  record Row(int colour, String name, String rate, String value, String fate) {}

  /** Width, in type sizes, from which there is room for long titles. */
  private static final double WIDE = 27;

  private final Surface surface;
  private final TextStyle name;
  private final TextStyle number;
  private final TextStyle note;
  private final List<Box> places = new ArrayList<>();

  RunnerTable(Surface surface) {
    this.surface = surface;
    name = TextStyle.value(surface.theme());
    number = new TextStyle(Typeface.MEDIUM, name.size(), name.colour());
    note = TextStyle.note(surface.theme());
  }

  double rowHeight() {
    return 1.6 * name.size();
  }

  double height(int rows) {
    return (rows + 1) * rowHeight();
  }

  /** Rows in which a click chooses a runner. */
  List<Box> places() {
    return places;
  }

  /**
   * @param chosen index of the row looked at; −1: none
   * @param valueTitle what the values are
   */
  void paint(List<Row> rows, int chosen, String valueTitle, Box box) {
    double rateRight = box.right() - valueWidth(rows, valueTitle) - 1.2 * name.size();
    double head = box.y() + 0.7 * rowHeight();
    boolean wide = box.width() > WIDE * name.size();
    String rateTitle = Texts.get(wide ? "race.rate" : "race.rate.short");
    double rateWidth = rows.stream().mapToDouble(row -> note.width(row.rate)).max().orElse(0);
    rateWidth = Math.max(rateWidth, note.width(rateTitle));
    surface.text(rateTitle, rateRight, head, 1, note);
    surface.text(valueTitle, box.right(), head, 1, note);
    double y = box.y() + rowHeight();
    for (int i = 0; i < rows.size() && y + rowHeight() <= box.bottom() + 1; i++) {
      Box place = new Box(box.x() - 4, y, box.width() + 8, rowHeight());
      places.add(place);
      if (i == chosen) {
        surface.fill(place, Colours.withAlpha(surface.palette().axis(), 0.2));
      }
      paintRow(rows.get(i), box, rateRight, rateRight - rateWidth - 0.6 * name.size(), place);
      y += rowHeight();
    }
  }

  private double valueWidth(List<Row> rows, String title) {
    double widest = Math.max(note.width(title), number.width("0.000e−00"));
    for (Row row : rows) {
      widest = Math.max(widest, name.width(row.fate));
    }
    return widest;
  }

  private void paintRow(Row row, Box box, double rateRight, double nameRight, Box place) {
    double baseline = name.baselineAround(place.centreY());
    double mark = 0.8 * name.size();
    surface.fill(new Box(box.x(), place.centreY() - mark / 2, mark, mark), row.colour);
    double left = box.x() + 1.3 * name.size();
    surface.text(name.fit(row.name, nameRight - left), left, baseline, 0, name);
    surface.text(row.rate, rateRight, baseline, 1, note);
    boolean lost = !row.fate.isEmpty();
    TextStyle style =
        lost ? new TextStyle(name.typeface(), name.size(), surface.palette().muted()) : number;
    surface.text(lost ? row.fate : row.value, box.right(), baseline, 1, style);
  }
}
