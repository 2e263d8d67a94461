package epochscope.kernels;

/** Convolutions as their definition reads, in double, on arrays [sample][channel][row][column]. */
record SlowConvolution(ConvolutionShape shape, int n) {
  private interface Term {
    /** One product w·x that belongs to y. */
    void at(int weight, int x, int y);
  }

  double[] forward(double[] weight, double[] bias, double[] x) {
    double[] y = new double[n * shape.out()];
    int positions = shape.rows().out() * shape.columns().out();
    for (int i = 0; i < y.length && bias != null; i++) {
      y[i] = bias[i / positions % shape.filters()];
    }
    each((w, from, to) -> y[to] += weight[w] * x[from]);
    return y;
  }

  double[] weightGradient(double[] x, double[] dy) {
    double[] dw = new double[shape.weights()];
    each((w, from, to) -> dw[w] += dy[to] * x[from]);
    return dw;
  }

  double[] biasGradient(double[] dy) {
    double[] db = new double[shape.filters()];
    int positions = shape.rows().out() * shape.columns().out();
    for (int i = 0; i < dy.length; i++) {
      db[i / positions % shape.filters()] += dy[i];
    }
    return db;
  }

  double[] inputGradient(double[] weight, double[] dy) {
    double[] dx = new double[n * shape.in()];
    each((w, from, to) -> dx[from] += weight[w] * dy[to]);
    return dx;
  }

  private void each(Term term) {
    for (int sample = 0; sample < n; sample++) {
      for (int filter = 0; filter < shape.filters(); filter++) {
        for (int p = 0; p < shape.rows().out(); p++) {
          for (int q = 0; q < shape.columns().out(); q++) {
            window(sample, filter, p, q, term);
          }
        }
      }
    }
  }

  private void window(int sample, int filter, int p, int q, Term term) {
    WindowAxis rows = shape.rows();
    WindowAxis columns = shape.columns();
    int y = ((sample * shape.filters() + filter) * rows.out() + p) * columns.out() + q;
    int channels = shape.channels() / shape.groups();
    int group = filter / (shape.filters() / shape.groups());
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < columns.size(); j++) {
          int row = p * rows.stride() + i * rows.dilation() - rows.before();
          int column = q * columns.stride() + j * columns.dilation() - columns.before();
          boolean inside = row >= 0 && row < rows.in() && column >= 0 && column < columns.in();
          int channel = group * channels + c;
          int x = ((sample * shape.channels() + channel) * rows.in() + row) * columns.in() + column;
          int w = ((filter * channels + c) * rows.size() + i) * columns.size() + j;
          if (inside) {
            term.at(w, x, y);
          }
        }
      }
    }
  }
}
