package epochscope.views.race;

import epochscope.analysis.surface.WatchedDescent;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What stands beside a field: the runners, what they have gained, and the rule of one of them. */
record SurfacePanels(SurfaceRace race, Moment moment, List<Way> ways, Surface surface) {
  /** Heights of the panel of losses, in type sizes. */
  private static final double LEAST_LOSS = 11;

  private static final double MOST_LOSS = 26;

  /** How much more room a rule takes with the numbers below each line. */
  private static final double NOTED = 1.5;

  void paint(Box side, FieldPlaces field, SurfaceReading reading) {
    RunnerTable table = new RunnerTable(surface);
    List<RunnerTable.Row> rows = rows(field);
    String step = Texts.get("race.words.step-of", moment.step(), race.choices().steps());
    TextStyle heading = TextStyle.heading(surface.theme());
    surface.text(step, side.x(), side.y() + 0.7 * table.rowHeight(), 0, heading);
    Box top = new Box(side.x(), side.y(), side.width(), table.height(rows.size()));
    table.paint(rows, race.choices().runner(), "f", top);
    reading.runners(table.places());
    double gap = surface.theme().smallSize();
    Box rest = side.inset(0, top.height() + gap, 0, 0);
    double forFormula = FormulaPanel.height(surface, longestRule()) + gap;
    if (rest.height() < forFormula + LEAST_LOSS * gap) {
      reading.losses(paintLosses(rest));
      return;
    }
    double forLoss =
        Math.clamp(rest.height() - NOTED * forFormula, LEAST_LOSS * gap, MOST_LOSS * gap);
    reading.losses(paintLosses(rest.inset(0, 0, 0, rest.height() - forLoss)));
    paintRule(rest.inset(0, forLoss + gap, 0, 0));
  }

  /** The same whoever is looked at, so that nothing moves. */
  private int longestRule() {
    return race.descents().stream()
        .mapToInt(descent -> UpdateFormula.of(descent, 0).size())
        .max()
        .orElse(0);
  }

  private void paintRule(Box box) {
    int chosen = race.choices().runner();
    Runner runner = race.choices().runners().get(chosen);
    new FormulaPanel(surface, box).paint(runner, ways.get(chosen).colour(), race.chosen(), moment);
  }

  private List<RunnerTable.Row> rows(FieldPlaces field) {
    List<RunnerTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      WatchedDescent descent = race.descents().get(i);
      rows.add(
          new RunnerTable.Row(
              ways.get(i).colour(),
              race.choices().runners().get(i).title(),
              FormulaLine.constant(descent.optimiser().learningRate()),
              Numerals.significant(SurfaceRace.value(descent, moment.step()), 4),
              fate(ways.get(i), descent, field)));
    }
    return rows;
  }

  private static String fate(Way way, WatchedDescent descent, FieldPlaces field) {
    if (way.diverged()) {
      return Texts.get("race.diverged", descent.path().diverged());
    }
    int last = way.last();
    return field.holds(way.x()[last], way.y()[last]) ? "" : Texts.get("race.outside");
  }

  private PlotArea paintLosses(Box bounds) {
    Heights heights = Heights.of(race);
    List<LossPanel.Line> lines = new ArrayList<>();
    for (WatchedDescent descent : race.descents()) {
      int count = Math.min(descent.path().values().length, race.choices().steps() + 1);
      double[] ys = Arrays.copyOf(descent.path().values(), count);
      Arrays.setAll(ys, i -> ys[i] - heights.base());
      lines.add(
          new LossPanel.Line(
              ways.get(lines.size()).colour(), LossPanel.steps(count), ys, moment.step()));
    }
    Axis steps = Axis.count(Texts.get("race.step"), 0, race.choices().steps());
    return new LossPanel(surface, bounds, steps, heights.title())
        .paint(lines, race.choices().runner(), heights.logarithmic());
  }

  /**
   * What the values are measured from.
   *
   * @param logarithmic whether heights above it are above zero
   */
  private record Heights(double base, boolean logarithmic, String title) {
    static Heights of(SurfaceRace race) {
      double lowest = race.choices().surface().lowest();
      if (!Double.isNaN(lowest)) {
        return new Heights(lowest, true, lowest == 0 ? "f" : Texts.get("race.above-lowest"));
      }
      boolean positive =
          race.descents().stream()
              .flatMapToDouble(descent -> Arrays.stream(descent.path().values()))
              .allMatch(value -> value > 0);
      return new Heights(0, positive, "f");
    }
  }
}
