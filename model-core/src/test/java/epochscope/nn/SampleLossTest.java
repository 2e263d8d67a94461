package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.kernels.JavaDoubleKernels;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import epochscope.spec.Task;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A linear network with the mean squared error, whose loss and gradient can be written down. */
class SampleLossTest {
  /** So many that they do not fit into one pass of a network as wide as this. */
  private static final int SAMPLES = 1111;

  private static final int WIDTH = 600;

  /** Event weights of mean 1 are floats. */
  private static final double ROUNDED = 1e-7;

  private final float[] x = new float[SAMPLES];
  private final float[] t = new float[SAMPLES];
  private final float[] weights = new float[SAMPLES];

  SampleLossTest() {
    Random random = new Random(1);
    for (int i = 0; i < SAMPLES; i++) {
      x[i] = (float) random.nextGaussian();
      t[i] = (float) random.nextGaussian();
      weights[i] = 1 + random.nextFloat();
    }
  }

  @Test
  void lossAndGradientAreMeansOverTheWholeSample() {
    SampleLoss loss = loss(weights);
    double[] w = parameters();
    loss.network().parameters().set(w);
    double[] gradient = new double[w.length];
    assertThat(loss.value(gradient)).isCloseTo(reference(w, weights), within(ROUNDED));
    for (int i : new int[] {0, WIDTH - 1, WIDTH, 2 * WIDTH, w.length - 1}) {
      assertThat(gradient[i]).isCloseTo(slope(w, i), within(1e-7));
    }
  }

  @Test
  void followsTheParameters() {
    SampleLoss loss = loss(null);
    double[] w = parameters();
    loss.network().parameters().set(w);
    double first = loss.value();
    w[w.length - 1] += 0.5;
    loss.network().parameters().set(w);
    assertThat(loss.value()).isCloseTo(reference(w, null), within(1e-12)).isNotEqualTo(first);
  }

  private SampleLoss loss(float[] eventWeights) {
    Topology topology = Networks.chain(Activation.LINEAR, Activation.LINEAR, 1, WIDTH, 1);
    Dataset sample =
        new Dataset(
            Task.REGRESS,
            List.of(new Feature("x", "")),
            List.of("t"),
            List.of(),
            x,
            t,
            eventWeights);
    Network network = Network.forTraining(topology, new JavaDoubleKernels());
    return new SampleLoss(network, new LossSpec.MeanSquaredError(), sample);
  }

  /** [weights in, biases, weights out, bias] */
  private static double[] parameters() {
    return new Random(2).doubles(3 * WIDTH + 1, -0.1, 0.1).toArray();
  }

  private double slope(double[] w, int i) {
    double step = 1e-6;
    double[] above = w.clone();
    double[] below = w.clone();
    above[i] += step;
    below[i] -= step;
    return (reference(above, weights) - reference(below, weights)) / (2 * step);
  }

  private double reference(double[] w, float[] eventWeights) {
    double factor = 0;
    double offset = w[3 * WIDTH];
    for (int u = 0; u < WIDTH; u++) {
      factor += w[2 * WIDTH + u] * w[u];
      offset += w[2 * WIDTH + u] * w[WIDTH + u];
    }
    double sum = 0;
    double total = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double weight = eventWeights == null ? 1 : eventWeights[i];
      sum += weight * Math.pow(factor * x[i] + offset - t[i], 2);
      total += weight;
    }
    return sum / total;
  }
}
