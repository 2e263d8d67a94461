package epochscope.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import epochscope.analysis.Cancellation;
import epochscope.nn.Initialiser;
import epochscope.spec.Activation;
import epochscope.spec.InitialiserSpec;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Signals through ten layers of 512: Glorot keeps the variance of a linear network, He that of a
 * ReLU network; through tanh it sinks gently; too small weights let it vanish, too large ones
 * saturate.
 */
class InitialisationTest {
  private static final int WIDTH = 512;
  private static final int LAYERS = 10;
  private static final int SAMPLES = 100;

  @Test
  void glorotKeepsTheVarianceOfALinearNetwork() {
    double[] relative = relative(signals(Activation.LINEAR, new InitialiserSpec.GlorotNormal()));
    assertThat(Arrays.stream(relative).min().orElseThrow()).isGreaterThan(0.5);
    assertThat(Arrays.stream(relative).max().orElseThrow()).isLessThan(2);
  }

  @Test
  void heKeepsTheVarianceOfAReluNetwork() {
    double[] relative = relative(signals(Activation.RELU, new InitialiserSpec.HeNormal()));
    assertThat(Arrays.stream(relative).min().orElseThrow()).isGreaterThan(0.5);
    assertThat(Arrays.stream(relative).max().orElseThrow()).isLessThan(2);
  }

  @Test
  void throughTanhGlorotSinksGently() {
    double[] relative = relative(signals(Activation.TANH, new InitialiserSpec.GlorotNormal()));
    double variance = 1;
    for (int layer = 1; layer < LAYERS; layer++) {
      variance = meanSquareOfTanh(Math.sqrt(variance));
      assertThat(relative[layer]).isCloseTo(variance, withinPercentage(10));
    }
    assertThat(relative[LAYERS - 1]).isBetween(0.03, 0.08);
  }

  /**
   * E tanh²(σ·z) of a normal z: the variance after an infinitely wide layer (Poole et al., 2016).
   */
  private static double meanSquareOfTanh(double sigma) {
    double step = 0.01;
    double sum = 0;
    for (double z = -8; z < 8; z += step) {
      sum += step * Math.exp(-z * z / 2) * Math.pow(Math.tanh(sigma * z), 2);
    }
    return sum / Math.sqrt(2 * Math.PI);
  }

  @Test
  void tooSmallVanishes() {
    SignalPropagation signals = signals(Activation.TANH, new InitialiserSpec.Normal(0.01));
    assertThat(relative(signals)[LAYERS - 1]).isLessThan(1e-9);
    assertThat(signals.layers()).allMatch(layer -> layer.saturated() < 0.01);
    assertThat(signals.layers().getFirst().gradient().variance())
        .isLessThan(1e-9 * signals.layers().getLast().gradient().variance());
  }

  @Test
  void tooLargeSaturates() {
    SignalPropagation signals = signals(Activation.TANH, new InitialiserSpec.Normal(1.0));
    for (int layer = 0; layer < LAYERS; layer++) {
      assertThat(signals.layers().get(layer).saturated()).isGreaterThan(0.85);
    }
  }

  private static SignalPropagation signals(Activation activation, InitialiserSpec initialiser) {
    int[] sizes = new int[LAYERS + 2];
    Arrays.fill(sizes, WIDTH);
    sizes[LAYERS + 1] = 1;
    SignalNetwork network = SignalNetwork.of(activation, initialiser, sizes);
    Random random = new Random(1);
    float[] x = new float[SAMPLES * WIDTH];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    float[] t = new float[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      t[i] = (float) random.nextGaussian();
    }
    return SignalAnalysis.compute(
        network.context(x, t, Initialiser.parameters(network.topology(), 1)),
        null,
        Cancellation.NEVER);
  }

  /** Variance before the activation of each hidden layer, relative to the first. */
  private static double[] relative(SignalPropagation signals) {
    double first = signals.layers().getFirst().before().variance();
    return signals.layers().stream()
        .limit(LAYERS)
        .mapToDouble(layer -> layer.before().variance() / first)
        .toArray();
  }
}
