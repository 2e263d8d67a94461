package epochscope.analysis;

import epochscope.kernels.ActivationFunction;
import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.WindowAxis;
import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import java.util.Optional;

/**
 * How one value of a convolution comes about, with all its numbers: patch × kernel, summed per
 * channel, plus bias, then the activation.
 *
 * @param channels first channel of the source that the filter looks at, and behind it the others
 * @param patch [channel][row][column] of the source, 0 in padding
 * @param kernel [channel][row][column]
 * @param sums [channel] Σ patch·kernel
 * @param bias 0 where there is none
 * @param z Σ sums + bias
 * @param value activation(z)
 */
public record KernelStep(
    String node,
    int filter,
    FieldBox window,
    int firstChannel,
    int channels,
    double[] patch,
    double[] kernel,
    double[] sums,
    double bias,
    double z,
    double value) {

  /**
   * @param node index of a convolution in the topology
   * @param source [channel][row][column], what it takes
   */
  public static KernelStep of(
      Topology topology, float[] parameters, int node, float[] source, int filter, FieldBox at) {
    Topology.Node target = topology.nodes().get(node);
    if (!(target.spec() instanceof NodeSpec.Convolution convolution)) {
      throw Check.found("node " + target.name(), "no convolution", "one");
    }
    ConvolutionShape shape = Windows.of(convolution, target.input());
    int channels = shape.channels() / shape.groups();
    int first = filter / (shape.filters() / shape.groups()) * channels;
    Block weight = topology.parameters().find(target.name(), "weight").orElseThrow();
    double[] patch = new double[shape.fanIn()];
    double[] kernel = new double[shape.fanIn()];
    double[] sums = new double[channels];
    int size = shape.rows().size() * shape.columns().size();
    for (int i = 0; i < patch.length; i++) {
      int row =
          shape.rows().at(at.top(), 0)
              + i % size / shape.columns().size() * shape.rows().dilation();
      int column =
          shape.columns().at(at.left(), 0)
              + i % shape.columns().size() * shape.columns().dilation();
      patch[i] = sourceAt(shape, source, first + i / size, row, column);
      kernel[i] = parameters[weight.offset() + filter * patch.length + i];
      sums[i / size] += patch[i] * kernel[i];
    }
    Optional<Block> biases = topology.parameters().find(target.name(), "bias");
    double bias = biases.map(block -> (double) parameters[block.offset() + filter]).orElse(0.0);
    double z = bias;
    for (double sum : sums) {
      z += sum;
    }
    return new KernelStep(
        target.name(),
        filter,
        window(shape, at),
        first,
        channels,
        patch,
        kernel,
        sums,
        bias,
        z,
        ActivationFunction.of(convolution.activation()).value(z));
  }

  private static double sourceAt(
      ConvolutionShape shape, float[] source, int channel, int row, int column) {
    WindowAxis rows = shape.rows();
    WindowAxis columns = shape.columns();
    boolean inside = row >= 0 && row < rows.in() && column >= 0 && column < columns.in();
    return inside ? source[(channel * rows.in() + row) * columns.in() + column] : 0;
  }

  private static FieldBox window(ConvolutionShape shape, FieldBox at) {
    int top = shape.rows().at(at.top(), 0);
    int left = shape.columns().at(at.left(), 0);
    return new FieldBox(
        top, left, top + shape.rows().extent() - 1, left + shape.columns().extent() - 1);
  }
}
