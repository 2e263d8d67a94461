package epochscope.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.Cancellation;
import epochscope.history.Snapshot;
import epochscope.spec.Activation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One feature, two hidden units, one output: everything can be written out. */
class SignalPropagationTest {
  private static final float[] X = {-2, -1, 0.5f, 1, 3};
  private static final float[] T = {1, 0, 2, -1, 0.5f};

  /** Weights and biases of two units, then those of the output. */
  private static final double[] P = {1.5, -0.5, 0.25, 8, 0.5, -1.5, 0.75};

  private final SignalNetwork network = SignalNetwork.of(Activation.TANH, 1, 2, 1);

  private SignalPropagation compute(Snapshot earlier) {
    return SignalAnalysis.compute(network.context(X, T, P), earlier, Cancellation.NEVER);
  }

  @Test
  void layersHaveTheMomentsOfTheirSignals() {
    double[] z = new double[10];
    double[] y = new double[10];
    double[] hiddenGradient = new double[10];
    double[] outputGradient = new double[5];
    double[] response = new double[5];
    for (int i = 0; i < 5; i++) {
      z[i] = P[0] * X[i] + P[2];
      z[5 + i] = P[1] * X[i] + P[3];
      y[i] = Math.tanh(z[i]);
      y[5 + i] = Math.tanh(z[5 + i]);
      response[i] = P[4] * y[i] + P[5] * y[5 + i] + P[6];
      outputGradient[i] = 2 * (response[i] - T[i]);
      hiddenGradient[i] = outputGradient[i] * P[4] * (1 - y[i] * y[i]);
      hiddenGradient[5 + i] = outputGradient[i] * P[5] * (1 - y[5 + i] * y[5 + i]);
    }
    List<LayerSignals> layers = compute(null).layers();
    assertThat(layers).map(LayerSignals::node).containsExactly("h1", "out");
    checkMoments(layers.get(0).before(), z);
    checkMoments(layers.get(0).after(), y);
    checkMoments(layers.get(0).gradient(), hiddenGradient);
    checkMoments(layers.get(1).before(), response);
    checkMoments(layers.get(1).after(), response);
    checkMoments(layers.get(1).gradient(), outputGradient);
  }

  private static void checkMoments(Distribution found, double[] values) {
    double mean = 0;
    double squares = 0;
    for (double value : values) {
      mean += value / values.length;
      squares += value * value / values.length;
    }
    assertThat(found.count()).isEqualTo(values.length);
    assertThat(found.mean()).isCloseTo(mean, within(1e-5));
    assertThat(found.variance()).isCloseTo(squares - mean * mean, within(1e-4));
  }

  /** tanh' = 1 − y² is below 0.05 from |z| = 2.18 on. */
  @Test
  void saturatedIsWhereTheSlopeIsGone() {
    LayerSignals hidden = compute(null).layers().getFirst();
    // The first unit at x = −2 and 3, the second, which 8 lifts, everywhere.
    assertThat(hidden.saturated()).isCloseTo(0.7, within(1e-12));
    assertThat(hidden.dead()).isEqualTo(0.5);
    assertThat(compute(null).layers().getLast().saturated()).isZero();
  }

  @Test
  void ofReluThoseAreSaturatedThatAreOff() {
    SignalNetwork relu = SignalNetwork.of(Activation.RELU, 1, 2, 1);
    double[] parameters = {1, -1, 0, -5, 1, 1, 0};
    LayerSignals hidden =
        SignalAnalysis.compute(relu.context(X, T, parameters), null, Cancellation.NEVER)
            .layers()
            .getFirst();
    assertThat(hidden.saturated()).isCloseTo(0.7, within(1e-12));
    assertThat(hidden.dead()).isEqualTo(0.5);
  }

  @Test
  void parametersComeWithTheirGradientsAndUpdates() {
    double[] before = P.clone();
    before[0] = 1;
    before[1] = -1;
    Snapshot earlier = SignalNetwork.snapshot(2, before);
    List<ParameterSignals> parameters = compute(earlier).parameters();
    assertThat(parameters)
        .map(block -> block.node() + "." + block.name())
        .containsExactly("h1.weight", "h1.bias", "out.weight", "out.bias");
    ParameterSignals weight = parameters.getFirst();
    assertThat(weight.values().mean()).isEqualTo(0.5);
    assertThat(weight.values().variance()).isEqualTo(1);
    assertThat(weight.update().ratio()).isCloseTo(0.5, within(1e-12));
    assertThat(weight.update().medianLog()).isCloseTo(Math.log10(0.5), within(1e-6));
    assertThat(weight.update().steps()).isEqualTo(8);
    assertThat(parameters.get(1).update().ratio()).isZero();
    assertThat(parameters.get(1).update().medianLog()).isNaN();
    assertThat(parameters.get(1).update().logs().finite()).isZero();
    assertThat(compute(null).parameters()).allMatch(block -> block.update() == null);
  }

  /** Of the output's bias: the mean of 2(ŷ − t). */
  @Test
  void gradientOfParametersIsThatOfTheMeanLoss() {
    SignalPropagation signals = compute(null);
    double meanOfLayer = signals.layers().getLast().gradient().mean();
    assertThat(signals.parameters().getLast().gradient().mean())
        .isCloseTo(meanOfLayer, within(1e-5));
    assertThat(meanOfLayer).isNotZero();
  }
}
