package epochscope.kernels;

/** Convolutions on arrays: activations [channel, row, column][sample]. */
final class FloatConvolution {

  /** y = W ∗ x + b */
  void forward(
      ConvolutionShape shape,
      FloatValues weight,
      FloatValues bias,
      FloatValues x,
      FloatValues y,
      int n) {
    for (int f = 0; f < shape.filters(); f++) {
      float b = bias == null ? 0 : bias.array()[bias.offset() + f];
      int plane = shape.rows().out() * shape.columns().out() * n;
      int from = y.offset() + f * plane;
      java.util.Arrays.fill(y.array(), from, from + plane, b);
    }
    each(
        shape,
        (w, xu, yu) ->
            axpy(
                weight.array()[weight.offset() + w],
                x.array(),
                x.offset() + xu * n,
                y.array(),
                y.offset() + yu * n,
                n));
  }

  void inputGradient(
      ConvolutionShape shape, FloatValues weight, FloatValues dy, FloatValues dx, int n) {
    java.util.Arrays.fill(dx.array(), dx.offset(), dx.offset() + shape.in() * n, 0);
    each(
        shape,
        (w, xu, yu) ->
            axpy(
                weight.array()[weight.offset() + w],
                dy.array(),
                dy.offset() + yu * n,
                dx.array(),
                dx.offset() + xu * n,
                n));
  }

  void weightGradient(
      ConvolutionShape shape, FloatValues dw, FloatValues x, FloatValues dy, int n) {
    java.util.Arrays.fill(dw.array(), dw.offset(), dw.offset() + shape.weights(), 0);
    each(
        shape,
        (w, xu, yu) ->
            dw.array()[dw.offset() + w] +=
                dot(x.array(), x.offset() + xu * n, dy.array(), dy.offset() + yu * n, n));
  }

  private interface Tap {
    void at(int weight, int xUnit, int yUnit);
  }

  private static void each(ConvolutionShape shape, Tap tap) {
    WindowAxis rows = shape.rows();
    WindowAxis columns = shape.columns();
    int channels = shape.channels() / shape.groups();
    int filters = shape.filters() / shape.groups();
    int w = 0;
    for (int f = 0; f < shape.filters(); f++) {
      for (int c = 0; c < channels; c++) {
        int channel = f / filters * channels + c;
        for (int i = 0; i < rows.size(); i++) {
          for (int j = 0; j < columns.size(); j++, w++) {
            for (int p = 0; p < rows.out(); p++) {
              int row = p * rows.stride() - rows.before() + i * rows.dilation();
              for (int q = 0; q < columns.out() && row >= 0 && row < rows.in(); q++) {
                int column = q * columns.stride() - columns.before() + j * columns.dilation();
                if (column >= 0 && column < columns.in()) {
                  tap.at(
                      w,
                      (channel * rows.in() + row) * columns.in() + column,
                      (f * rows.out() + p) * columns.out() + q);
                }
              }
            }
          }
        }
      }
    }
  }

  private static void axpy(float a, float[] x, int x0, float[] y, int y0, int n) {
    for (int s = 0; s < n; s++) {
      y[y0 + s] = Math.fma(a, x[x0 + s], y[y0 + s]);
    }
  }

  private static float dot(float[] x, int x0, float[] y, int y0, int n) {
    float sum = 0;
    for (int s = 0; s < n; s++) {
      sum = Math.fma(x[x0 + s], y[y0 + s], sum);
    }
    return sum;
  }
}
