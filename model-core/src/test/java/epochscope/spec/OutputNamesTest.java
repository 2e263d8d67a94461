package epochscope.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputNamesTest {
  @Test
  void numbersAreNamedAsTheirTargets() {
    List<String> targets = List.of("mass", "width");

    assertThat(OutputNames.of(null, targets)).isEqualTo(targets);
    assertThat(OutputNames.of(new LossSpec.Huber(null), targets)).isEqualTo(targets);
  }

  @Test
  void densitiesNameTheirParametersInTheOrderOfTheOutputs() {
    assertThat(
            OutputNames.of(
                new LossSpec.GaussianNegativeLogLikelihood(null), List.of("mass", "width")))
        .containsExactly("mass.mu", "width.mu", "mass.s", "width.s");
    assertThat(OutputNames.of(new LossSpec.GaussianMixture(2, null), List.of("y")))
        .containsExactly("y.a1", "y.a2", "y.mu1", "y.mu2", "y.s1", "y.s2");
  }
}
