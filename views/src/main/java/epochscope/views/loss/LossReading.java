package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.views.Marker;
import epochscope.views.Texts;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import java.util.List;
import java.util.Optional;

/** The values of all curves at the epoch under the pointer, and what is marked there. */
record LossReading(Scene scene, List<MetricPlot> plots, List<MetricPair> pairs) implements Reading {
  /** Pixels that a marker reaches to either side. */
  private static final double REACH = 5;

  @Override
  public Optional<Mark> at(double x, double y) {
    PlotArea plot = plots.getFirst().area();
    if (x < plot.inner().x() || x > plot.inner().right()) {
      return Optional.empty();
    }
    double epoch = Math.rint(scene.clock().epochAt(plot.xValue(x)));
    StringBuilder text = new StringBuilder(time(epoch));
    for (MetricPair pair : pairs) {
      append(text, pair, pair.train(), pair.validation().epochs().length > 0, epoch);
      append(text, pair, pair.validation(), false, epoch);
    }
    scene.ghosts().forEach(ghost -> append(text, ghost, epoch));
    for (Marker marker : scene.frame().markers()) {
      if (Math.abs(plot.x(scene.clock().at(marker.epoch())) - x) <= REACH) {
        text.append('\n').append(marker.label());
      }
    }
    return Optional.of(new Mark(text.toString()));
  }

  private String time(double epoch) {
    String text = Texts.get("axis.epoch") + ' ' + Numerals.whole((long) epoch);
    double time = scene.clock().at(epoch);
    return switch (scene.choices().time()) {
      case LossChoices.STEPS ->
          text + ", " + Texts.get("loss.axis.steps") + ' ' + Numerals.whole(Math.round(time));
      case LossChoices.SECONDS -> text + ", " + Numerals.significant(time, 3) + " s";
      default -> text;
    };
  }

  /** Nothing where the run is not so far. */
  private void append(
      StringBuilder text, MetricPair pair, Series series, boolean train, double epoch) {
    int index = MetricPair.indexAt(series, epoch);
    if (index < 0) {
      return;
    }
    boolean sampled = train || series == pair.validation();
    text.append('\n').append(pair.title());
    if (sampled) {
      text.append(", ").append(Texts.get(train ? "sample.train" : "sample.validation"));
    }
    text.append(' ').append(Numerals.readable(series.values()[index], pair.decimals()));
  }

  private void append(StringBuilder text, Ghost ghost, double epoch) {
    MetricPair pair = MetricPair.of(ghost.run().history(), "loss");
    Series series = pair.judging();
    int index = MetricPair.indexAt(series, epoch);
    if (index >= 0 && epoch <= ghost.lastEpoch()) {
      String value = Numerals.readable(series.values()[index], pair.decimals());
      text.append('\n').append(ghost.run().name()).append(", ").append(pair.title());
      text.append(", ").append(pair.judgingName()).append(' ').append(value);
    }
  }
}
