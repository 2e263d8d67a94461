package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.Activation;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InitialiserTest {
  private static final int IN = 200;
  private static final int OUT = 300;

  static Stream<Arguments> variances() {
    return Stream.of(
        Arguments.of(new InitialiserSpec.GlorotUniform(), 2.0 / (IN + OUT), true),
        Arguments.of(new InitialiserSpec.GlorotNormal(), 2.0 / (IN + OUT), false),
        Arguments.of(new InitialiserSpec.HeUniform(), 2.0 / IN, true),
        Arguments.of(new InitialiserSpec.HeNormal(), 2.0 / IN, false));
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
  void biasesAreZero() {
    double[] all = draw(new InitialiserSpec.HeNormal(), 1);
    assertThat(Arrays.copyOfRange(all, IN * OUT, all.length)).hasSize(OUT).containsOnly(0);
  }

  @Test
  void theSeedDecides() {
    InitialiserSpec spec = new InitialiserSpec.GlorotUniform();
    assertThat(draw(spec, 4)).isEqualTo(draw(spec, 4)).isNotEqualTo(draw(spec, 5));
  }

  private static double[] draw(InitialiserSpec spec, long seed) {
    NodeSpec node = new NodeSpec.Dense("d", null, OUT, Activation.TANH, spec);
    return Initialiser.parameters(Topology.of(new NetworkSpec(List.of(node)), IN), seed);
  }
}
