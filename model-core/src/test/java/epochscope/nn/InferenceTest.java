package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.kernels.SplitMix64;
import epochscope.spec.Activation;
import epochscope.spec.Precision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The forward pass against a network of 3 inputs, 4 tanh units and 2 outputs written out in full.
 */
class InferenceTest {
  private static final int SAMPLES = 1100;
  private static final int FROM = 7;

  private final Topology topology = Networks.chain(Activation.TANH, Activation.LOGISTIC, 3, 4, 2);
  private final float[] rows = new float[(SAMPLES + FROM) * 3];
  private final double[] parameters = new double[topology.parameters().size()];

  @BeforeEach
  void draw() {
    SplitMix64 random = new SplitMix64(8);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = random.nextGaussian();
    }
  }

  @Test
  void computesOutputsAndHiddenUnits() {
    Inference inference = new Inference(topology);
    inference.setParameters(parameters);
    inference.run(rows, FROM, SAMPLES);
    float[] activations = new float[SAMPLES + 1];
    inference.copyActivations(0, 2, activations, 1);
    float[] inputs = new float[SAMPLES];
    inference.copyActivations(-1, 1, inputs, 0);

    assertThat(inference.count()).isEqualTo(SAMPLES);
    for (int s : new int[] {0, 1, 511, 512, 1023, 1024, SAMPLES - 1}) {
      double[] x = row(s);
      assertThat(inference.output(1, s)).isCloseTo((float) output(x, 1), within(1e-5f));
      assertThat(activations[1 + s]).isCloseTo((float) hidden(x, 2), within(1e-5f));
      assertThat(inputs[s]).isEqualTo((float) x[1]);
    }
  }

  @Test
  void aShorterRunAfterALongOneIsRight() {
    Inference inference = new Inference(topology);
    inference.setParameters(parameters);
    inference.run(rows, 0, SAMPLES);
    inference.run(rows, FROM, 3);
    assertThat(inference.count()).isEqualTo(3);
    assertThat(inference.output(0, 2)).isCloseTo((float) output(row(2), 0), within(1e-5f));
  }

  @Test
  void isExactInDouble() {
    Inference inference = new Inference(topology, Precision.DOUBLE);
    inference.setParameters(parameters);
    inference.run(rows, FROM, SAMPLES);
    assertThat(inference.outputExact(0, 600)).isCloseTo(output(row(600), 0), within(1e-14));
    assertThat(inference.respond(row(600)))
        .containsExactly(new double[] {output(row(600), 0), output(row(600), 1)}, within(1e-14));
  }

  @Test
  void respondsInDoubleToTheParametersItHas() {
    Inference inference = new Inference(topology);
    inference.setParameters(new double[parameters.length]);
    assertThat(inference.respond(row(0))).containsExactly(0.5, 0.5);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) parameters[i];
    }
    inference.setParameters(parameters);
    assertThat(inference.respond(row(0))[1]).isCloseTo(output(row(0), 1), within(1e-14));
  }

  private double[] row(int sample) {
    int at = (FROM + sample) * 3;
    return new double[] {rows[at], rows[at + 1], rows[at + 2]};
  }

  /** Weights [4, 3] lie at 0, biases at 12. */
  private double hidden(double[] x, int unit) {
    double z = parameters[12 + unit];
    for (int i = 0; i < 3; i++) {
      z += parameters[unit * 3 + i] * x[i];
    }
    return Math.tanh(z);
  }

  /** Weights [2, 4] lie at 16, biases at 24. */
  private double output(double[] x, int output) {
    double z = parameters[24 + output];
    for (int unit = 0; unit < 4; unit++) {
      z += parameters[16 + output * 4 + unit] * hidden(x, unit);
    }
    return 1 / (1 + Math.exp(-z));
  }
}
