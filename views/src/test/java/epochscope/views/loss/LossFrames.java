package epochscope.views.loss;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.KeptRun;
import epochscope.views.Marker;
import epochscope.views.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Frames whose series are functions of the epoch. */
final class LossFrames {
  /** Updates of an epoch, and seconds that one takes. */
  static final int STEPS = 20;

  static final double SECONDS = 0.5;

  final Map<String, DoubleUnaryOperator> series = new HashMap<>();
  final Map<String, String> choices = new HashMap<>();
  final List<KeptRun> kept = new ArrayList<>();
  final List<Marker> markers = new ArrayList<>();
  int epochs = 100;
  boolean live = true;
  int divergedAt = -1;

  LossFrames with(String name, DoubleUnaryOperator values) {
    series.put(name, values);
    return this;
  }

  LossFrames choose(String name, String value) {
    choices.put(name, value);
    return this;
  }

  LossFrames keep(String name, int epochs, DoubleUnaryOperator validation) {
    kept.add(
        new KeptRun(
            kept.size() + 1,
            name,
            history(epochs, Map.of(Metrics.VALIDATION_LOSS, validation)),
            Double.NaN));
    return this;
  }

  Frame frame() {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(20, 1), Frames.gaussians(10, 2), 2);
    recipe.analysed = false;
    recipe.epochs = 0;
    Frame base = recipe.build();
    HistoryView history = history(epochs, series);
    return new Frame(
        base.experiment(),
        base.topology(),
        base.data(),
        live ? history.latest() : history.at(epochs / 2),
        history,
        Map.of(),
        selection(),
        kept,
        live,
        divergedAt,
        markers);
  }

  private Selection selection() {
    Selection selection = new Selection(null, 0, 0, 1, 0);
    for (var choice : choices.entrySet()) {
      selection = selection.withChoice(choice.getKey(), choice.getValue());
    }
    return selection;
  }

  static HistoryView history(int epochs, Map<String, DoubleUnaryOperator> functions) {
    double[] axis = IntStream.rangeClosed(0, epochs).asDoubleStream().toArray();
    List<Snapshot> snapshots =
        IntStream.rangeClosed(0, epochs)
            .mapToObj(
                e ->
                    new Snapshot(
                        e,
                        (long) STEPS * e,
                        SECONDS * e,
                        0,
                        0,
                        new float[0],
                        new Metrics(Map.of()),
                        null))
            .toList();
    Map<String, Series> series = new HashMap<>();
    functions.forEach(
        (name, function) ->
            series.put(
                name,
                new Series(
                    axis,
                    IntStream.rangeClosed(0, epochs)
                        .mapToDouble(function::applyAsDouble)
                        .toArray())));
    return new HistoryView(snapshots, series);
  }

  /** A falling loss with the noise of small batches. */
  static DoubleUnaryOperator noisy(double floor, double height, double decay, double noise) {
    Random random = new Random(Double.hashCode(floor + height + decay));
    double[] draws = IntStream.range(0, 20_001).mapToDouble(i -> random.nextGaussian()).toArray();
    return epoch ->
        (floor + height * Math.exp(-epoch / decay)) * (1 + noise * draws[(int) epoch % 20_000]);
  }
}
