package epochscope.views.loss;

import epochscope.history.Metrics;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Paints the loss of both samples over the run and, below it on the same time axis, AUC or accuracy
 * or another metric, and the learning rate.
 */
public final class LossPainter implements Painter {
  /** Height of the picture, in type sizes, from which there is room for a second and third plot. */
  private static final double[] LEAST_HEIGHT = {17, 30};

  /** Share of the height that each plot has, by how many there are. */
  private static final double[][] SHARES = {{1}, {0.62, 0.38}, {0.48, 0.28, 0.24}};

  /** Of the kept runs painted last. */
  private List<Ghost> ghosts = List.of();

  @Override
  public Reading paint(Frame frame, Surface surface) {
    surface.clear(surface.palette().surface());
    MetricPair loss = MetricPair.loss(frame);
    if (loss.isEmpty()) {
      Notice.paint(surface, surface.box(), Texts.get("loss.empty"), Texts.get("remedy.play"));
      return Reading.NOTHING;
    }
    double size = surface.theme().smallSize();
    LossChoices choices = LossChoices.of(frame.selection());
    Clock clock = Clock.of(frame.history(), choices.time());
    updateGhosts(frame.kept(), choices.time());
    Scene scene =
        new Scene(
            frame,
            surface,
            choices,
            clock,
            TimeMarks.of(frame, loss),
            LossAxes.time(frame, loss, choices, clock, ghosts),
            ghosts);
    List<MetricPair> pairs = pairs(frame, choices, loss);
    int room = 1;
    while (room < pairs.size() && surface.height() > LEAST_HEIGHT[room - 1] * size) {
      room++;
    }
    Box box = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    List<MetricPair> shown = pairs.subList(0, room);
    return new LossReading(scene, paintPlots(scene, box, shown), shown);
  }

  @Override
  public String numbers(Frame frame) {
    return LossNumbers.of(frame);
  }

  private void updateGhosts(List<KeptRun> kept, String unit) {
    List<Ghost> known = ghosts;
    ghosts =
        kept.stream()
            .filter(run -> !run.history().isEmpty())
            .map(
                run ->
                    known.stream()
                        .filter(ghost -> ghost.isOf(run, unit))
                        .findFirst()
                        .orElseGet(() -> new Ghost(run, unit)))
            .toList();
  }

  /** The loss and what is below it. */
  private static List<MetricPair> pairs(Frame frame, LossChoices choices, MetricPair loss) {
    List<MetricPair> pairs = new ArrayList<>(List.of(loss));
    MetricPair chosen = MetricPair.of(frame.history(), choices.metric());
    if (choices.metric().equals(LossChoices.AUTOMATIC)) {
      MetricPair.quality(frame).ifPresent(pairs::add);
    } else if (!chosen.isEmpty()) {
      pairs.add(chosen);
    }
    MetricPair rate = MetricPair.rate(frame);
    boolean wanted =
        choices.rate().equals(LossChoices.ALWAYS)
            || choices.rate().equals(LossChoices.AUTOMATIC) && rateChanges(frame);
    if (wanted && !rate.isEmpty() && !chosen.name().equals(rate.name())) {
      pairs.add(rate);
    }
    return pairs;
  }

  /** Whether the learning rate of one of the runs that are drawn is not the same all the time. */
  private static boolean rateChanges(Frame frame) {
    return Stream.concat(
            Stream.of(frame.history()), frame.kept().stream().map(run -> run.history()))
        .map(history -> MetricPair.of(history, Metrics.LEARNING_RATE))
        .anyMatch(rate -> !rate.isEmpty() && rate.highest() > rate.lowest());
  }

  /** One below the other, their y axes in line; only the lowest has numbers on the time axis. */
  private static List<MetricPlot> paintPlots(Scene scene, Box box, List<MetricPair> pairs) {
    double[] shares = SHARES[pairs.size() - 1];
    List<MetricPlot> plots = new ArrayList<>();
    double top = 0;
    for (int i = 0; i < pairs.size(); i++) {
      MetricPair pair = pairs.get(i);
      double height = shares[i] * box.height();
      Box place = new Box(box.x(), box.y() + top, box.width(), height);
      Axis time = i == pairs.size() - 1 ? scene.time() : scene.time().bare();
      plots.add(new MetricPlot(scene, place, pair, time, LossAxes.values(scene, pair), i == 0));
      top += height;
    }
    double left = plots.stream().mapToDouble(MetricPlot::left).max().orElseThrow();
    plots.replaceAll(plot -> plot.alignedTo(left));
    plots.forEach(MetricPlot::paint);
    return plots;
  }
}
