package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import epochscope.spec.TrainingSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another window of a node, and the gradient of its maps, against the definitions. */
class MapQuestionsTest {
  private static final String FIRST =
      "\"type\":\"convolution\",\"filters\":2,\"kernel\":3,\"activation\":\"tanh\"";
  private static final String SECOND = "\"type\":\"convolution\",\"filters\":3,\"kernel\":2";
  private static final String POOLING = "\"type\":\"pooling\",\"size\":2";
  private static final String OUTPUT = "\"type\":\"dense\",\"units\":1";
  private static final int SIDE = 6;

  private final float[] pixels = ImageNetworks.gaussians(2 * SIDE * SIDE, 2);
  private final float[] sample = Arrays.copyOfRange(pixels, SIDE * SIDE, 2 * SIDE * SIDE);

  /** tanh(b + Σ w·x) with stride 2, padding 1 and dilation 2. */
  @Test
  void anotherWindowOfTheFirstLayer() {
    AnalysisContext context = context(FIRST, SECOND);
    TriedMap tried = tried(context, FIRST + ",\"stride\":2,\"padding\":1,\"dilation\":2", "n0");
    float[] w = context.snapshot().parameters();
    assertThat(tried.map().shape()).isEqualTo(Shape.of(2, 2, 2));
    for (int i = 0; i < 8; i++) {
      double z = w[18 + i / 4];
      for (int k = 0; k < 9; k++) {
        int row = 2 * (i / 2 % 2) - 1 + 2 * (k / 3);
        int column = 2 * (i % 2) - 1 + 2 * (k % 3);
        z += w[i / 4 * 9 + k] * pixel(sample, row, column);
      }
      assertThat((double) tried.map().values()[i]).isCloseTo(Math.tanh(z), within(1e-6));
    }
  }

  /** Of a layer behind others: it takes what they give with their own windows. */
  @Test
  void anotherWindowOfALaterLayer() {
    AnalysisContext context = context(FIRST, POOLING);
    TriedMap tried = tried(context, "\"type\":\"pooling\",\"size\":3,\"stride\":1", "n1");
    float[] before = FeatureMaps.of(context, sample).maps().get("n0").values();
    assertThat(tried.map().shape()).isEqualTo(Shape.of(2, 2, 2));
    for (int i = 0; i < 8; i++) {
      float largest = Float.NEGATIVE_INFINITY;
      for (int k = 0; k < 9; k++) {
        int row = i / 2 % 2 + k / 3;
        int column = i % 2 + k % 3;
        largest = Math.max(largest, before[(i / 4 * 4 + row) * 4 + column]);
      }
      assertThat(tried.map().values()[i]).isEqualTo(largest);
    }
    assertThat(context.topology().nodes().get(1).output()).isEqualTo(Shape.of(2, 2, 2));
  }

  @Test
  void aWindowLargerThanTheMapIsRefused() {
    AnalysisContext context = context(FIRST, POOLING);
    assertThatThrownBy(() -> tried(context, "\"type\":\"pooling\",\"size\":5", "n1"))
        .isInstanceOf(InvalidInputException.class);
  }

  /** Difference quotients of (y − 0)², where y = b + Σ w·tanh(z), at each z. */
  @Test
  void gradientsOfMapsAreTheLossesDifferenceQuotients() {
    AnalysisContext context = learning(context(FIRST, OUTPUT));
    MapGradients found = (MapGradients) answer(new MapGradientsRequest(context, sample, 1));
    double[] z = before(context);
    float[] gradient = found.maps().maps().get("n0").values();
    assertThat(gradient).hasSize(32);
    for (int i = 0; i < z.length; i++) {
      double quotient = (loss(context, z, i, 1e-4) - loss(context, z, i, -1e-4)) / 2e-4;
      assertThat((double) gradient[i]).isCloseTo(quotient, within(2e-4));
    }
    double y = response(context, z);
    assertThat((double) found.maps().maps().get("n1").values()[0]).isCloseTo(2 * y, within(1e-4));
  }

  private static double loss(AnalysisContext context, double[] z, int at, double step) {
    double[] moved = z.clone();
    moved[at] += step;
    double y = response(context, moved);
    return y * y;
  }

  private static double response(AnalysisContext context, double[] z) {
    float[] w = context.snapshot().parameters();
    double y = w[20 + 32];
    for (int i = 0; i < z.length; i++) {
      y += w[20 + i] * Math.tanh(z[i]);
    }
    return y;
  }

  /** [filter][row][column] before the activation, by the definition. */
  private double[] before(AnalysisContext context) {
    float[] w = context.snapshot().parameters();
    double[] z = new double[32];
    for (int i = 0; i < z.length; i++) {
      z[i] = w[18 + i / 16];
      for (int k = 0; k < 9; k++) {
        z[i] += w[i / 16 * 9 + k] * pixel(sample, i / 4 % 4 + k / 3, i % 4 + k % 3);
      }
    }
    return z;
  }

  private static double pixel(float[] picture, int row, int column) {
    boolean inside = row >= 0 && row < SIDE && column >= 0 && column < SIDE;
    return inside ? picture[row * SIDE + column] : 0;
  }

  private AnalysisContext context(String... nodes) {
    Topology topology = ImageNetworks.topology(Shape.of(1, SIDE, SIDE), nodes);
    float[] parameters = ImageNetworks.gaussians(topology.parameters().size(), 1);
    return ImageNetworks.context(topology, parameters, pixels);
  }

  private static AnalysisContext learning(AnalysisContext context) {
    TrainingSpec training =
        SpecJson.read(
            "{\"loss\":{\"type\":\"mean-squared-error\"}}", TrainingSpec.class, "training");
    ExperimentSpec old = context.experiment();
    return new AnalysisContext(
        new ExperimentSpec(old.name(), old.data(), old.network(), training),
        context.topology(),
        context.data(),
        context.snapshot());
  }

  private TriedMap tried(AnalysisContext context, String json, String node) {
    NodeSpec spec =
        SpecJson.read("{\"name\":\"" + node + "\"," + json + "}", NodeSpec.class, "node");
    return (TriedMap) answer(new TriedMapRequest(context, spec, sample));
  }

  private static AnalysisResult answer(AnalysisRequest request) {
    AnalysisResult[] found = new AnalysisResult[1];
    request.answer(Cancellation.NEVER, result -> found[0] = result);
    return List.of(found).getFirst();
  }
}
