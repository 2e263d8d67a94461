package epochscope.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.Cancellation;
import epochscope.analysis.signal.ParameterCurves.Quantity;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.Activation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParameterCurvesTest {
  private static final float[] X = {-2, -1, 0.5f, 1, 3};
  private static final float[] T = {1, 0, 2, -1, 0.5f};

  /** Weights and biases of two units, then those of the output. */
  private static final double[] P = {1.5, -0.5, 0.25, 8, 0.5, -1.5, 0.75};

  private final SignalNetwork network = SignalNetwork.of(Activation.TANH, 1, 2, 1);
  private final AnalysisContext context = network.context(X, T, P);
  private final ParameterCourse course = new ParameterCourse();

  @Test
  void everyArrayHasItsNumbersAtEveryMoment() {
    ParameterCurves found = curves(Quantity.PARAMETERS, moment(0, 0, P), moment(1, 4, doubled()));
    assertThat(found.layers().stream().map(l -> l.node() + "." + l.name()))
        .containsExactly("h1.weight", "h1.bias", "out.weight", "out.bias");
    ParameterMoment weights = found.layers().getFirst().moments().getFirst();
    assertThat(weights.min()).isEqualTo(-0.5);
    assertThat(weights.max()).isEqualTo(1.5);
    assertThat(weights.mean()).isEqualTo(0.5);
    assertThat(weights.deviation()).isCloseTo(1, within(1e-12));
    assertThat(weights.norm()).isCloseTo(Math.sqrt(2.5), within(1e-12));
    assertThat(weights.change()).isNaN();
    // All weights doubled in four steps: |Δθ| = |θ|.
    assertThat(found.layers().get(2).moments().get(1).change()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void histogramsOfDifferentReachAreComparedWithoutLoss() {
    float[] values = {-0.9f, 0.1f, 0.3f, 0.31f};
    ValueHistogram narrow = ValueHistogram.of(values, 0, 4, 0.9);
    assertThat(narrow.reach()).isEqualTo(1);
    assertThat(narrow.counts()[128 + 38]).isEqualTo(1);
    // Twice as wide, as if they had been counted from −4 to 4: 1/32 a bin.
    int[] wide = narrow.countsOver(2);
    assertThat(wide[128 - 29]).isEqualTo(1);
    assertThat(wide[128 + 3]).isEqualTo(1);
    assertThat(wide[128 + 9]).isEqualTo(2);
  }

  /** The gradient of a mean squared error, written out. */
  @Test
  void gradientsAreThoseOfTheMeanLoss() {
    ParameterCurves found = curves(Quantity.GRADIENTS, moment(0, 0, doubled()), moment(1, 4, P));
    double[] expected = new double[2];
    double bias = 0;
    for (int i = 0; i < 5; i++) {
      double[] y = {Math.tanh(P[0] * X[i] + P[2]), Math.tanh(P[1] * X[i] + P[3])};
      double off = 2 * (P[4] * y[0] + P[5] * y[1] + P[6] - T[i]) / 5;
      expected[0] += off * y[0];
      expected[1] += off * y[1];
      bias += off;
    }
    ParameterMoment weights = found.layers().get(2).moments().get(1);
    assertThat(weights.min()).isCloseTo(Math.min(expected[0], expected[1]), within(1e-5));
    assertThat(weights.max()).isCloseTo(Math.max(expected[0], expected[1]), within(1e-5));
    assertThat(found.layers().get(3).moments().get(1).norm())
        .isCloseTo(Math.abs(bias), within(1e-5));
  }

  @Test
  void whatIsNotFiniteCountsNowhere() {
    double[] broken = P.clone();
    broken[0] = Double.NaN;
    ParameterCurves found = curves(Quantity.PARAMETERS, moment(0, 0, broken));
    assertThat(found.layers().getFirst().moments().getFirst().max()).isEqualTo(-0.5);
    double[] none = IntStream.range(0, P.length).mapToDouble(i -> Double.NaN).toArray();
    ParameterCurves lost = curves(Quantity.PARAMETERS, moment(0, 0, none));
    assertThat(lost.layers().getFirst().moments().getFirst().norm()).isNaN();
  }

  private static double[] doubled() {
    return IntStream.range(0, P.length).mapToDouble(i -> 2 * P[i]).toArray();
  }

  private ParameterCurves curves(Quantity quantity, Snapshot... path) {
    ParameterCurves[] found = new ParameterCurves[1];
    AnalysisContext last =
        new AnalysisContext(
            context.experiment(), context.topology(), context.data(), path[path.length - 1]);
    new ParameterCurvesRequest(last, List.of(path), quantity, course)
        .answer(Cancellation.NEVER, result -> found[0] = (ParameterCurves) result);
    return found[0];
  }

  private static Snapshot moment(int epoch, long step, double... parameters) {
    float[] values = new float[parameters.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) parameters[i];
    }
    return new Snapshot(epoch, step, 0, 0, 0.1, values, new Metrics(Map.of()), null);
  }
}
