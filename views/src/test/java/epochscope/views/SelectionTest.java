package epochscope.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final Selection FIRST = new Selection(null, -1, 0, 1, 0);

  @Test
  void aNeuronAndASampleAreChosenByName() {
    Selection chosen = FIRST.withChoice("neuron", "conv 1:44").withChoice("sample", "7");
    assertThat(chosen.node()).isEqualTo("conv 1");
    assertThat(chosen.unit()).isEqualTo(44);
    assertThat(chosen.sample()).isEqualTo(7);
    assertThat(chosen.choices()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c1", "c1:", ":3", "c1:-1", "c1:12345678901"})
  void whatIsNoNeuronChoosesNone(String text) {
    Selection chosen = FIRST.withChoice("neuron", text);
    assertThat(chosen.node()).isNull();
    assertThat(chosen.unit()).isEqualTo(-1);
  }
}
