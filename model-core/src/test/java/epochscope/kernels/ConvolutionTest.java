package epochscope.kernels;

import static epochscope.golden.GoldenFile.assertClose;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The convolution kernels against their definition, over shapes and batches of all kinds. */
class ConvolutionTest {
  private static final int[] BATCHES = {1, 3, 16, 37};

  static Stream<ConvolutionShape> shapes() {
    WindowAxis none = WindowAxis.NONE;
    return Stream.of(
        shape(1, 6, 1, WindowAxis.same(9, 5, 1, 1), WindowAxis.same(8, 5, 1, 1)),
        shape(6, 16, 1, WindowAxis.padded(7, 5, 1, 1, 0), WindowAxis.padded(9, 5, 1, 1, 0)),
        shape(3, 7, 1, WindowAxis.padded(8, 3, 2, 1, 1), WindowAxis.padded(7, 3, 2, 1, 1)),
        shape(2, 5, 1, WindowAxis.padded(9, 3, 1, 2, 0), WindowAxis.padded(9, 2, 1, 3, 1)),
        shape(2, 3, 1, WindowAxis.padded(9, 2, 3, 2, 1), WindowAxis.padded(10, 3, 2, 2, 3)),
        shape(2, 3, 1, WindowAxis.padded(9, 3, 2, 4, 2), WindowAxis.padded(11, 3, 3, 2, 0)),
        shape(4, 4, 4, WindowAxis.same(5, 3, 1, 1), WindowAxis.same(6, 3, 1, 1)),
        shape(4, 8, 2, WindowAxis.same(5, 2, 2, 1), WindowAxis.same(6, 2, 2, 1)),
        shape(9, 3, 3, WindowAxis.padded(4, 1, 1, 1, 0), WindowAxis.padded(4, 1, 1, 1, 0)),
        shape(5, 9, 1, WindowAxis.padded(4, 1, 1, 1, 0), WindowAxis.padded(6, 1, 1, 1, 0)),
        shape(3, 2, 1, WindowAxis.padded(4, 1, 2, 1, 0), WindowAxis.padded(6, 1, 3, 1, 0)),
        // Windows that see nothing but padding, and windows longer than the input.
        shape(2, 3, 1, WindowAxis.padded(2, 1, 1, 1, 2), WindowAxis.padded(3, 2, 1, 1, 4)),
        shape(2, 3, 1, WindowAxis.padded(2, 5, 1, 1, 3), WindowAxis.padded(3, 4, 2, 2, 4)),
        // Inputs that no window reaches.
        shape(2, 3, 1, WindowAxis.padded(8, 2, 5, 1, 0), WindowAxis.padded(9, 2, 4, 1, 0)),
        shape(3, 4, 1, none, WindowAxis.padded(12, 3, 1, 1, 0)),
        shape(4, 6, 2, none, WindowAxis.same(11, 4, 2, 1)),
        // An output of one value, as a dense layer would give.
        shape(3, 10, 1, WindowAxis.padded(4, 4, 1, 1, 0), WindowAxis.padded(5, 5, 1, 1, 0)),
        // Rows so long that they are cut.
        shape(2, 5, 1, WindowAxis.same(3, 3, 1, 1), WindowAxis.same(70, 3, 1, 1)));
  }

  private static ConvolutionShape shape(
      int channels, int filters, int groups, WindowAxis rows, WindowAxis columns) {
    return new ConvolutionShape(channels, filters, groups, rows, columns);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void isItsDefinition(ConvolutionShape shape) {
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      for (int n : BATCHES) {
        check(tested, shape, n);
      }
    }
  }

  private static void check(KernelsUnderTest tested, ConvolutionShape shape, int n) {
    SplitMix64 random = new SplitMix64(7);
    double[] weight = gaussians(random, shape.weights());
    double[] bias = gaussians(random, shape.filters());
    double[] x = gaussians(random, n * shape.in());
    double[] dy = gaussians(random, n * shape.out());
    SlowConvolution slow = new SlowConvolution(shape, n);
    Kernels kernels = tested.kernels;
    // Behind other parameters, as a layer's lie.
    Values parameters = kernels.allocate(3 + shape.weights() + shape.filters());
    Values w = kernels.slice(parameters, 3, shape.weights());
    Values b = kernels.slice(parameters, 3 + shape.weights(), shape.filters());
    Values xs = arranged(tested, x, n);
    Values dys = arranged(tested, dy, n);
    w.set(weight);
    b.set(bias);
    Values y = filled(tested, n * shape.out());
    kernels.convolutionForward(shape, w, b, xs, y, n);
    compare("y", tested, y, slow.forward(weight, bias, x), n);
    kernels.convolutionForward(shape, w, null, xs, y, n);
    compare("y without bias", tested, y, slow.forward(weight, null, x), n);
    Values dx = filled(tested, n * shape.in());
    kernels.convolutionInputGradient(shape, w, dys, dx, n);
    compare("dx", tested, dx, slow.inputGradient(weight, dy), n);
    kernels.convolutionParameterGradient(shape, w, b, xs, dys, n);
    compare("dw", tested, w, slow.weightGradient(x, dy), 1);
    compare("db", tested, b, slow.biasGradient(dy), 1);
    kernels.fill(9, w);
    kernels.convolutionParameterGradient(shape, w, null, xs, dys, n);
    compare("dw alone", tested, w, slow.weightGradient(x, dy), 1);
  }

  /** Old values, which must not shine through. */
  private static Values filled(KernelsUnderTest tested, int size) {
    Values values = tested.kernels.allocate(size);
    tested.kernels.fill(Double.NaN, values);
    return values;
  }

  /** Rows [sample][unit] as activations. */
  private static Values arranged(KernelsUnderTest tested, double[] rows, int n) {
    int units = rows.length / n;
    double[] arranged = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      arranged[tested.kernels.index(i % units, i / units, units, n)] = rows[i];
    }
    return tested.values(arranged);
  }

  /** The sum of up to a thousand products of normal numbers is some tens. */
  private static void compare(
      String what, KernelsUnderTest tested, Values found, double[] expected, int n) {
    int units = expected.length / n;
    double[] rows = new double[expected.length];
    Arrays.setAll(rows, i -> found.get(tested.kernels.index(i % units, i / units, units, n)));
    assertClose(what + " of " + n, rows, expected, 3 * tested.tolerance);
  }

  private static double[] gaussians(SplitMix64 random, int count) {
    double[] all = new double[count];
    Arrays.setAll(all, i -> random.nextGaussian());
    return all;
  }
}
