package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.nn.Topology;
import epochscope.spec.Shape;
import org.junit.jupiter.api.Test;

class ImageAnalysesTest {
  private static final String CONVOLUTION =
      "\"type\":\"convolution\",\"filters\":2,\"kernel\":[2,3],\"activation\":\"relu\"";

  @Test
  void filtersAreTheWeights() {
    Topology topology = ImageNetworks.topology(Shape.of(3, 4, 4), CONVOLUTION);
    float[] parameters = ImageNetworks.gaussians(2 * 18 + 2, 4);
    AnalysisContext context = ImageNetworks.context(topology, parameters, new float[48]);

    FilterBank bank = FilterBank.of(context, 0);

    assertThat(bank.at(1, 2, 1, 0)).isEqualTo(parameters[18 + 2 * 6 + 3]);
    float largest = 0;
    for (int i = 18; i < 36; i++) {
      largest = Math.max(largest, Math.abs(parameters[i]));
    }
    assertThat(bank.largest(1)).isEqualTo(largest);
    assertThat(bank.largest()).isEqualTo(Math.max(largest, bank.largest(0)));
  }

  @Test
  void mapsAreWhatKernelStepsGive() {
    Topology topology =
        ImageNetworks.topology(
            Shape.of(3, 4, 4), CONVOLUTION, "\"type\":\"global-pooling\",\"kind\":\"max\"");
    float[] parameters = ImageNetworks.gaussians(topology.parameters().size(), 4);
    float[] image = ImageNetworks.gaussians(48, 5);
    AnalysisContext context = ImageNetworks.context(topology, parameters, image);

    FeatureMaps maps = FeatureMaps.of(context, image);

    FeatureMaps.FeatureMap map = maps.maps().get("n0");
    assertThat(map.shape()).isEqualTo(Shape.of(2, 3, 2));
    float[] most = new float[2];
    for (int i = 0; i < 12; i++) {
      FieldBox at = FieldBox.at(i % 6 / 2, i % 2);
      KernelStep step = KernelStep.of(topology, parameters, 0, image, i / 6, at);
      assertThat((double) map.values()[i]).isCloseTo(step.value(), within(1e-5));
      most[i / 6] = Math.max(most[i / 6], map.values()[i]);
    }
    assertThat(maps.maps().get("n1").values()).containsExactly(most);
  }

  @Test
  void correlationsAreThoseOfTheSample() {
    Topology topology = ImageNetworks.topology(Shape.of(1, 2, 2), "\"type\":\"dense\",\"units\":1");
    float[] pixels = ImageNetworks.gaussians(4 * 500, 6);
    AnalysisContext context =
        ImageNetworks.context(topology, new float[] {2, -1, 0.5f, 0, 3}, pixels);

    float[] found = CorrelationAnalysis.compute(context, 0, 500, Cancellation.NEVER).correlation();

    double[] response = new double[500];
    for (int i = 0; i < 500; i++) {
      response[i] = 2 * pixels[4 * i] - pixels[4 * i + 1] + 0.5 * pixels[4 * i + 2] + 3;
    }
    for (int pixel = 0; pixel < 4; pixel++) {
      double expected = pearson(pixels, pixel, response);
      assertThat((double) found[pixel]).isCloseTo(expected, within(1e-5));
    }
  }

  /** By the formula for sums of raw products. */
  private static double pearson(float[] pixels, int pixel, double[] y) {
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double syy = 0;
    double sxy = 0;
    for (int i = 0; i < y.length; i++) {
      double x = pixels[4 * i + pixel];
      sx += x;
      sy += y[i];
      sxx += x * x;
      syy += y[i] * y[i];
      sxy += x * y[i];
    }
    int n = y.length;
    return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
  }
}
