package epochscope.views.weights;

import epochscope.analysis.signal.ParameterCurves;
import epochscope.analysis.signal.ParameterCurves.Layer;
import epochscope.analysis.signal.ParameterMoment;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.NamedCurve;
import epochscope.views.drawing.NamedCurves;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.ShownTime;
import epochscope.views.drawing.Subscripted;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** One number of every layer over the epochs: its norm, or how far a step moves it. */
final class LayerCurves {
  /** Updates of about this size, relative to the parameters, are healthy. */
  static final double HEALTHY = 1e-3;

  private static final double MARGIN = 1.4;

  /** Around updates, so that at least a decade is seen. */
  private static final double WIDE_MARGIN = 3.2;

  private final Frame frame;
  private final Surface surface;
  private final Box bounds;
  private final boolean updates;
  private final List<Layer> drawn;
  private final int hidden;
  private final List<NamedCurve> curves = new ArrayList<>();

  /** All that is on one scale and above zero. */
  private final double[] values;

  private final NamedCurves plot;

  /**
   * @param sharing the curves that are shown on one scale
   */
  LayerCurves(
      Frame frame,
      Surface surface,
      Box bounds,
      ParameterCurves found,
      List<ParameterCurves> sharing,
      Weighed weighed) {
    this.frame = frame;
    this.surface = surface;
    this.bounds = bounds;
    updates = weighed.show() == Weighed.Show.UPDATES;
    List<Layer> layers = LayerChoice.main(found);
    drawn = LayerChoice.evenly(layers, NamedCurves.MOST, frame.selection().node());
    hidden = layers.size() - drawn.size();
    ToDoubleFunction<ParameterMoment> value =
        updates ? ParameterMoment::change : ParameterMoment::norm;
    for (Layer layer : drawn) {
      double[] course = layer.moments().stream().mapToDouble(value).toArray();
      int colour = NamedCurves.colour(curves.size(), surface.palette());
      boolean marked = layer.node().equals(frame.selection().node());
      curves.add(
          new NamedCurve(
              Subscripted.plain(layer.node()),
              found.epochs(),
              course,
              colour,
              false,
              Double.NaN,
              marked));
    }
    Set<String> nodes = drawn.stream().map(Layer::node).collect(Collectors.toSet());
    values =
        sharing.stream()
            .flatMap(run -> LayerChoice.main(run).stream())
            .filter(layer -> nodes.contains(layer.node()))
            .flatMap(layer -> layer.moments().stream())
            .mapToDouble(value)
            .filter(v -> v > 0 && Double.isFinite(v))
            .toArray();
    Axis x = ShownTime.axis(frame, Texts.get("axis.epoch"), LayerChoice.lastEpoch(sharing));
    Axis y = updates ? updateAxis() : normAxis(weighed);
    plot =
        new NamedCurves(
            surface,
            bounds,
            x,
            y,
            curves,
            ShownTime.of(frame),
            number -> Numerals.significant(number, 3));
  }

  private Axis updateAxis() {
    double low = Math.min(least(), HEALTHY) / WIDE_MARGIN;
    double high = Math.max(most(), HEALTHY) * WIDE_MARGIN;
    return Axis.logarithmic(Texts.get("weights.update"), low, high);
  }

  private Axis normAxis(Weighed weighed) {
    String title = Texts.get(weighed.ofGradients() ? "weights.norm.gradients" : "weights.norm");
    boolean wide = weighed.ofGradients() && most() > 30 * least();
    return wide
        ? Axis.logarithmic(title, least() / MARGIN, most() * MARGIN)
        : Axis.linear(title, 0, most() > 0 ? 1.06 * most() : 1);
  }

  private double least() {
    return Arrays.stream(values).min().orElse(HEALTHY);
  }

  private double most() {
    return Arrays.stream(values).max().orElse(HEALTHY);
  }

  void paint() {
    plot.paint();
    List<Entry> entries = new ArrayList<>();
    int muted = surface.palette().muted();
    if (updates) {
      paintHealthy();
      entries.add(new Entry(Mark.DASHES, muted, Texts.get("weights.healthy")));
    }
    int needed = entries.size();
    if (hidden > 0) {
      entries.add(new Entry(Mark.NONE, muted, Texts.get("weights.more", hidden)));
    }
    new Legend(surface).paintAbove(plot.area(), entries, needed, bounds.right() - 2);
  }

  private void paintHealthy() {
    Box inner = plot.area().inner();
    double y = plot.area().y(HEALTHY);
    for (double x = inner.x(); x < inner.right(); x += 9) {
      double to = Math.min(x + 5, inner.right());
      surface.horizontal(x, to, y, surface.theme().fineLine(), surface.palette().muted());
    }
  }

  Optional<Reading.Mark> reading(double x, double y) {
    int index = plot.at(x, y);
    if (index < 0) {
      return Optional.empty();
    }
    NamedCurve curve = curves.get(index);
    double epoch = Math.rint(plot.area().xValue(Math.min(x, plot.area().inner().right())));
    String node = drawn.get(index).node();
    String text =
        node
            + "\n"
            + Texts.get("axis.epoch")
            + " "
            + Numerals.whole((long) epoch)
            + "\n"
            + plot.area().yAxis().title()
            + " "
            + Numerals.significant(curve.at(epoch), 3);
    return Optional.of(new Reading.Mark(text, LayerChoice.select(frame.selection(), node)));
  }
}
