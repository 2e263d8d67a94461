package epochscope.kernels;

/** What keeps weights and gradients small. */
final class FloatRegularisation {
  private FloatRegularisation() {}

  /** y ← y + a·sign(x) */
  static void addSign(float a, FloatValues x, FloatValues y) {
    addSign(a, x.array(), y.array(), FloatValues.commonOffset(x, y), y.size());
  }

  private static void addSign(float a, float[] x, float[] y, int from, int count) {
    for (int i = from; i < from + count; i++) {
      y[i] = Math.fma(a, Math.signum(x[i]), y[i]);
    }
  }

  /** x ← max(−limit, min(limit, x)) */
  static void clip(float limit, FloatValues values) {
    float[] x = values.array();
    int to = values.offset() + values.size();
    for (int i = values.offset(); i < to; i++) {
      x[i] = Math.max(-limit, Math.min(limit, x[i]));
    }
  }

  /** Scales w[·, unit, ·] of each unit whose norm is beyond {@code limit} down to it. */
  static void limitNorms(double limit, FloatValues w, int outer, int units, int inner) {
    for (int unit = 0; unit < units; unit++) {
      double squares = 0;
      for (int o = 0; o < outer; o++) {
        squares += sumOfSquares(w.array(), w.offset() + (o * units + unit) * inner, inner);
      }
      double norm = Math.sqrt(squares);
      for (int o = 0; o < outer && norm > limit; o++) {
        float factor = (float) (limit / norm);
        scale(factor, w.array(), w.offset() + (o * units + unit) * inner, inner);
      }
    }
  }

  private static double sumOfSquares(float[] w, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      double x = w[i];
      sum += x * x;
    }
    return sum;
  }

  private static void scale(float factor, float[] w, int from, int count) {
    for (int i = from; i < from + count; i++) {
      w[i] *= factor;
    }
  }
}
