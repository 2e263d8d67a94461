package epochscope.export.onnx;

import java.util.List;

/**
 * Convolutions and poolings by their definition, [sample][channel][row][column]; what has one
 * spatial axis is treated as having rows of length 1.
 */
record OnnxWindowRun(OnnxNode node) {
  private int[] along(String attribute, int spatial, long usual) {
    Object given = node.attributes().get(attribute);
    int[] values = {(int) usual, (int) usual};
    if (given instanceof List<?> list) {
      for (int axis = 0; axis < spatial; axis++) {
        values[axis + 2 - spatial] = Math.toIntExact((Long) list.get(axis));
      }
      if (spatial == 1) {
        values[0] = (int) usual;
      }
    }
    return values;
  }

  private int[] before(int spatial) {
    return along("pads", spatial, 0);
  }

  private int[] behind(int spatial) {
    int[] values = new int[2];
    if (node.attributes().get("pads") instanceof List<?> list) {
      for (int axis = 0; axis < spatial; axis++) {
        values[axis + 2 - spatial] = Math.toIntExact((Long) list.get(spatial + axis));
      }
    }
    return values;
  }

  /** Puts what {@code auto_pad} asks for in the place of {@code pads}, where the node has it. */
  private void pad(int[] in, int[] size, int[] step, int[] gap, int[] before, int[] behind) {
    String way = node.text("auto_pad", "NOTSET");
    for (int axis = 0; axis < 2 && !way.equals("NOTSET"); axis++) {
      int length = in[axis + 2];
      int spanned =
          (Math.ceilDiv(length, step[axis]) - 1) * step[axis] + (size[axis] - 1) * gap[axis] + 1;
      int total = way.equals("SAME_UPPER") ? Math.max(0, spanned - length) : 0;
      before[axis] = total / 2;
      behind[axis] = total - total / 2;
    }
  }

  private long number(String attribute, long usual) {
    return node.attributes().get(attribute) instanceof Long value ? value : usual;
  }

  /** With rows of length 1 where there is one spatial axis. */
  private static Array planar(Array x) {
    return x.rank() == 4 ? x : x.reshaped(x.dims()[0], x.dims()[1], 1, x.dims()[2]);
  }

  private static Array like(Array x, Array y) {
    int[] d = y.dims();
    return x.rank() == 4 ? y : y.reshaped(d[0], d[1], d[3]);
  }

  /** y[n, f, p] = b[f] + Σ_c Σ_k w[f, c, k]·x[n, c, p·stride + k·dilation − pad] */
  Array convolution(Array input, Array kernel, Array bias) {
    Array x = planar(input);
    Array w = planar(kernel);
    int spatial = input.rank() - 2;
    int[] pad = before(spatial);
    int[] end = behind(spatial);
    int[] step = along("strides", spatial, 1);
    int[] gap = along("dilations", spatial, 1);
    int groups = (int) number("group", 1);
    int[] in = x.dims();
    int[] k = w.dims();
    pad(in, new int[] {k[2], k[3]}, step, gap, pad, end);
    int rows = (in[2] + pad[0] + end[0] - (k[2] - 1) * gap[0] - 1) / step[0] + 1;
    int columns = (in[3] + pad[1] + end[1] - (k[3] - 1) * gap[1] - 1) / step[1] + 1;
    double[] y = new double[in[0] * k[0] * rows * columns];
    int at = 0;
    for (int n = 0; n < in[0]; n++) {
      for (int f = 0; f < k[0]; f++) {
        int firstChannel = f / (k[0] / groups) * k[1];
        for (int p = 0; p < rows; p++) {
          for (int q = 0; q < columns; q++) {
            double sum = bias == null ? 0 : bias.values()[f];
            for (int c = 0; c < k[1]; c++) {
              for (int i = 0; i < k[2]; i++) {
                for (int j = 0; j < k[3]; j++) {
                  int row = p * step[0] + i * gap[0] - pad[0];
                  int column = q * step[1] + j * gap[1] - pad[1];
                  if (row >= 0 && row < in[2] && column >= 0 && column < in[3]) {
                    int from = ((n * in[1] + firstChannel + c) * in[2] + row) * in[3] + column;
                    int weight = ((f * k[1] + c) * k[2] + i) * k[3] + j;
                    sum += w.values()[weight] * x.values()[from];
                  }
                }
              }
            }
            y[at++] = sum;
          }
        }
      }
    }
    return like(input, new Array(new int[] {in[0], k[0], rows, columns}, y));
  }

  /** y[n, f, q·stride + k·dilation − pad] += w[c, f, k]·x[n, c, q] */
  Array transposed(Array input, Array kernel, Array bias) {
    Array x = planar(input);
    Array w = planar(kernel);
    int spatial = input.rank() - 2;
    int[] pad = before(spatial);
    int[] end = behind(spatial);
    int[] step = along("strides", spatial, 1);
    int[] gap = along("dilations", spatial, 1);
    int[] added = along("output_padding", spatial, 0);
    int groups = (int) number("group", 1);
    int[] in = x.dims();
    int[] k = w.dims();
    int filters = k[1] * groups;
    int[] out = new int[2];
    for (int axis = 0; axis < 2; axis++) {
      int spanned = (in[axis + 2] - 1) * step[axis] + (k[axis + 2] - 1) * gap[axis] + 1;
      out[axis] = spanned - pad[axis] - end[axis] + added[axis];
    }
    double[] y = new double[in[0] * filters * out[0] * out[1]];
    for (int n = 0; n < in[0]; n++) {
      for (int c = 0; c < in[1]; c++) {
        int firstFilter = c / (in[1] / groups) * k[1];
        for (int f = 0; f < k[1]; f++) {
          for (int p = 0; p < in[2]; p++) {
            for (int q = 0; q < in[3]; q++) {
              double value = x.values()[((n * in[1] + c) * in[2] + p) * in[3] + q];
              for (int i = 0; i < k[2]; i++) {
                for (int j = 0; j < k[3]; j++) {
                  int row = p * step[0] + i * gap[0] - pad[0];
                  int column = q * step[1] + j * gap[1] - pad[1];
                  if (row >= 0 && row < out[0] && column >= 0 && column < out[1]) {
                    int to = ((n * filters + firstFilter + f) * out[0] + row) * out[1] + column;
                    y[to] += w.values()[((c * k[1] + f) * k[2] + i) * k[3] + j] * value;
                  }
                }
              }
            }
          }
        }
      }
    }
    Array sum = new Array(new int[] {in[0], filters, out[0], out[1]}, y);
    if (bias != null) {
      sum = sum.with(bias.reshaped(filters, 1, 1), Double::sum);
    }
    return like(input, sum);
  }

  /**
   * @param largest else the mean, over the padding too where the node counts it
   */
  Array pool(Array input, boolean largest) {
    Array x = planar(input);
    int spatial = input.rank() - 2;
    int[] size = along("kernel_shape", spatial, 1);
    int[] pad = before(spatial);
    int[] end = behind(spatial);
    int[] step = along("strides", spatial, 1);
    boolean counts = number("count_include_pad", 0) == 1;
    int[] in = x.dims();
    pad(in, size, step, new int[] {1, 1}, pad, end);
    int rows = (in[2] + pad[0] + end[0] - size[0]) / step[0] + 1;
    int columns = (in[3] + pad[1] + end[1] - size[1]) / step[1] + 1;
    double[] y = new double[in[0] * in[1] * rows * columns];
    int at = 0;
    for (int plane = 0; plane < in[0] * in[1]; plane++) {
      for (int p = 0; p < rows; p++) {
        for (int q = 0; q < columns; q++) {
          double result = largest ? Double.NEGATIVE_INFINITY : 0;
          int covered = 0;
          for (int i = 0; i < size[0]; i++) {
            for (int j = 0; j < size[1]; j++) {
              int row = p * step[0] + i - pad[0];
              int column = q * step[1] + j - pad[1];
              if (row >= 0 && row < in[2] && column >= 0 && column < in[3]) {
                double value = x.values()[(plane * in[2] + row) * in[3] + column];
                result = largest ? Math.max(result, value) : result + value;
                covered++;
              }
            }
          }
          y[at++] = largest ? result : result / (counts ? size[0] * size[1] : covered);
        }
      }
    }
    return like(input, new Array(new int[] {in[0], in[1], rows, columns}, y));
  }
}
