package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.SplitMix64;
import epochscope.spec.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What layers do not change: laws that hold to the bit. */
class EquivarianceTest {
  private static final int ROWS = 11;
  private static final int COLUMNS = 13;
  private static final int CHANNELS = 2;
  private static final int KERNEL = 3;
  private static final int FILTERS = 4;
  private static final List<Kernels> KERNELS =
      List.of(new JavaFloatKernels(), new JavaDoubleKernels());

  @Test
  void convolvingAShiftedPictureIsShiftingTheConvolvedOne() {
    Topology topology =
        Networks.ofNodes(
            Shape.of(CHANNELS, ROWS, COLUMNS),
            "'type': 'convolution', 'filters': 4, 'kernel': 3, 'padding': 'same'");
    for (Kernels kernels : KERNELS) {
      double[] picture = picture(1);
      double[] map = run(topology, kernels, picture);
      for (int down = -3; down <= 3; down++) {
        for (int right = -3; right <= 3; right++) {
          double[] shifted = shift(picture, down, right);
          double[] expected = shift(map, down, right);
          // What came in over the edge may be anything; what the window saw of it too.
          assertInside(run(topology, kernels, shifted), expected, down, right);
        }
      }
    }
  }

  /** The best score of a filter anywhere does not depend on where the object is. */
  @Test
  void theLargestOfAMapStaysWhereAnObjectIsShifted() {
    Topology topology =
        Networks.ofNodes(
            Shape.of(CHANNELS, ROWS, COLUMNS),
            "'type': 'convolution', 'filters': 4, 'kernel': 3, 'padding': 'same'",
            "'type': 'global-pooling', 'kind': 'max'");
    double[] object = new double[CHANNELS * ROWS * COLUMNS];
    SplitMix64 random = new SplitMix64(2);
    for (int c = 0; c < CHANNELS; c++) {
      for (int row = 4; row < 7; row++) {
        for (int column = 5; column < 8; column++) {
          object[(c * ROWS + row) * COLUMNS + column] = random.nextGaussian();
        }
      }
    }
    for (Kernels kernels : KERNELS) {
      double[] score = run(topology, kernels, object);
      for (int shift = -3; shift <= 3; shift++) {
        double[] shifted = shift(object, shift, -shift);
        assertThat(run(topology, kernels, shifted)).containsExactly(score);
      }
    }
  }

  @Test
  void depthToSpaceUndoesSpaceToDepth() {
    for (int block : new int[] {1, 2, 3}) {
      Topology topology =
          Networks.ofNodes(
              Shape.of(CHANNELS, 6, 12),
              "'type': 'space-to-depth', 'block': " + block,
              "'type': 'depth-to-space', 'block': " + block);
      double[] x = GradientCheck.gaussians(new SplitMix64(1), 3 * topology.inputs());
      NetworkPass pass = new NetworkPass(topology, new JavaDoubleKernels(), x);
      assertThat(pass.forward(Mode.INFERENCE).logits()).containsExactly(x);
      assertThat(pass.backward(x).inputGradient()).containsExactly(x);
    }
  }

  /** Channel (c·b + i)·b + j holds rows i and columns j of each block. */
  @Test
  void spaceToDepthOrdersChannelsAsDocumented() {
    Topology topology = Networks.ofNodes(Shape.of(2, 2, 4), "'type': 'space-to-depth', 'block': 2");
    double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17};
    double[] y = run(topology, new JavaDoubleKernels(), x);
    assertThat(y).containsExactly(0, 2, 1, 3, 4, 6, 5, 7, 10, 12, 11, 13, 14, 16, 15, 17);
  }

  private static double[] run(Topology topology, Kernels kernels, double[] x) {
    double[] parameters = GradientCheck.gaussians(new SplitMix64(3), topology.parameters().size());
    return new NetworkPass(topology, kernels, x)
        .parameters(parameters)
        .forward(Mode.INFERENCE)
        .logits();
  }

  private static double[] picture(long seed) {
    return GradientCheck.gaussians(new SplitMix64(seed), CHANNELS * ROWS * COLUMNS);
  }

  /** Zeros come in. */
  private static double[] shift(double[] x, int down, int right) {
    double[] shifted = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int row = i / COLUMNS % ROWS + down;
      int column = i % COLUMNS + right;
      if (row >= 0 && row < ROWS && column >= 0 && column < COLUMNS) {
        shifted[(i / COLUMNS / ROWS * ROWS + row) * COLUMNS + column] = x[i];
      }
    }
    return shifted;
  }

  private static void assertInside(double[] found, double[] expected, int down, int right) {
    int compared = 0;
    for (int i = 0; i < found.length; i++) {
      int row = i / COLUMNS % ROWS;
      int column = i % COLUMNS;
      if (isInside(row, ROWS, down) && isInside(column, COLUMNS, right)) {
        assertThat(found[i]).as("unit %d", i).isEqualTo(expected[i]);
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(FILTERS * 5 * 7);
  }

  /** Neither this window nor the one it came from reaches over an edge. */
  private static boolean isInside(int at, int length, int shift) {
    int reach = KERNEL / 2;
    int from = at - shift;
    return Math.min(at, from) >= reach && Math.max(at, from) < length - reach;
  }
}
