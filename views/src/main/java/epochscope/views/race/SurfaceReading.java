package epochscope.views.race;

import epochscope.analysis.surface.Dual;
import epochscope.analysis.surface.WatchedDescent;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import java.util.List;
import java.util.Optional;

/** Reads a race on a surface: places, runners and losses; a click there begins anew there. */
final class SurfaceReading implements Reading {
  /** Of the pointer from a runner, in pixels. */
  private static final double REACH = 9;

  private static final int DIGITS = 4;

  private final SurfaceRace race;
  private final Moment moment;
  private final Selection selection;
  private final FieldPlaces field;
  private List<Box> runners = List.of();
  private PlotArea losses;

  SurfaceReading(SurfaceRace race, Moment moment, Selection selection, FieldPlaces field) {
    this.race = race;
    this.moment = moment;
    this.selection = selection;
    this.field = field;
  }

  /** Where the runners are listed. */
  void runners(List<Box> places) {
    runners = places;
  }

  void losses(PlotArea plot) {
    losses = plot;
  }

  @Override
  public Optional<Mark> at(double x, double y) {
    for (int i = 0; i < runners.size(); i++) {
      if (runners.get(i).contains(x, y)) {
        return Optional.of(
            new Mark(runner(i), selection.withChoice(RaceChoices.RUNNER, Integer.toString(i))));
      }
    }
    if (losses != null && losses.inner().contains(x, y)) {
      return Optional.of(new Mark(losses((int) Math.round(losses.xValue(x)))));
    }
    return inField(x, y);
  }

  private Optional<Mark> inField(double px, double py) {
    for (int i = 0; i < race.descents().size(); i++) {
      WatchedDescent descent = race.descents().get(i);
      int made = SurfaceRace.made(descent, moment.step());
      double[] at = field.pixel(descent.path().x()[made], descent.path().y()[made]);
      if (Math.hypot(at[0] - px, at[1] - py) < REACH) {
        return Optional.of(
            new Mark(runner(i), selection.withChoice(RaceChoices.RUNNER, Integer.toString(i))));
      }
    }
    double[] under = field.under(px, py);
    return under == null ? Optional.empty() : Optional.of(startAt(under[0], under[1]));
  }

  private Mark startAt(double x, double y) {
    Dual here = race.choices().surface().at(x, y);
    String text =
        "x = %s, y = %s\nf = %s\n∂f/∂x = %s, ∂f/∂y = %s\n%s"
            .formatted(
                text(x),
                text(y),
                text(here.value()),
                text(here.dx()),
                text(here.dy()),
                Texts.get("race.click"));
    return new Mark(text, selection.withChoice(RaceChoices.START, place(x) + "," + place(y)));
  }

  /** As a choice: readable, and finer than a pixel. */
  static String place(double value) {
    return Double.toString(Math.rint(value * 1e4) / 1e4);
  }

  private String runner(int index) {
    WatchedDescent descent = race.descents().get(index);
    int made = SurfaceRace.made(descent, moment.step());
    return "%s, %s\nx = %s, y = %s\nf = %s"
        .formatted(
            race.choices().runners().get(index).title(),
            Texts.get("race.words.step-of", made, race.choices().steps()),
            text(descent.path().x()[made]),
            text(descent.path().y()[made]),
            text(descent.path().values()[made]));
  }

  private String losses(int step) {
    StringBuilder text = new StringBuilder(Texts.get("race.step") + " " + step);
    for (int i = 0; i < race.descents().size(); i++) {
      text.append('\n')
          .append(race.choices().runners().get(i).title())
          .append(": f = ")
          .append(text(SurfaceRace.value(race.descents().get(i), step)));
    }
    return text.toString();
  }

  private static String text(double value) {
    return Numerals.significant(value, DIGITS);
  }
}
