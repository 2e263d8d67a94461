package epochscope.kernels;

import java.util.Arrays;

/**
 * The values under the windows of a convolution, for images [sample][row][column][channel]: one row
 * per sample and position of the window, zero where the window lies over padding, and a one at its
 * end, by which a bias is a weight like others.
 */
record WindowColumns(ConvolutionShape shape) {
  /** Positions of the window over one image. */
  int positions() {
    return shape.rows().out() * shape.columns().out();
  }

  /** Values of a row. */
  int width() {
    return shape.fanIn() + 1;
  }

  /**
   * @param to [sample][position][channel, row, column of a filter; 1]
   */
  void fill(float[] images, int from, int samples, float[] to) {
    Arrays.fill(to, 0, samples * positions() * width(), 1);
    for (int s = 0; s < samples; s++) {
      int image = (from + s) * shape.in();
      int start = s * positions() * width();
      for (int weight = 0; weight < shape.fanIn(); weight++) {
        fill(images, image, weight, to, start + weight);
      }
    }
  }

  /** What one weight of a filter sees of an image, which begins at {@code image}. */
  private void fill(float[] images, int image, int weight, float[] to, int start) {
    int kernel = shape.rows().size() * shape.columns().size();
    int channel = weight / kernel;
    int k = weight % kernel / shape.columns().size();
    int l = weight % shape.columns().size();
    int length = shape.columns().out() * width();
    for (int p = 0; p < shape.rows().out(); p++) {
      int row = shape.rows().at(p, k);
      int at = start + p * length;
      if (row < 0 || row >= shape.rows().in()) {
        clear(to, at, 0, shape.columns().out());
      } else {
        int first = image + row * shape.columns().in() * shape.channels() + channel;
        row(images, first, l, to, at);
      }
    }
  }

  private void row(float[] images, int from, int l, float[] to, int at) {
    WindowAxis columns = shape.columns();
    int before = 0;
    while (before < columns.out() && columns.at(before, l) < 0) {
      before++;
    }
    int end = columns.out();
    while (end > before && columns.at(end - 1, l) >= columns.in()) {
      end--;
    }
    clear(to, at, 0, before);
    clear(to, at, end, columns.out());
    int step = columns.stride() * shape.channels();
    int first = from + columns.at(before, l) * shape.channels();
    int width = width();
    for (int q = before; q < end; q++) {
      to[at + q * width] = images[first + (q - before) * step];
    }
  }

  private void clear(float[] to, int at, int from, int end) {
    for (int q = from; q < end; q++) {
      to[at + q * width()] = 0;
    }
  }
}
