package epochscope.export.tfjs;

import epochscope.kernels.ConvolutionShape;
import java.util.List;

/**
 * Weights of convolutions as TensorFlow orders them. Groups become zeros between the channels that
 * do not see each other, as TensorFlow.js has none; gaps of a dilated window become zeros where it
 * cannot say them.
 *
 * @param shape of the convolution; of a transposed one, of that which it turns around
 * @param weights [filter][channel of its group][row][column]
 */
record TfjsKernels(ConvolutionShape shape, double[] weights) {
  /** [row][column][channel][filter] */
  Layer.Weight kernel(boolean spread) {
    int rows = spread ? shape.rows().extent() : shape.rows().size();
    int columns = spread ? shape.columns().extent() : shape.columns().size();
    return kernel(rows, columns, spread);
  }

  /**
   * As a transposed convolution has it, whose outputs are the channels here.
   *
   * @param rows at least what the kernel spans; what is beyond is zero
   */
  Layer.Weight transposed(int rows, int columns) {
    return kernel(rows, columns, true);
  }

  private Layer.Weight kernel(int rows, int columns, boolean spread) {
    int channels = shape.channels();
    int filters = shape.filters();
    int channelsOfGroup = channels / shape.groups();
    int filtersOfGroup = filters / shape.groups();
    int rowStep = spread ? shape.rows().dilation() : 1;
    int columnStep = spread ? shape.columns().dilation() : 1;
    double[] kernel = new double[Math.multiplyExact(rows * columns, channels * filters)];
    int at = 0;
    for (int f = 0; f < filters; f++) {
      for (int c = 0; c < channelsOfGroup; c++) {
        int channel = f / filtersOfGroup * channelsOfGroup + c;
        for (int i = 0; i < shape.rows().size(); i++) {
          for (int j = 0; j < shape.columns().size(); j++) {
            int place = (i * rowStep * columns + j * columnStep) * channels + channel;
            kernel[place * filters + f] = weights[at++];
          }
        }
      }
    }
    return Layer.Weight.of("kernel", List.of(rows, columns, channels, filters), kernel);
  }
}
