package epochscope.kernels;

import java.util.Arrays;

/**
 * The values under the windows of a convolution, for images [sample][row][column][channel]: one row
 * per weight of a filter, in which sample follows sample and position follows position; zero where
 * the window lies over padding.
 */
record WindowColumns(ConvolutionShape shape) {
  /** Positions of the window over one image. */
  int positions() {
    return shape.rows().out() * shape.columns().out();
  }

  /**
   * @param to [weight][sample][position]
   */
  void fill(float[] images, int from, int samples, float[] to) {
    int length = samples * positions();
    int row = 0;
    for (int c = 0; c < shape.channels(); c++) {
      for (int k = 0; k < shape.rows().size(); k++) {
        for (int l = 0; l < shape.columns().size(); l++) {
          for (int s = 0; s < samples; s++) {
            int image = (from + s) * shape.in() + c;
            image(images, image, k, l, to, row * length + s * positions());
          }
          row++;
        }
      }
    }
  }

  /** One weight over one channel of an image, which begins at {@code from}. */
  private void image(float[] images, int from, int k, int l, float[] to, int at) {
    WindowAxis rows = shape.rows();
    for (int p = 0; p < rows.out(); p++) {
      int row = rows.at(p, k);
      int start = at + p * shape.columns().out();
      if (row < 0 || row >= rows.in()) {
        Arrays.fill(to, start, start + shape.columns().out(), 0);
      } else {
        row(images, from + row * shape.columns().in() * shape.channels(), l, to, start);
      }
    }
  }

  private void row(float[] images, int from, int l, float[] to, int start) {
    WindowAxis columns = shape.columns();
    int channels = shape.channels();
    int step = columns.stride() * channels;
    int before = 0;
    while (before < columns.out() && columns.at(before, l) < 0) {
      to[start + before++] = 0;
    }
    int end = columns.out();
    while (end > before && columns.at(end - 1, l) >= columns.in()) {
      to[start + --end] = 0;
    }
    int first = from + columns.at(before, l) * channels;
    if (step == 1) {
      System.arraycopy(images, first, to, start + before, Math.max(0, end - before));
      return;
    }
    for (int q = before; q < end; q++) {
      to[start + q] = images[first + (q - before) * step];
    }
  }
}
