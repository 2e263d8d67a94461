package epochscope.views.race;

import epochscope.analysis.surface.AnalyticSurface;
import epochscope.analysis.surface.WatchedDescent;
import epochscope.analysis.surface.Window;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Paints a race on a surface of two variables. */
final class SurfacePicture {
  /** Heights of the panel of losses, in type sizes. */
  private static final double LEAST_LOSS = 11;

  private static final double MOST_LOSS = 26;

  /** How much more room a rule takes with the numbers below each line. */
  private static final double NOTED = 1.5;

  private final Layer ground = new Layer();

  /** The field of {@link #fieldOf}; computed anew where that changes. */
  private Field field;

  private Ground fieldOf;

  private record Ground(String formula, Window window) {}

  /**
   * @param selection of the frame, for what a click chooses
   */
  Reading paint(SurfaceRace race, Moment at, Selection selection, Surface surface) {
    Moment moment = at.within(race.choices().steps());
    RaceLayout layout = RaceLayout.of(surface);
    FieldPlot plot = fieldPlot(race.choices().surface(), surface, field(layout, surface, race));
    ground.paint(surface, fieldOf, layer -> plotOn(layer, field(layout, surface, race)).paint("f"));
    paintFormula(race, surface, plot.area(), layout.isNarrow());
    List<Way> ways = ways(race, moment, surface);
    paintWays(race, ways, moment, surface, plot.area());
    paintCaption(race, moment, surface, plot.area());
    SurfaceReading reading = new SurfaceReading(race, moment, selection, plot.area());
    if (layout.isNarrow()) {
      paintNarrow(race, surface, plot.area(), layout);
    } else {
      paintSide(race, ways, moment, surface, layout, plot.area(), reading);
    }
    return reading;
  }

  private FieldPlot fieldPlot(AnalyticSurface of, Surface surface, Box bounds) {
    Window window = FieldPlot.stretched(surface, bounds, of.window());
    Ground wanted = new Ground(of.formula().toString(), window);
    if (!wanted.equals(fieldOf)) {
      field = Field.of(of, window);
      fieldOf = wanted;
    }
    return plotOn(surface, bounds);
  }

  private FieldPlot plotOn(Surface surface, Box bounds) {
    return FieldPlot.of(surface, bounds, field, new FieldPlot.Titles("x", "y", "f", true));
  }

  private static void paintFormula(
      SurfaceRace race, Surface surface, PlotArea plot, boolean narrow) {
    if (narrow) {
      return;
    }
    TextStyle note = TextStyle.note(surface.theme());
    String text = "f = " + FormulaWords.of(race.choices().surface().formula());
    double left = plot.inner().x() + 2 * note.size();
    double right = plot.inner().right() - 0.5 * note.size();
    String fitted = note.fit(text, right - left);
    surface.text(fitted, right, plot.inner().y() - 0.6 * note.size(), 1, note);
  }

  static List<Way> ways(SurfaceRace race, Moment moment, Surface surface) {
    List<Way> ways = new ArrayList<>();
    for (WatchedDescent descent : race.descents()) {
      ways.add(
          new Way(
              RunnerColours.of(ways.size(), surface.palette()),
              descent.path().x(),
              descent.path().y(),
              SurfaceRace.made(descent, moment.step()),
              SurfaceRace.hasDiverged(descent, moment.step())));
    }
    return ways;
  }

  private static void paintWays(
      SurfaceRace race, List<Way> ways, Moment moment, Surface surface, PlotArea plot) {
    WayPainter painter = new WayPainter(surface, plot);
    painter.paintStart(race.choices().x(), race.choices().y());
    int chosen = race.choices().runner();
    for (int i = 0; i < ways.size(); i++) {
      if (i != chosen) {
        painter.paint(ways.get(i), false);
      }
    }
    painter.paint(ways.get(chosen), true);
    if (!SurfaceRace.hasDiverged(race.chosen(), moment.step())) {
      StepArrows arrows =
          new StepArrows(surface, plot, race.chosen(), moment, ways.get(chosen).colour());
      plot.clipped(arrows::paint);
      painter.paintRunner(ways.get(chosen));
      arrows.paintLegend();
    }
  }

  /** Says in a sentence what a part of a step does. */
  private static void paintCaption(
      SurfaceRace race, Moment moment, Surface surface, PlotArea plot) {
    if (moment.part() == Moment.Part.WHOLE) {
      return;
    }
    TextStyle style = TextStyle.value(surface.theme());
    String name = race.choices().runners().get(race.choices().runner()).name();
    String key =
        switch (moment.part()) {
          case GRADIENT -> "race.caption.gradient";
          case MEMORY -> "race.caption.memory." + name;
          default -> "race.caption.step";
        };
    Box inner = plot.inner();
    String text = style.fit(Texts.get(key), inner.width() - 2 * style.size());
    double width = style.width(text) + 1.4 * style.size();
    double height = 1.9 * style.size();
    Box pill =
        new Box(
            inner.centreX() - width / 2,
            inner.bottom() - height - 0.7 * style.size(),
            width,
            height);
    surface.fill(pill, Colours.withAlpha(surface.palette().surface(), 0.88));
    surface.text(text, pill.centreX(), style.baselineAround(pill.centreY()), 0.5, style);
  }

  private static void paintNarrow(
      SurfaceRace race, Surface surface, PlotArea plot, RaceLayout layout) {
    RunnerLegend legend = RunnerLegend.of(surface, race.choices().runners(), layout);
    legend.paint(plot);
  }

  /** Room for the field, below the legend where that stands above it. */
  private static Box field(RaceLayout layout, Surface surface, SurfaceRace race) {
    return layout.isNarrow()
        ? RunnerLegend.of(surface, race.choices().runners(), layout).below()
        : layout.field();
  }

  private static void paintSide(
      SurfaceRace race,
      List<Way> ways,
      Moment moment,
      Surface surface,
      RaceLayout layout,
      PlotArea field,
      SurfaceReading reading) {
    Box side = layout.side();
    RunnerTable table = new RunnerTable(surface);
    List<RunnerTable.Row> rows = rows(race, ways, moment, surface, field);
    String step = Texts.get("race.step.of", moment.step(), race.choices().steps());
    TextStyle heading = TextStyle.heading(surface.theme());
    surface.text(step, side.x(), side.y() + 0.7 * table.rowHeight(), 0, heading);
    Box top = new Box(side.x(), side.y(), side.width(), table.height(rows.size()));
    table.paint(rows, race.choices().runner(), "f", top);
    reading.runners(table.places());
    double gap = surface.theme().smallSize();
    Box rest = side.inset(0, top.height() + gap, 0, 0);
    double forFormula = FormulaPanel.height(surface, longestRule(race)) + gap;
    if (rest.height() < forFormula + LEAST_LOSS * gap) {
      reading.losses(paintLosses(race, moment, surface, rest));
      return;
    }
    double forLoss =
        Math.clamp(rest.height() - NOTED * forFormula, LEAST_LOSS * gap, MOST_LOSS * gap);
    reading.losses(
        paintLosses(race, moment, surface, rest.inset(0, 0, 0, rest.height() - forLoss)));
    paintRule(race, ways, moment, surface, rest.inset(0, forLoss + gap, 0, 0));
  }

  /** The same whoever is looked at, so that nothing moves. */
  private static int longestRule(SurfaceRace race) {
    return race.descents().stream()
        .mapToInt(descent -> UpdateFormula.of(descent, 0).size())
        .max()
        .orElse(0);
  }

  private static void paintRule(
      SurfaceRace race, List<Way> ways, Moment moment, Surface surface, Box box) {
    int chosen = race.choices().runner();
    new FormulaPanel(surface, box)
        .paint(
            race.choices().runners().get(chosen), ways.get(chosen).colour(), race.chosen(), moment);
  }

  static List<RunnerTable.Row> rows(
      SurfaceRace race, List<Way> ways, Moment moment, Surface surface, PlotArea plot) {
    WayPainter painter = new WayPainter(surface, plot);
    List<RunnerTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      WatchedDescent descent = race.descents().get(i);
      Way way = ways.get(i);
      int last = way.last();
      String fate = "";
      if (way.diverged()) {
        fate = Texts.get("race.diverged", descent.path().diverged());
      } else if (!painter.holds(way.x()[last], way.y()[last])) {
        fate = Texts.get("race.outside");
      }
      rows.add(
          new RunnerTable.Row(
              way.colour(),
              race.choices().runners().get(i).title(),
              FormulaLine.constant(descent.optimiser().learningRate()),
              Numerals.significant(SurfaceRace.value(descent, moment.step()), 4),
              fate));
    }
    return rows;
  }

  private static PlotArea paintLosses(
      SurfaceRace race, Moment moment, Surface surface, Box bounds) {
    Heights heights = Heights.of(race);
    List<LossPanel.Line> lines = new ArrayList<>();
    for (WatchedDescent descent : race.descents()) {
      int count = Math.min(descent.path().values().length, race.choices().steps() + 1);
      double[] ys = Arrays.copyOf(descent.path().values(), count);
      Arrays.setAll(ys, i -> ys[i] - heights.base());
      lines.add(
          new LossPanel.Line(
              RunnerColours.of(lines.size(), surface.palette()),
              LossPanel.steps(count),
              ys,
              moment.step()));
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
