package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.nn.Topology;
import epochscope.spec.Shape;
import org.junit.jupiter.api.Test;

class KernelStepTest {
  private static final float[] IMAGE = {
    1, 1, 1, 0, 0,
    0, 1, 1, 1, 0,
    0, 0, 1, 1, 1,
    0, 0, 1, 1, 0,
    0, 1, 1, 0, 0
  };
  private static final float[] CROSS = {1, 0, 1, 0, 1, 0, 1, 0, 1, 0};

  /** The lectures' example, worked out by hand. */
  @Test
  void crossOverTheImage() {
    Topology topology =
        ImageNetworks.topology(
            Shape.of(1, 5, 5), "\"type\":\"convolution\",\"filters\":1,\"kernel\":3");
    double[][] expected = {{4, 3, 4}, {2, 4, 3}, {2, 3, 4}};
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        KernelStep step = KernelStep.of(topology, CROSS, 0, IMAGE, 0, FieldBox.at(row, column));

        assertThat(step.value()).isEqualTo(expected[row][column]);
        assertThat(step.window()).isEqualTo(new FieldBox(row, column, row + 2, column + 2));
      }
    }
  }

  @Test
  void groupsChannelsPaddingAndActivationAreInTheNumbers() {
    Topology topology =
        ImageNetworks.topology(
            Shape.of(4, 3, 3),
            "\"type\":\"convolution\",\"filters\":4,\"kernel\":2,\"padding\":1,\"groups\":2,"
                + "\"stride\":2,\"activation\":\"tanh\"");
    float[] source = ImageNetworks.gaussians(36, 1);
    float[] parameters = ImageNetworks.gaussians(topology.parameters().size(), 2);

    KernelStep step = KernelStep.of(topology, parameters, 0, source, 2, FieldBox.at(0, 1));

    // Filter 2 is the first of the second group, which looks at channels 2 and 3; the window is
    // over row −1, which is padding, and row 0, columns 1 and 2.
    assertThat(step.firstChannel()).isEqualTo(2);
    double[] patch = {0, 0, source[19], source[20], 0, 0, source[28], source[29]};
    assertThat(step.patch()).containsExactly(patch);
    double first = parameters[16 + 2] * patch[2] + parameters[16 + 3] * patch[3];
    double second = parameters[16 + 6] * patch[6] + parameters[16 + 7] * patch[7];
    double z = first + second + parameters[32 + 2];
    assertThat(step.sums()).containsExactly(new double[] {first, second}, within(1e-12));
    assertThat(step.z()).isCloseTo(z, within(1e-12));
    assertThat(step.value()).isCloseTo(Math.tanh(z), within(1e-12));
  }
}
