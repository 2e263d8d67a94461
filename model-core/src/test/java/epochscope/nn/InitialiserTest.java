package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.Activation;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InitialiserTest {
  private static final int IN = 200;
  private static final int OUT = 300;

  static Stream<Arguments> variances() {
    return Stream.of(
        Arguments.of(new InitialiserSpec.GlorotUniform(), 2.0 / (IN + OUT), true),
        Arguments.of(new InitialiserSpec.GlorotNormal(), 2.0 / (IN + OUT), false),
        Arguments.of(new InitialiserSpec.HeUniform(), 2.0 / IN, true),
        Arguments.of(new InitialiserSpec.HeNormal(), 2.0 / IN, false),
        Arguments.of(new InitialiserSpec.LecunUniform(), 1.0 / IN, true),
        Arguments.of(new InitialiserSpec.LecunNormal(), 1.0 / IN, false),
        Arguments.of(new InitialiserSpec.Uniform(null, 0.3), 0.03, true),
        Arguments.of(new InitialiserSpec.Normal(0.01), 1e-4, false),
        Arguments.of(new InitialiserSpec.Orthogonal(2.0), 4.0 / OUT, false));
  }

  @ParameterizedTest
  @MethodSource("variances")
  void weightsHaveTheirVariance(InitialiserSpec spec, double variance, boolean bounded) {
    double[] weights = Arrays.copyOf(draw(spec, 1), IN * OUT);
    double mean = Arrays.stream(weights).average().orElseThrow();
    double square = Arrays.stream(weights).map(w -> w * w).average().orElseThrow();
    double largest = Arrays.stream(weights).map(Math::abs).max().orElseThrow();
    // Five standard deviations of the mean of 60,000 weights; the variance is known to 1 %.
    assertThat(mean).isCloseTo(0, within(5 * Math.sqrt(variance / weights.length)));
    assertThat(square).isCloseTo(variance, within(0.04 * variance));
    assertThat(largest <= Math.sqrt(3 * variance)).isEqualTo(bounded);
  }

  @Test
  void someDrawNothingAtRandom() {
    assertThat(weights(new InitialiserSpec.Zero())).containsOnly(0);
    assertThat(weights(new InitialiserSpec.Constant(-0.7))).containsOnly(-0.7);
    double[] shifted = weights(new InitialiserSpec.Uniform(2.0, 3.0));
    assertThat(Arrays.stream(shifted).min().orElseThrow()).isBetween(2.0, 2.001);
    assertThat(Arrays.stream(shifted).max().orElseThrow()).isBetween(2.999, 3.0);
  }

  /** Of the two products of the matrix with its transpose, the smaller is gain² times the unit. */
  @ParameterizedTest
  @CsvSource({"30, 30, 1", "40, 17, 1.4", "9, 33, 0.5", "1, 5, 1"})
  void orthogonalMatricesAre(int out, int in, double gain) {
    double[] w = draw(new InitialiserSpec.Orthogonal(gain), in, out, 3);
    boolean tall = out > in;
    for (int i = 0; i < Math.min(in, out); i++) {
      for (int j = 0; j < Math.min(in, out); j++) {
        double product = 0;
        for (int k = 0; k < Math.max(in, out); k++) {
          product += tall ? w[k * in + i] * w[k * in + j] : w[i * in + k] * w[j * in + k];
        }
        assertThat(product).isCloseTo(i == j ? gain * gain : 0, within(1e-12));
      }
    }
  }

  /**
   * Evenly over all 3 × 3 orthogonal matrices: each entry has mean 0 and variance 1/3, either sign
   * of the determinant is as likely, and the trace has mean 0 and variance 1.
   */
  @Test
  void orthogonalMatricesHaveNoPreference() {
    int draws = 4000;
    double trace = 0;
    double traceSquare = 0;
    double first = 0;
    double firstSquare = 0;
    int positive = 0;
    for (int seed = 0; seed < draws; seed++) {
      double[] w = draw(new InitialiserSpec.Orthogonal(1.0), 3, 3, seed);
      double sum = w[0] + w[4] + w[8];
      trace += sum / draws;
      traceSquare += sum * sum / draws;
      first += w[0] / draws;
      firstSquare += w[0] * w[0] / draws;
      positive += determinant(w) > 0 ? 1 : 0;
    }
    double error = 1 / Math.sqrt(draws);
    assertThat(trace).isCloseTo(0, within(4 * error));
    assertThat(traceSquare).isCloseTo(1, within(8 * error));
    assertThat(first).isCloseTo(0, within(4 * error));
    assertThat(firstSquare).isCloseTo(1.0 / 3, within(4 * error));
    assertThat(positive / (double) draws).isCloseTo(0.5, within(2 * error));
  }

  private static double determinant(double[] w) {
    return w[0] * (w[4] * w[8] - w[5] * w[7])
        - w[1] * (w[3] * w[8] - w[5] * w[6])
        + w[2] * (w[3] * w[7] - w[4] * w[6]);
  }

  /** A group of a convolution has the fan of its own channels: LeCun's variance is 1/(2·3·5). */
  @Test
  void convolutionsCountTheirWindow() {
    NodeSpec node =
        SpecJson.read(
            """
            {"type": "convolution", "name": "c", "filters": 400, "kernel": [3, 5], "groups": 4,
             "initialiser": {"type": "lecun-normal"}}
            """,
            NodeSpec.class,
            "c");
    Topology topology = Topology.of(new NetworkSpec(List.of(node)), Shape.of(8, 9, 9));
    double[] all = Initialiser.parameters(topology, 1);
    double square = Arrays.stream(all, 0, 400 * 30).map(w -> w * w).average().orElseThrow();
    assertThat(square).isCloseTo(1.0 / 30, within(0.06 / 30));
  }

  @Test
  void theActivationDecidesOnTheUsualOne() {
    assertThat(InitialiserSpec.usual(Activation.MISH)).isEqualTo(new InitialiserSpec.HeUniform());
    assertThat(InitialiserSpec.usual(Activation.SELU)).isEqualTo(new InitialiserSpec.LecunNormal());
    assertThat(InitialiserSpec.usual(null)).isEqualTo(new InitialiserSpec.GlorotUniform());
  }

  /** [out][in] of a dense layer; one number stands for all. */
  @Test
  void whatIsGivenIsTaken() {
    NodeSpec node = given("[1, -2, 0.5, 4, 5, 6]", "[7, 8]");
    Topology topology = Topology.of(new NetworkSpec(List.of(node)), 3);
    assertThat(Initialiser.parameters(topology, 1)).containsExactly(1, -2, 0.5, 4, 5, 6, 7, 8);
    Topology same = Topology.of(new NetworkSpec(List.of(given("[0.5]", "[-1]"))), 2);
    assertThat(Initialiser.parameters(same, 1)).containsExactly(0.5, 0.5, 0.5, 0.5, -1, -1);
  }

  @ParameterizedTest
  @CsvSource({
    "'[1, 2, 3]', '[0]', weights, '3 numbers', '6 for [2, 3]'",
    "'[0]', '[1, 2, 3]', biases, '3 numbers', '2 for [2]'"
  })
  void whoGivesSomeGivesAll(
      String weights, String biases, String what, String found, String expected) {
    NetworkSpec spec = new NetworkSpec(List.of(given(weights, biases)));
    assertThatThrownBy(() -> Topology.of(spec, 3))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            what
                + " of the initialiser of node d is "
                + found
                + ", expected "
                + expected
                + ", or one for all");
  }

  private static NodeSpec given(String weights, String biases) {
    return SpecJson.read(
        """
        {"type": "dense", "name": "d", "units": 2,
         "initialiser": {"type": "given", "weights": %s, "biases": %s}}
        """
            .formatted(weights, biases),
        NodeSpec.class,
        "d");
  }

  @Test
  void biasesAreZero() {
    double[] all = draw(new InitialiserSpec.HeNormal(), 1);
    assertThat(Arrays.copyOfRange(all, IN * OUT, all.length)).hasSize(OUT).containsOnly(0);
  }

  @Test
  void theSeedDecides() {
    InitialiserSpec spec = new InitialiserSpec.GlorotUniform();
    assertThat(draw(spec, 4)).isEqualTo(draw(spec, 4)).isNotEqualTo(draw(spec, 5));
  }

  private static double[] weights(InitialiserSpec spec) {
    return Arrays.copyOf(draw(spec, 1), IN * OUT);
  }

  private static double[] draw(InitialiserSpec spec, long seed) {
    return draw(spec, IN, OUT, seed);
  }

  private static double[] draw(InitialiserSpec spec, int in, int out, long seed) {
    NodeSpec node = new NodeSpec.Dense("d", null, out, Activation.TANH, spec);
    return Initialiser.parameters(Topology.of(new NetworkSpec(List.of(node)), in), seed);
  }
}
