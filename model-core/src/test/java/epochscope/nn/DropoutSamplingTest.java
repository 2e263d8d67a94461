package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.kernels.SplitMix64;
import epochscope.spec.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Dropout at work when a network is asked: each key is a draw. */
class DropoutSamplingTest {
  private static final int INPUTS = 20;
  private static final int SAMPLES = 700;
  private static final int DRAWS = 400;
  private static final double RATE = 0.3;

  private static final Topology LINEAR =
      Networks.ofNodes(
          Shape.of(INPUTS), "'type': 'dropout', 'rate': 0.3", "'type': 'dense', 'units': 1");

  private final double[] parameters =
      GradientCheck.gaussians(new SplitMix64(1), LINEAR.parameters().size());
  private final float[] rows = rows(SAMPLES);

  /** y = b + Σ w·x·kept/(1 − rate): mean b + Σ w·x, variance Σ (w·x)²·rate/(1 − rate). */
  @Test
  void aLinearNetworksDrawsHaveTheMomentsOfTheirDistribution() {
    Inference network = network();
    for (int sample : new int[] {0, 5, 511, 512, 699}) {
      double mean = parameters[INPUTS];
      double variance = 0;
      for (int i = 0; i < INPUTS; i++) {
        double term = parameters[i] * rows[sample * INPUTS + i];
        mean += term;
        variance += term * term * RATE / (1 - RATE);
      }
      double[] draws = new double[DRAWS];
      for (int draw = 0; draw < DRAWS; draw++) {
        network.sample(rows, 0, SAMPLES, 100 + draw);
        draws[draw] = network.output(0, sample);
      }
      double found = Arrays.stream(draws).average().orElseThrow();
      double spread = Arrays.stream(draws).map(y -> (y - found) * (y - found)).sum() / (DRAWS - 1);
      double error = Math.sqrt(variance / DRAWS);
      assertThat(found).isCloseTo(mean, within(4 * error));
      assertThat(spread / variance).isCloseTo(1, within(4 * Math.sqrt(2.0 / DRAWS)));
    }
  }

  @Test
  void aKeyIsADraw() {
    Inference network = network();
    float[] first = sampled(network, 7);
    assertThat(sampled(network, 8)).isNotEqualTo(first);
    assertThat(sampled(network, 7)).isEqualTo(first);
    network.run(rows, 0, SAMPLES);
    double expected = parameters[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      expected += parameters[i] * rows[i];
    }
    assertThat(network.output(0, 0)).isCloseTo((float) expected, within(1e-5f));
  }

  /** Rows that are equal are dropped from independently, wherever they lie in a run. */
  @Test
  void samplesOfARunDoNotShareTheirChoices() {
    Inference network = network();
    for (int row = 1; row < SAMPLES; row++) {
      System.arraycopy(rows, 0, rows, row * INPUTS, INPUTS);
    }
    float[] answers = sampled(network, 3);
    assertThat(answers[0]).isNotEqualTo(answers[1]);
    // The second pass of the run begins with sample 512.
    int same = 0;
    for (int i = 512; i < SAMPLES; i++) {
      same += answers[i] == answers[i - 512] ? 1 : 0;
    }
    assertThat(same).isLessThan(5);
  }

  /** Only dropout: a normalisation keeps to its running statistics. */
  @Test
  void withoutDropoutADrawIsTheResponse() {
    Topology topology =
        Networks.ofNodes(
            Shape.of(INPUTS), "'type': 'batch-normalisation'", "'type': 'dense', 'units': 2");
    Inference network = new Inference(topology);
    network.setParameters(GradientCheck.parameters(topology, new SplitMix64(4)));
    network.run(rows, 0, 3);
    float expected = network.output(1, 2);
    network.sample(rows, 0, 3, 5);
    assertThat(network.output(1, 2)).isEqualTo(expected);
  }

  private Inference network() {
    Inference network = new Inference(LINEAR);
    network.setParameters(parameters);
    return network;
  }

  private float[] sampled(Inference network, long key) {
    network.sample(rows, 0, SAMPLES, key);
    float[] answers = new float[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      answers[sample] = network.output(0, sample);
    }
    return answers;
  }

  private static float[] rows(int count) {
    float[] rows = new float[count * INPUTS];
    SplitMix64 random = new SplitMix64(2);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) random.nextGaussian();
    }
    return rows;
  }
}
