package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.kernels.JavaFloatKernels;
import epochscope.spec.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A divergence is traced to the node where it began. */
class FirstNonFiniteNodeTest {
  private static final Topology TOPOLOGY =
      Networks.ofNodes(
          Shape.of(1, 4, 4),
          "'type': 'convolution', 'filters': 2, 'kernel': 3",
          "'type': 'batch-normalisation'",
          "'type': 'pooling', 'size': 2",
          "'type': 'layer-normalisation'",
          "'type': 'dense', 'units': 2");

  private final double[] parameters = Initialiser.parameters(TOPOLOGY, 1);
  private final double[] x = new double[3 * TOPOLOGY.inputs()];

  @Test
  void nothingIsWrong() {
    assertThat(forward().firstNonFiniteNode()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "n0, weight, NaN",
    "n0, bias, Infinity",
    "n1, beta, NaN",
    "n1, mean, Infinity",
    "n1, variance, NaN",
    "n3, gamma, -Infinity",
    "out, weight, Infinity"
  })
  void namesTheNodeOfTheParameter(String node, String name, double value) {
    ParameterLayout.Block block = TOPOLOGY.parameters().find(node, name).orElseThrow();
    parameters[block.offset()] = value;
    assertThat(forward().firstNonFiniteNode()).contains(node);
  }

  @Test
  void namesTheNodeWhoseValuesOverflow() {
    ParameterLayout.Block gamma = TOPOLOGY.parameters().find("n3", "gamma").orElseThrow();
    ParameterLayout.Block weight = TOPOLOGY.parameters().find("out", "weight").orElseThrow();
    parameters[gamma.offset()] = 1e30;
    parameters[weight.offset()] = 1e30;
    assertThat(forward().firstNonFiniteNode()).contains("out");
  }

  private NetworkPass forward() {
    Arrays.setAll(x, i -> i * i % 7);
    return new NetworkPass(TOPOLOGY, new JavaFloatKernels(), x)
        .parameters(parameters)
        .forward(Mode.INFERENCE);
  }
}
