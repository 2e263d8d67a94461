package epochscope.kernels;

/**
 * y_r = b_r + Σ_c a_rc x_c for small shapes: rows x_c and y_r of n samples, in blocks of two rows
 * of y and four (or two) of x, so that each number loaded is used more than once. A block that
 * hangs over the edge counts its last column with factor zero, or writes its last row twice.
 */
final class FloatBlocks {
  private float[] a;
  private int rowStep;
  private int columnStep;
  private int columns;

  /**
   * @param matrix a_rc lies at r·rowStep + c·columnStep
   * @param bias null: zero
   */
  void product(
      FloatValues matrix,
      int rows,
      int rowStep,
      int columns,
      int columnStep,
      FloatValues bias,
      FloatValues x,
      FloatValues y,
      int n) {
    a = matrix.array();
    this.rowStep = rowStep;
    this.columnStep = columnStep;
    this.columns = columns;
    for (int r = 0; r < rows; r += 2) {
      int below = r + 1 < rows ? 1 : 0;
      float b0 = bias == null ? 0 : bias.array()[bias.offset() + r];
      float b1 = bias == null ? 0 : bias.array()[bias.offset() + r + below];
      int a0 = matrix.offset() + r * rowStep;
      int y0 = y.offset() + r * n;
      rows(b0, b1, a0, a0 + below * rowStep, x, y.array(), y0, y0 + below * n, n);
    }
  }

  private void rows(
      float b0, float b1, int a0, int a1, FloatValues x, float[] y, int y0, int y1, int n) {
    int c = 0;
    for (; columns - c > 2; c += 4) {
      int x0 = x.offset() + c * n;
      if (c == 0) {
        startFour(b0, b1, a0, a1, x.array(), x0, y, y0, y1, n);
      } else {
        addFour(a0, a1, c, x.array(), x0, y, y0, y1, n);
      }
    }
    if (c < columns) {
      int x0 = x.offset() + c * n;
      if (c == 0) {
        startTwo(b0, b1, a0, a1, x.array(), x0, y, y0, y1, n);
      } else {
        addTwo(a0, a1, c, x.array(), x0, y, y0, y1, n);
      }
    }
  }

  private float factor(int row, int c) {
    return c < columns ? a[row + c * columnStep] : 0;
  }

  private void startFour(
      float b0, float b1, int a0, int a1, float[] x, int x0, float[] y, int y0, int y1, int n) {
    float a00 = factor(a0, 0);
    float a01 = factor(a0, 1);
    float a02 = factor(a0, 2);
    float a03 = factor(a0, 3);
    float a10 = factor(a1, 0);
    float a11 = factor(a1, 1);
    float a12 = factor(a1, 2);
    float a13 = factor(a1, 3);
    int x1 = x0 + n;
    int x2 = x1 + n;
    int x3 = columns > 3 ? x2 + n : x0;
    for (int s = 0; s < n; s++) {
      float v0 = x[x0 + s];
      float v1 = x[x1 + s];
      float v2 = x[x2 + s];
      float v3 = x[x3 + s];
      y[y0 + s] = Math.fma(a03, v3, Math.fma(a02, v2, Math.fma(a01, v1, Math.fma(a00, v0, b0))));
      y[y1 + s] = Math.fma(a13, v3, Math.fma(a12, v2, Math.fma(a11, v1, Math.fma(a10, v0, b1))));
    }
  }

  private void addFour(int a0, int a1, int c, float[] x, int x0, float[] y, int y0, int y1, int n) {
    float a00 = factor(a0, c);
    float a01 = factor(a0, c + 1);
    float a02 = factor(a0, c + 2);
    float a03 = factor(a0, c + 3);
    float a10 = factor(a1, c);
    float a11 = factor(a1, c + 1);
    float a12 = factor(a1, c + 2);
    float a13 = factor(a1, c + 3);
    int x1 = x0 + n;
    int x2 = x1 + n;
    int x3 = c + 3 < columns ? x2 + n : x0;
    for (int s = 0; s < n; s++) {
      float v0 = x[x0 + s];
      float v1 = x[x1 + s];
      float v2 = x[x2 + s];
      float v3 = x[x3 + s];
      float s0 = y[y0 + s];
      float s1 = y[y1 + s];
      y[y0 + s] = Math.fma(a03, v3, Math.fma(a02, v2, Math.fma(a01, v1, Math.fma(a00, v0, s0))));
      y[y1 + s] = Math.fma(a13, v3, Math.fma(a12, v2, Math.fma(a11, v1, Math.fma(a10, v0, s1))));
    }
  }

  private void startTwo(
      float b0, float b1, int a0, int a1, float[] x, int x0, float[] y, int y0, int y1, int n) {
    float a00 = factor(a0, 0);
    float a01 = factor(a0, 1);
    float a10 = factor(a1, 0);
    float a11 = factor(a1, 1);
    int x1 = columns > 1 ? x0 + n : x0;
    for (int s = 0; s < n; s++) {
      float v0 = x[x0 + s];
      float v1 = x[x1 + s];
      y[y0 + s] = Math.fma(a01, v1, Math.fma(a00, v0, b0));
      y[y1 + s] = Math.fma(a11, v1, Math.fma(a10, v0, b1));
    }
  }

  private void addTwo(int a0, int a1, int c, float[] x, int x0, float[] y, int y0, int y1, int n) {
    float a00 = factor(a0, c);
    float a01 = factor(a0, c + 1);
    float a10 = factor(a1, c);
    float a11 = factor(a1, c + 1);
    int x1 = c + 1 < columns ? x0 + n : x0;
    for (int s = 0; s < n; s++) {
      float v0 = x[x0 + s];
      float v1 = x[x1 + s];
      float s0 = y[y0 + s];
      float s1 = y[y1 + s];
      y[y0 + s] = Math.fma(a01, v1, Math.fma(a00, v0, s0));
      y[y1 + s] = Math.fma(a11, v1, Math.fma(a10, v0, s1));
    }
  }
}
