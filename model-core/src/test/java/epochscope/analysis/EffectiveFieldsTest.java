package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.nn.Inference;
import epochscope.nn.Topology;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EffectiveFieldsTest {
  private static final int SAMPLES = 40;

  /** Of one linear convolution: the kernel's absolute values under its window. */
  @Test
  void ofALinearConvolutionIsItsKernel() {
    Topology topology =
        ImageNetworks.topology(
            Shape.of(1, 4, 5), "\"type\":\"convolution\",\"filters\":1,\"kernel\":2");
    float[] parameters = {1, -2, 3, -4, 100};
    AnalysisContext context =
        ImageNetworks.context(topology, parameters, ImageNetworks.gaussians(20 * SAMPLES, 1));

    EffectiveField field = EffectiveFields.compute(context, 0, 4 + 2, SAMPLES, Cancellation.NEVER);

    float[] expected = new float[20];
    expected[5 + 2] = 1;
    expected[5 + 3] = 2;
    expected[10 + 2] = 3;
    expected[10 + 3] = 4;
    assertThat(field.gradient()).containsExactly(expected);
    assertThat(field.max()).isEqualTo(4);
  }

  /** Against central differences in double, through activation, pooling and a dense layer. */
  @Test
  void agreesWithDifferences() {
    Topology topology =
        ImageNetworks.topology(
            Shape.of(1, 6, 6),
            "\"type\":\"convolution\",\"filters\":2,\"kernel\":3,\"activation\":\"tanh\"",
            "\"type\":\"pooling\",\"kind\":\"average\",\"size\":2",
            "\"type\":\"dense\",\"units\":3,\"activation\":\"softmax\"");
    float[] parameters = ImageNetworks.gaussians(topology.parameters().size(), 2);
    float[] pixels = ImageNetworks.gaussians(36 * SAMPLES, 3);
    AnalysisContext context = ImageNetworks.context(topology, parameters, pixels);

    EffectiveField field = EffectiveFields.compute(context, 1, 5, SAMPLES, Cancellation.NEVER);

    assertThat(field.node()).isEqualTo("n1");
    double[] expected = differences(topology, parameters, pixels);
    for (int i = 0; i < 36; i++) {
      assertThat((double) field.gradient()[i]).isCloseTo(expected[i], within(1e-5));
    }
  }

  private static double[] differences(Topology topology, float[] parameters, float[] pixels) {
    Topology pooled =
        ImageNetworks.topology(
            Shape.of(1, 6, 6),
            "\"type\":\"convolution\",\"filters\":2,\"kernel\":3,\"activation\":\"tanh\"",
            "\"type\":\"pooling\",\"kind\":\"average\",\"size\":2");
    Inference network = new Inference(pooled, Precision.DOUBLE);
    network.setParameters(Arrays.copyOf(parameters, pooled.parameters().size()));
    double[] sums = new double[36];
    double[] image = new double[36];
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int i = 0; i < 36; i++) {
        image[i] = pixels[sample * 36 + i];
      }
      for (int i = 0; i < 36; i++) {
        double old = image[i];
        image[i] = old + 1e-5;
        double up = network.respond(image)[5];
        image[i] = old - 1e-5;
        double down = network.respond(image)[5];
        image[i] = old;
        sums[i] += Math.abs(up - down) / 2e-5 / SAMPLES;
      }
    }
    return sums;
  }
}
