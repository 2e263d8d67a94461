package epochscope.views.race;

import epochscope.analysis.surface.WatchedDescent;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.util.List;

/** The update rule of the runner looked at, with the numbers of its next step. */
final class FormulaPanel {
  private static final int MOST_DIGITS = 4;

  /** Width of the panel, in type sizes, from which numbers have one digit more. */
  private static final double WIDE = 27;

  /** Alpha of what the step has not come to yet. */
  private static final double TO_COME = 0.35;

  /** Distance of lines, in type sizes. */
  private static final double ROW = 1.55;

  private static final double HIGHLIGHT = 0.14;

  private final Surface surface;
  private final TextStyle formula;
  private final TextStyle number;
  private final TextStyle note;
  private final Box box;
  private final int digits;
  private final double column;

  FormulaPanel(Surface surface, Box box) {
    this.surface = surface;
    formula = TextStyle.value(surface.theme());
    number = new TextStyle(Typeface.MEDIUM, formula.size(), formula.colour());
    note = TextStyle.note(surface.theme());
    this.box = box;
    digits = box.width() < WIDE * formula.size() ? MOST_DIGITS - 1 : MOST_DIGITS;
    column = number.width(FormulaLine.compact(-1e-5, digits)) + 0.9 * number.size();
  }

  /** Room that a rule of so many lines takes at least. */
  static double height(Surface surface, int lines) {
    return (lines + 1.4) * ROW * surface.theme().textSize();
  }

  private double rowHeight() {
    return ROW * formula.size();
  }

  /** Paints as much as there is room for: the rule, then what its letters stand for. */
  void paint(Runner runner, int colour, WatchedDescent descent, Moment moment) {
    int step = Math.min(moment.step(), descent.steps());
    double y = box.y() + rowHeight();
    paintHead(runner, colour, step, y);
    List<FormulaLine> lines = UpdateFormula.of(descent, step);
    if (lines.isEmpty()) {
      surface.text(Texts.get("race.words.no-further"), box.x(), y + rowHeight(), 0, note);
      return;
    }
    double free = box.height() - height(surface, lines.size());
    long written = lines.stream().filter(line -> !line.numbers()[0].isEmpty()).count();
    int extra = (int) Math.clamp(free / Math.max(1, written) / note.lineHeight(), 0, 2);
    for (FormulaLine line : lines) {
      y = paintLine(line, moment.part(), extra, y);
      if (y > box.bottom()) {
        return;
      }
    }
  }

  private void paintHead(Runner runner, int colour, int step, double baseline) {
    double size = formula.size();
    surface.fill(new Box(box.x(), baseline - 0.75 * size, 0.75 * size, 0.75 * size), colour);
    TextStyle heading = TextStyle.heading(surface.theme());
    String text = runner.title() + ", " + Texts.get("race.words.step", step + 1);
    double room = box.width() - 2 * column - 1.2 * size;
    surface.text(heading.fit(text, room), box.x() + 1.2 * size, baseline, 0, heading);
    surface.text("x", box.right() - column, baseline, 1, note);
    surface.text("y", box.right(), baseline, 1, note);
    surface.horizontal(box.x(), box.right(), baseline + 0.4 * size, 1, surface.palette().grid());
  }

  /**
   * @return baseline of the last line written
   */
  private double paintLine(FormulaLine line, Moment.Part now, int extra, double above) {
    boolean shown = now.shows(line.part());
    int notes = line.numbers()[0].isEmpty() ? 0 : extra;
    double baseline = above + rowHeight();
    if (now == line.part()) {
      double height = rowHeight() + notes * note.lineHeight();
      surface.fill(
          new Box(box.x() - 4, baseline - 1.1 * formula.size(), box.width() + 8, height),
          Colours.withAlpha(surface.palette().validation(), HIGHLIGHT));
    }
    TextStyle style = shown ? formula : faint(formula);
    FormulaText.paint(
        surface, fit(line.text(), box.width() - 2 * column), box.x(), baseline, style);
    if (shown) {
      surface.text(
          FormulaLine.compact(line.x(), digits), box.right() - column, baseline, 1, number);
      surface.text(FormulaLine.compact(line.y(), digits), box.right(), baseline, 1, number);
    }
    for (int i = 0; i < notes && shown; i++) {
      String numbers = (i == 0 ? "x:  " : "y:  ") + line.numbers()[i];
      surface.text(
          note.fit(numbers, box.width() - note.size()),
          box.x() + note.size(),
          baseline + (i + 1) * note.lineHeight(),
          0,
          note);
    }
    return baseline + notes * note.lineHeight();
  }

  private String fit(String text, double width) {
    return FormulaText.width(text, formula) <= width ? text : formula.fit(text, width);
  }

  private TextStyle faint(TextStyle style) {
    return new TextStyle(
        style.typeface(), style.size(), Colours.withAlpha(style.colour(), TO_COME));
  }
}
