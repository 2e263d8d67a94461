package epochscope.views.race;

import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.race.RaceReport;
import epochscope.analysis.race.RaceReport.Lane;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import java.util.List;
import java.util.Optional;

/** Reads a race on a network: runners, the field's loss, losses over epochs and time. */
final class NetworkReading implements Reading {
  private static final double REACH = 9;
  private static final int DIGITS = 4;

  private final RaceReport report;
  private final RaceChoices choices;
  private final int epoch;
  private final Selection selection;
  private FieldPlaces plot;
  private LossLandscape field;
  private List<Box> runners = List.of();
  private PlotArea overEpochs;
  private PlotArea overTime;

  NetworkReading(RaceReport report, RaceChoices choices, int epoch, Selection selection) {
    this.report = report;
    this.choices = choices;
    this.epoch = epoch;
    this.selection = selection;
  }

  /**
   * @param places null: there is none yet
   */
  void field(FieldPlaces places, LossLandscape shown) {
    plot = places;
    field = shown;
  }

  void runners(List<Box> places) {
    runners = places;
  }

  void losses(PlotArea againstEpochs, PlotArea againstTime) {
    overEpochs = againstEpochs;
    overTime = againstTime;
  }

  @Override
  public Optional<Mark> at(double x, double y) {
    for (int i = 0; i < runners.size(); i++) {
      if (runners.get(i).contains(x, y)) {
        return Optional.of(runner(i, epoch));
      }
    }
    if (overEpochs != null && overEpochs.inner().contains(x, y)) {
      return Optional.of(new Mark(losses((int) Math.round(overEpochs.xValue(x)))));
    }
    if (overTime != null && overTime.inner().contains(x, y)) {
      return Optional.of(new Mark(after(overTime.xValue(x))));
    }
    return plot == null ? Optional.empty() : inField(x, y);
  }

  private Optional<Mark> inField(double px, double py) {
    for (int i = 0; i < report.lanes().size(); i++) {
      Lane lane = report.lanes().get(i);
      int made = Math.min(epoch, lane.epochs());
      double[] at = plot.pixel(lane.alpha()[made], lane.beta()[made]);
      if (Math.hypot(at[0] - px, at[1] - py) < REACH) {
        return Optional.of(runner(i, made));
      }
    }
    double[] place = plot.under(px, py);
    return place == null
        ? Optional.empty()
        : Optional.of(
            new Mark(Texts.get("loss.loss") + " = " + text(Field.loss(field, place[0], place[1]))));
  }

  private Mark runner(int index, int at) {
    Lane lane = report.lanes().get(index);
    int made = Math.min(at, lane.epochs());
    String text =
        "%s, %s\n%s = %s\n%s = %s s"
            .formatted(
                choices.runners().get(index).title(),
                Texts.get("race.epoch.of", made, report.epochs()),
                Texts.get("loss.loss"),
                text(lane.trainLoss()[made]),
                Texts.get("race.seconds.short"),
                text(lane.seconds()[made]));
    if (lane.distance().length > made) {
      text += "\n" + Texts.get("race.distance", text(lane.distance()[made]));
    }
    return new Mark(text, selection.withChoice(RaceChoices.RUNNER, Integer.toString(index)));
  }

  private String losses(int at) {
    StringBuilder text = new StringBuilder(Texts.get("axis.epoch") + " " + at);
    for (int i = 0; i < report.lanes().size(); i++) {
      Lane lane = report.lanes().get(i);
      line(text, i, lane.trainLoss()[Math.clamp(at, 0, lane.epochs())]);
    }
    return text.toString();
  }

  private String after(double seconds) {
    StringBuilder text = new StringBuilder(text(seconds) + " s");
    for (int i = 0; i < report.lanes().size(); i++) {
      Lane lane = report.lanes().get(i);
      int at = 0;
      while (at < lane.epochs() && lane.seconds()[at + 1] <= seconds) {
        at++;
      }
      line(text, i, lane.trainLoss()[at]);
    }
    return text.toString();
  }

  private void line(StringBuilder text, int runner, double loss) {
    text.append('\n').append(choices.runners().get(runner).title()).append(": ").append(text(loss));
  }

  private static String text(double value) {
    return Numerals.significant(value, DIGITS);
  }
}
