package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.nn.Topology;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import org.junit.jupiter.api.Test;

class PoolingStepTest {
  /** Two channels of 3 × 3. */
  private static final float[] SOURCE = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -2, -3, -4, -5, -6, -7, -8, -9
  };

  @Test
  void theLargestOfTheWindowIsTaken() {
    PoolingStep step = step("\"kind\":\"max\",\"size\":2,\"stride\":1", 1, 1, 0);
    assertThat(step.window()).isEqualTo(new FieldBox(1, 0, 2, 1));
    assertThat(step.patch()).containsExactly(-4, -5, -7, -8);
    assertThat(step.strongest()).isZero();
    assertThat(step.value()).isEqualTo(-4);
  }

  @Test
  void paddingIsNoneOfTheValuesButMayBeCounted() {
    String padded = "\"kind\":\"average\",\"size\":2,\"stride\":2,\"padding\":1";
    PoolingStep counted = step(padded, 0, 0, 1);
    assertThat(counted.patch()).containsExactly(Double.NaN, Double.NaN, 2, 3);
    assertThat(counted.counted()).isEqualTo(4);
    assertThat(counted.value()).isEqualTo(1.25);
    assertThat(step(padded + ",\"countPadding\":false", 0, 0, 1).value()).isEqualTo(2.5);
    assertThat(step(padded.replace("average", "sum"), 0, 0, 1).value()).isEqualTo(5);
    PoolingStep largest = step(padded.replace("average", "max"), 1, 0, 1);
    assertThat(largest.strongest()).isEqualTo(2);
    assertThat(largest.value()).isEqualTo(-2);
  }

  @Test
  void globalPoolingTakesTheWholeMap() {
    Topology topology =
        ImageNetworks.topology(
            Shape.of(2, 3, 3), "\"type\":\"global-pooling\",\"kind\":\"average\"");
    PoolingStep step = PoolingStep.of(topology, 0, SOURCE, 1, FieldBox.at(0, 0));
    assertThat(step.patch()).hasSize(9);
    assertThat(step.value()).isCloseTo(-5, within(1e-12));
  }

  @Test
  void otherNodesHaveNoSuchStep() {
    Topology topology = ImageNetworks.topology(Shape.of(2, 3, 3), "\"type\":\"flatten\"");
    assertThatThrownBy(() -> PoolingStep.of(topology, 0, SOURCE, 0, FieldBox.at(0, 0)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("node n0 is no pooling, expected one");
  }

  private static PoolingStep step(String pooling, int channel, int row, int column) {
    Topology topology =
        ImageNetworks.topology(Shape.of(2, 3, 3), "\"type\":\"pooling\"," + pooling);
    return PoolingStep.of(topology, 0, SOURCE, channel, FieldBox.at(row, column));
  }
}
