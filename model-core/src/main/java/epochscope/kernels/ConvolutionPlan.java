package epochscope.kernels;

import java.util.List;

/**
 * How a target [group, channel, row, column] is summed up from a source of such axes.
 *
 * @param rows sweeps that together fill all rows of the target
 * @param columns likewise
 * @param groupWeights weights of a group
 * @param kernelColumns weights from one row of the kernel to the next
 */
record ConvolutionPlan(
    int groups,
    Side source,
    Side target,
    List<AxisSweep> rows,
    List<AxisSweep> columns,
    int groupWeights,
    int kernelColumns) {

  /**
   * @param channels in a group
   * @param weightStep weights from one channel to the next
   */
  record Side(int channels, int rows, int columns, int weightStep) {}

  /** Of a convolution. */
  static ConvolutionPlan straight(ConvolutionShape shape) {
    return new ConvolutionPlan(
        shape.groups(),
        input(shape),
        output(shape),
        AxisSweep.straight(shape.rows()),
        AxisSweep.straight(shape.columns()),
        shape.weights() / shape.groups(),
        shape.columns().size());
  }

  /** Of the gradient at its input. */
  static ConvolutionPlan turned(ConvolutionShape shape) {
    return new ConvolutionPlan(
        shape.groups(),
        output(shape),
        input(shape),
        AxisSweep.turned(shape.rows()),
        AxisSweep.turned(shape.columns()),
        shape.weights() / shape.groups(),
        shape.columns().size());
  }

  private static Side input(ConvolutionShape shape) {
    int channels = shape.channels() / shape.groups();
    int window = shape.rows().size() * shape.columns().size();
    return new Side(channels, shape.rows().in(), shape.columns().in(), window);
  }

  private static Side output(ConvolutionShape shape) {
    int filters = shape.filters() / shape.groups();
    return new Side(filters, shape.rows().out(), shape.columns().out(), shape.fanIn());
  }
}
