package epochscope.views.field;

import epochscope.analysis.ReceptiveField;
import epochscope.spec.NodeSpec;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.ArrayList;
import java.util.List;

/**
 * The arithmetic of the field along the columns, a line for each layer with a window: r = r + (k −
 * 1)·d·j, then j = j·s and start = start − p·j.
 */
final class FieldTable {
  /** Factor of the type where there is room for it. */
  private static final double LARGE = 1.3;

  private final Surface surface;
  private final FieldChoice choice;
  private final Box box;
  private TextStyle heading;
  private TextStyle value;
  private TextStyle note;

  FieldTable(Surface surface, FieldChoice choice, Box box) {
    this.surface = surface;
    this.choice = choice;
    this.box = box;
    setSize(surface.theme().textSize());
    if (LARGE * total(widths(head(), rows()), head().size()) < box.width()) {
      setSize(LARGE * surface.theme().textSize());
    }
  }

  private void setSize(double size) {
    int text = surface.palette().text();
    heading = new TextStyle(Typeface.MEDIUM, size, text);
    value = new TextStyle(Typeface.REGULAR, size, text);
    note = new TextStyle(Typeface.REGULAR, 0.92 * size, surface.palette().muted());
  }

  void paint() {
    List<List<String>> rows = rows();
    double line = 1.25 * value.lineHeight();
    int room = (int) ((box.height() - 2.4 * note.lineHeight()) / line);
    int first = Math.max(0, rows.size() - Math.max(0, room));
    List<List<String>> shown = rows.subList(first, rows.size());
    List<String> head = head();
    double[] widths = widths(head, shown);
    if (total(widths, 2) > box.width()) {
      head = results(head, "r", "j");
      shown =
          shown.stream().map(row -> results(row, result(row.get(1)), result(row.get(2)))).toList();
      widths = widths(head, shown);
    }
    int columns = columnsThatFit(widths, box.width());
    double y = box.y() + note.size();
    y = paint(head, widths, columns, y, note) + 0.2 * note.size();
    surface.horizontal(
        box.x(),
        box.x() + total(widths, columns),
        y - 0.9 * note.size(),
        1,
        surface.palette().grid());
    for (List<String> row : shown) {
      y = paint(row, widths, columns, y + 0.25 * value.lineHeight(), value);
    }
    for (String words : note.wrap(foot(first), box.width())) {
      if (y + note.lineHeight() < box.bottom()) {
        surface.text(words, box.x(), y + note.size(), 0, note);
      }
      y += note.lineHeight();
    }
  }

  private List<String> head() {
    return List.of(
        Texts.get("field.layer"),
        "r = r + (k − 1)·d·j",
        "j = j·s",
        Texts.get("field.start"),
        "k",
        "s",
        "d",
        "p");
  }

  /** In a narrow place the results alone. */
  private static List<String> results(List<String> row, String size, String jump) {
    List<String> narrow = new ArrayList<>(row);
    narrow.set(1, size);
    narrow.set(2, jump);
    return narrow;
  }

  private static String result(String sum) {
    return sum.substring(sum.lastIndexOf(' ') + 1);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    int size = 1;
    int jump = 1;
    for (ReceptiveField.Layer layer :
        new ReceptiveField(choice.topology()).columns(choice.node())) {
      rows.add(
          List.of(
              layer.node(),
              "%d + (%d − 1)·%d·%d = %d"
                  .formatted(size, layer.kernel(), layer.dilation(), jump, layer.size()),
              "%d·%d = %d".formatted(jump, layer.stride(), layer.jump()),
              Integer.toString(layer.start()).replace('-', '−'),
              Integer.toString(layer.kernel()),
              Integer.toString(layer.stride()),
              Integer.toString(layer.dilation()),
              Integer.toString(layer.before())));
      size = layer.size();
      jump = layer.jump();
    }
    return rows;
  }

  private String foot(int left) {
    if (left > 0) {
      return Texts.get("field.more", left);
    }
    return seesAll() ? Texts.get("field.dense") : Texts.get("field.letters");
  }

  /** Whether a layer on the way takes all values at once. */
  private boolean seesAll() {
    for (int i = choice.node(); i >= 0; i = choice.topology().nodes().get(i).source()) {
      if (choice.topology().nodes().get(i).spec() instanceof NodeSpec.Dense) {
        return true;
      }
    }
    return false;
  }

  private double[] widths(List<String> head, List<List<String>> rows) {
    double[] widths = new double[head.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = note.width(head.get(c));
      for (List<String> row : rows) {
        widths[c] = Math.max(widths[c], value.width(row.get(c)));
      }
    }
    return widths;
  }

  private int columnsThatFit(double[] widths, double room) {
    int columns = widths.length;
    while (columns > 2 && total(widths, columns) > room) {
      columns--;
    }
    return columns;
  }

  private double total(double[] widths, int columns) {
    double total = -gap();
    for (int c = 0; c < columns; c++) {
      total += widths[c] + gap();
    }
    return total;
  }

  private double gap() {
    return 1.4 * note.size();
  }

  private double paint(
      List<String> cells, double[] widths, int columns, double y, TextStyle style) {
    double x = box.x();
    for (int c = 0; c < columns; c++) {
      String text = style.fit(cells.get(c), box.right() - x);
      surface.text(text, x, y, 0, c == 0 && style == value ? heading : style);
      x += widths[c] + gap();
    }
    return y + style.lineHeight();
  }
}
