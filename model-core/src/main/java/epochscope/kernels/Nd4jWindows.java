package epochscope.kernels;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** How ND4J's convolutions and poolings are told where their windows lie. */
final class Nd4jWindows {
  /** Arrays lie [sample][row][column][channel]. */
  static final int CHANNELS_LAST = 1;

  private static final int EXPLICIT = 0;
  private static final int SAME = 1;

  private Nd4jWindows() {}

  /**
   * Whether ND4J can place its windows like this: one way of padding for both axes, and no
   * dilation, for which its release 1.0.0-M2.1 finds no padding that oneDNN accepts.
   */
  static boolean fits(WindowAxis rows, WindowAxis columns) {
    boolean dense = rows.dilation() == 1 && columns.dilation() == 1;
    return dense && (isPadded(rows) && isPadded(columns) || isSame(rows) && isSame(columns));
  }

  /** Whether the windows leave no input out, as the transposed convolution's output has none. */
  static boolean isExact(WindowAxis axis) {
    int spanned = (axis.out() - 1) * axis.stride() + axis.size() - 2 * axis.before();
    return axis.in() == (isPadded(axis) ? spanned : axis.out() * axis.stride());
  }

  private static boolean isPadded(WindowAxis axis) {
    return axis.equals(
        WindowAxis.padded(axis.in(), axis.size(), axis.stride(), axis.dilation(), axis.before()));
  }

  private static boolean isSame(WindowAxis axis) {
    return axis.equals(WindowAxis.same(axis.in(), axis.size(), axis.stride(), axis.dilation()));
  }

  /** Sizes, strides, paddings, dilations, and how they pad. */
  static List<Integer> arguments(WindowAxis rows, WindowAxis columns) {
    boolean padded = isPadded(rows) && isPadded(columns);
    List<Integer> all = new ArrayList<>();
    all.addAll(List.of(rows.size(), columns.size(), rows.stride(), columns.stride()));
    all.addAll(List.of(rows.before(), columns.before(), rows.dilation(), columns.dilation()));
    all.add(padded ? EXPLICIT : SAME);
    return all;
  }

  static Runnable operation(
      String name, List<INDArray> in, List<INDArray> out, List<Integer> arguments) {
    DynamicCustomOp operation =
        DynamicCustomOp.builder(name)
            .addInputs(in.toArray(INDArray[]::new))
            .addOutputs(out.toArray(INDArray[]::new))
            .addIntegerArguments(arguments)
            .build();
    return () -> Nd4j.getExecutioner().exec(operation);
  }

  /** Of a convolution's input. */
  static INDArray input(
      MirroredValues x, int n, int channels, WindowAxis rows, WindowAxis columns) {
    return x.mirror().view(0, 'c', n, rows.in(), columns.in(), channels);
  }

  static INDArray output(
      MirroredValues y, int n, int channels, WindowAxis rows, WindowAxis columns) {
    return y.mirror().view(0, 'c', n, rows.out(), columns.out(), channels);
  }
}
