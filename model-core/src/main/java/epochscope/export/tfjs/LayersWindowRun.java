package epochscope.export.tfjs;

import java.util.Arrays;

/** Layers whose windows slide, on [rows, columns, channels], or [length, channels] as one row. */
record LayersWindowRun(GraphLayer layer) {
  /** Along rows and columns. */
  private record Grid(int[] size, int[] stride, int[] dilation, int[] before, int[] out) {}

  private static Tensor planar(Tensor x) {
    return x.rank() == 3 ? x : x.reshaped(1, x.dims()[0], x.dims()[1]);
  }

  private static Tensor like(Tensor x, Tensor y) {
    return x.rank() == 3 ? y : y.reshaped(y.dims()[1], y.dims()[2]);
  }

  /** A number per axis of the layer, with 1 for the rows of what has none. */
  private int[] along(Tensor x, String field, int[] usual) {
    int[] values = layer.extents(field, x.rank() - 1, usual);
    return values.length == 2 ? values : new int[] {1, values[0]};
  }

  private Grid grid(Tensor input, int[] size, int[] usualStride) {
    int[] ones = {1, 1};
    int[] stride = along(input, "strides", usualStride);
    int[] dilation = along(input, "dilation_rate", ones);
    int[] in = planar(input).dims();
    int[] before = new int[2];
    int[] out = new int[2];
    boolean same = LayerFields.isSame(layer);
    for (int axis = 0; axis < 2; axis++) {
      int extent = (size[axis] - 1) * dilation[axis] + 1;
      out[axis] =
          same ? Math.ceilDiv(in[axis], stride[axis]) : (in[axis] - extent) / stride[axis] + 1;
      int spanned = (out[axis] - 1) * stride[axis] + extent;
      before[axis] = same ? Math.max(0, spanned - in[axis]) / 2 : 0;
    }
    return new Grid(size, stride, dilation, before, out);
  }

  private Tensor kernel(Tensor x, String name) {
    Tensor kernel = layer.weight(name);
    int[] d = kernel.dims();
    return x.rank() == 3 ? kernel : kernel.reshaped(1, d[0], d[1], d[2]);
  }

  Tensor convolution(Tensor x) {
    return LayersRun.biased(layer, convolved(x, kernel(x, "kernel")));
  }

  /** kernel: [row][column][channel of its group][filter] */
  private Tensor convolved(Tensor input, Tensor kernel) {
    int[] k = kernel.dims();
    Grid grid = grid(input, new int[] {k[0], k[1]}, new int[] {1, 1});
    Tensor x = planar(input);
    int channels = x.dims()[2];
    int filtersOfGroup = k[3] / (channels / k[2]);
    double[] y = new double[Tensor.size(grid.out[0], grid.out[1], k[3])];
    int at = 0;
    for (int p = 0; p < grid.out[0]; p++) {
      for (int q = 0; q < grid.out[1]; q++) {
        for (int f = 0; f < k[3]; f++) {
          int first = f / filtersOfGroup * k[2];
          double sum = 0;
          for (int i = 0; i < k[0]; i++) {
            for (int j = 0; j < k[1]; j++) {
              int from = place(x, grid, p, q, i, j);
              for (int c = 0; from >= 0 && c < k[2]; c++) {
                sum +=
                    kernel.values()[((i * k[1] + j) * k[2] + c) * k[3] + f]
                        * x.values()[from + first + c];
              }
            }
          }
          y[at++] = sum;
        }
      }
    }
    return like(input, new Tensor(new int[] {grid.out[0], grid.out[1], k[3]}, y));
  }

  /** Where the first channel lies that window entry (i, j) sees at (p, q); −1: outside. */
  private static int place(Tensor x, Grid grid, int p, int q, int i, int j) {
    int row = p * grid.stride[0] - grid.before[0] + i * grid.dilation[0];
    int column = q * grid.stride[1] - grid.before[1] + j * grid.dilation[1];
    boolean inside = row >= 0 && row < x.dims()[0] && column >= 0 && column < x.dims()[1];
    return inside ? (row * x.dims()[1] + column) * x.dims()[2] : -1;
  }

  Tensor depthwise(Tensor x, String name) {
    return LayersRun.biased(layer, perChannel(x, name));
  }

  /** kernel: [row][column][channel][multiple]; filter c·multiples + m. */
  private Tensor perChannel(Tensor x, String name) {
    Tensor kernel = layer.weight(name);
    int[] k = kernel.dims();
    return convolved(x, kernel.reshaped(k[0], k[1], 1, k[2] * k[3]));
  }

  Tensor separable(Tensor x) {
    Tensor deep = perChannel(x, "depthwise_kernel");
    Tensor point = layer.weight("pointwise_kernel");
    int in = point.dims()[2];
    int out = point.dims()[3];
    double[] y = new double[deep.values().length / in * out];
    for (int i = 0; i < y.length; i++) {
      for (int c = 0; c < in; c++) {
        y[i] += point.values()[c * out + i % out] * deep.values()[i / out * in + c];
      }
    }
    return LayersRun.biased(layer, new Tensor(new int[] {deep.dims()[0], deep.dims()[1], out}, y));
  }

  /** kernel: [row][column][filter][channel] */
  Tensor transposed(Tensor x) {
    Tensor kernel = layer.weight("kernel");
    int[] k = kernel.dims();
    int[] stride = layer.extents("strides", 2, new int[] {1, 1});
    boolean same = LayerFields.isSame(layer);
    int[] out = new int[2];
    int[] before = new int[2];
    for (int axis = 0; axis < 2; axis++) {
      int full = (x.dims()[axis] - 1) * stride[axis] + k[axis];
      out[axis] = x.dims()[axis] * stride[axis] + (same ? 0 : Math.max(k[axis] - stride[axis], 0));
      before[axis] = same ? Math.max(0, full - out[axis]) / 2 : 0;
    }
    double[] y = new double[Tensor.size(out[0], out[1], k[2])];
    for (int p = 0; p < x.dims()[0]; p++) {
      for (int q = 0; q < x.dims()[1]; q++) {
        for (int i = 0; i < k[0]; i++) {
          for (int j = 0; j < k[1]; j++) {
            int row = p * stride[0] + i - before[0];
            int column = q * stride[1] + j - before[1];
            if (row >= 0 && row < out[0] && column >= 0 && column < out[1]) {
              int to = (row * out[1] + column) * k[2];
              int from = (p * x.dims()[1] + q) * k[3];
              for (int f = 0; f < k[2]; f++) {
                for (int c = 0; c < k[3]; c++) {
                  y[to + f] +=
                      kernel.values()[((i * k[1] + j) * k[2] + f) * k[3] + c]
                          * x.values()[from + c];
                }
              }
            }
          }
        }
      }
    }
    return LayersRun.biased(layer, new Tensor(new int[] {out[0], out[1], k[2]}, y));
  }

  /**
   * @param largest else the mean; padding never counts
   */
  Tensor pool(Tensor input, boolean largest) {
    int[] size = along(input, "pool_size", null);
    int[] own = layer.extents("pool_size", input.rank() - 1, null);
    Grid grid = grid(input, size, own);
    Tensor x = planar(input);
    int channels = x.dims()[2];
    double[] y = new double[Tensor.size(grid.out[0], grid.out[1], channels)];
    for (int at = 0; at < y.length; at++) {
      int c = at % channels;
      int q = at / channels % grid.out[1];
      int p = at / channels / grid.out[1];
      double result = largest ? Double.NEGATIVE_INFINITY : 0;
      int covered = 0;
      for (int i = 0; i < size[0]; i++) {
        for (int j = 0; j < size[1]; j++) {
          int from = place(x, grid, p, q, i, j);
          if (from >= 0) {
            double value = x.values()[from + c];
            result = largest ? Math.max(result, value) : result + value;
            covered++;
          }
        }
      }
      y[at] = largest ? result : result / covered;
    }
    return like(input, new Tensor(new int[] {grid.out[0], grid.out[1], channels}, y));
  }

  Tensor zeroPadded(Tensor x) {
    int[] p = LayerFields.sides(layer, "padding");
    return moved(x, p[0], p[2], x.dims()[0] + p[0] + p[1], x.dims()[1] + p[2] + p[3]);
  }

  Tensor cropped(Tensor x) {
    int[] c = LayerFields.sides(layer, "cropping");
    return moved(x, -c[0], -c[2], x.dims()[0] - c[0] - c[1], x.dims()[1] - c[2] - c[3]);
  }

  /** Moved down and to the right in another frame; what comes from outside is zero. */
  private static Tensor moved(Tensor x, int down, int right, int rows, int columns) {
    int channels = x.dims()[2];
    double[] y = new double[Tensor.size(rows, columns, channels)];
    for (int row = Math.max(0, down); row < Math.min(rows, down + x.dims()[0]); row++) {
      for (int q = Math.max(0, right); q < Math.min(columns, right + x.dims()[1]); q++) {
        int from = ((row - down) * x.dims()[1] + q - right) * channels;
        System.arraycopy(x.values(), from, y, (row * columns + q) * channels, channels);
      }
    }
    return new Tensor(new int[] {rows, columns, channels}, y);
  }

  Tensor repeated(Tensor x) {
    int[] factor = layer.extents("size", 2, new int[] {2, 2});
    int channels = x.dims()[2];
    int rows = x.dims()[0] * factor[0];
    int columns = x.dims()[1] * factor[1];
    double[] y = new double[Tensor.size(rows, columns, channels)];
    Arrays.setAll(
        y,
        i -> {
          int row = i / channels / columns / factor[0];
          int column = i / channels % columns / factor[1];
          return x.values()[(row * x.dims()[1] + column) * channels + i % channels];
        });
    return new Tensor(new int[] {rows, columns, channels}, y);
  }
}
