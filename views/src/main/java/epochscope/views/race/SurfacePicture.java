package epochscope.views.race;

import epochscope.analysis.surface.AnalyticSurface;
import epochscope.analysis.surface.WatchedDescent;
import epochscope.analysis.surface.Window;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.solid.Camera;
import epochscope.views.drawing.solid.SolidPlot;
import java.util.ArrayList;
import java.util.List;

/** Paints a race on a surface of two variables. */
final class SurfacePicture {
  private static final FieldPlot.Titles TITLES = new FieldPlot.Titles("x", "y", "f", true);

  private final Layer ground = new Layer();
  private final SolidGround solid = new SolidGround();
  private Relief relief;
  private String reliefOf = "";

  /** The field of {@link #fieldOf}; computed anew where that changes. */
  private Field field;

  private Ground fieldOf;

  private record Ground(String formula, Window window) {}

  /**
   * @param selection of the frame, for what a click chooses
   */
  Reading paint(SurfaceRace race, Moment at, Camera camera, Selection selection, Surface surface) {
    Moment moment = at.within(race.choices().steps());
    RaceLayout layout = RaceLayout.of(surface);
    List<Way> ways = ways(race, moment, surface);
    FieldPlaces places =
        race.choices().solid()
            ? paintSolid(race, ways, moment, camera, layout, surface)
            : paintFlat(race, ways, moment, layout, surface);
    SurfaceReading reading = new SurfaceReading(race, moment, selection, places);
    if (!layout.isNarrow()) {
      new SurfacePanels(race, moment, ways, surface).paint(layout.side(), places, reading);
    }
    return reading;
  }

  private FieldPlaces paintFlat(
      SurfaceRace race, List<Way> ways, Moment moment, RaceLayout layout, Surface surface) {
    Box bounds = field(layout, surface, race);
    PlotArea plot = fieldPlot(race.choices().surface(), surface, bounds).area();
    ground.paint(surface, fieldOf, layer -> plotOn(layer, bounds).paint("f"));
    paintFormula(race, surface, plot, layout.isNarrow());
    paintWays(race, ways, moment, surface, plot);
    paintCaption(race, moment, surface, plot.inner());
    if (layout.isNarrow()) {
      RunnerLegend.of(surface, race.choices().runners(), layout).paint(plot);
    }
    return FieldPlaces.of(plot);
  }

  private FieldPlaces paintSolid(
      SurfaceRace race,
      List<Way> ways,
      Moment moment,
      Camera camera,
      RaceLayout layout,
      Surface surface) {
    AnalyticSurface of = race.choices().surface();
    if (!reliefOf.equals(of.formula().toString())) {
      relief = Relief.of(of);
      reliefOf = of.formula().toString();
    }
    Box bounds = layout.field();
    SolidPlot plot = solid.paint(surface, bounds, relief, TITLES, camera, reliefOf);
    solid.paintWays(surface, ways, race.choices().runner());
    paintCaption(race, moment, surface, bounds);
    if (layout.isNarrow()) {
      RunnerLegend.of(surface, race.choices().runners(), layout).paintAtTop();
    }
    return FieldPlaces.of(plot);
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
    return FieldPlot.of(surface, bounds, field, TITLES);
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
  private static void paintCaption(SurfaceRace race, Moment moment, Surface surface, Box inner) {
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

  /** Room for the field, below the legend where that stands above it. */
  private static Box field(RaceLayout layout, Surface surface, SurfaceRace race) {
    return layout.isNarrow()
        ? RunnerLegend.of(surface, race.choices().runners(), layout).below()
        : layout.field();
  }
}
