package epochscope.views.signals;

import epochscope.analysis.signal.Distribution;
import epochscope.analysis.signal.LayerSignals;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One quantity in every layer.
 *
 * @param title of its axis
 * @param layers those that are drawn
 * @param distributions [layer]; null where there is none
 * @param reference its variance is what the others are compared with; NaN: there is none
 */
record SignalRow(
    String title, List<LayerSignals> layers, List<Distribution> distributions, double reference) {
  /** Spreads that differ by more than this factor are drawn on a logarithmic axis. */
  private static final double WIDE = 30;

  /** Narrower layers than this, relative to the widest, are drawn at zero. */
  private static final double NARROWEST = 1e-12;

  /**
   * @param all every layer, the first of which is the reference
   */
  static SignalRow of(
      String title,
      List<LayerSignals> all,
      List<LayerSignals> drawn,
      Function<LayerSignals, Distribution> quantity) {
    double reference =
        all.stream()
            .map(quantity)
            .filter(Objects::nonNull)
            .mapToDouble(Distribution::variance)
            .filter(v -> v > 0)
            .findFirst()
            .orElse(Double.NaN);
    List<Distribution> distributions = new ArrayList<>();
    drawn.forEach(layer -> distributions.add(quantity.apply(layer)));
    return new SignalRow(title, drawn, distributions, reference);
  }

  /** Variance relative to the reference; NaN where there is none. */
  double ratio(int layer) {
    Distribution found = distributions.get(layer);
    return found == null ? Double.NaN : found.variance() / reference;
  }

  Axis axis() {
    double widest = spreads().max().orElse(1);
    double narrowest = Math.max(spreads().min().orElse(widest), NARROWEST * widest);
    double reach =
        known()
            .flatMapToDouble(d -> DoubleStream.of(-d.from(), d.to()))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    if (widest > WIDE * narrowest) {
      return Axis.symmetric(title, Math.max(reach, widest), narrowest);
    }
    double rounded = Ticks.ceiling(Math.max(reach, 1e-30));
    return Axis.linear(title, -rounded, rounded);
  }

  private DoubleStream spreads() {
    return known().mapToDouble(d -> Math.sqrt(d.variance())).filter(s -> s > 0);
  }

  private Stream<Distribution> known() {
    return distributions.stream().filter(Objects::nonNull);
  }
}
