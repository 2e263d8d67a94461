package epochscope.kernels;

/**
 * Dense layers on arrays: activations [unit][sample], weights [out][in].
 *
 * <p>Three ways lead to the same sums: vector loops over samples where a batch is long, vector
 * loops over units where layers are wide, and blocks of scalars for the rest, where loops are too
 * short for vectors and what counts is to load each number once.
 */
final class FloatDense {
  /** From this length on, a vector loop beats scalar blocks (JDK 25). */
  private static final int LONG = 16;

  /** From this many units on the narrower side, copying rows for a vector loop pays. */
  private static final int WIDE = 8;

  private final FloatBlocks blocks = new FloatBlocks();
  private final FloatRowSum rowSum = new FloatRowSum();

  /** z = W x + b */
  void forward(
      DenseShape shape, FloatValues weight, FloatValues bias, FloatValues x, FloatValues z, int n) {
    int in = shape.in();
    int out = shape.out();
    if (n < LONG) {
      blocks.product(weight, out, in, in, 1, bias, x, z, n);
      return;
    }
    loadRows(x, in, n);
    for (int o = 0; o < out; o++) {
      float start = bias.array()[bias.offset() + o];
      rowSum.sum(start, weight.array(), weight.offset() + o * in, 1, in, n);
      rowSum.store(z.array(), z.offset() + o * n, 1, n);
    }
  }

  /** dx = Wᵀ dz */
  void inputGradient(DenseShape shape, FloatValues weight, FloatValues dz, FloatValues dx, int n) {
    int in = shape.in();
    int out = shape.out();
    if (n < LONG) {
      blocks.product(weight, in, 1, out, in, null, dz, dx, n);
      return;
    }
    loadRows(dz, out, n);
    for (int i = 0; i < in; i++) {
      rowSum.sum(0, weight.array(), weight.offset() + i, in, out, n);
      rowSum.store(dx.array(), dx.offset() + i * n, 1, n);
    }
  }

  /** z_o ← z_o + b_o */
  static void addBias(int out, FloatValues bias, FloatValues z, int n) {
    for (int o = 0; o < out; o++) {
      addToRow(bias.array()[bias.offset() + o], z.array(), z.offset() + o * n, n);
    }
  }

  private static void addToRow(float b, float[] z, int from, int n) {
    for (int s = from; s < from + n; s++) {
      z[s] += b;
    }
  }

  private void loadRows(FloatValues activations, int units, int n) {
    rowSum.reserve(units, n);
    for (int u = 0; u < units; u++) {
      rowSum.load(u, activations.array(), activations.offset() + u * n, 1, n);
    }
  }

  /** dW = dz xᵀ, db = Σ dz */
  void parameterGradient(
      DenseShape shape, FloatValues dw, FloatValues db, FloatValues x, FloatValues dz, int n) {
    int in = shape.in();
    int out = shape.out();
    if (in <= 2) {
      FloatDots.narrow(dz, out, x, in, dw, db, n);
      return;
    }
    FloatDots.sums(dz, out, db, n);
    if (Math.min(in, out) < WIDE || Math.max(in, out) < LONG) {
      FloatDots.products(dz, out, x, in, dw, n);
    } else if (in >= out) {
      productsByRows(dz, out, x, in, dw, in, 1, n);
    } else {
      productsByRows(x, in, dz, out, dw, 1, in, n);
    }
  }

  /**
   * The product of a and bᵀ by vector loops over the units of b, one sum of samples for each of a.
   */
  private void productsByRows(
      FloatValues a,
      int aUnits,
      FloatValues b,
      int bUnits,
      FloatValues dw,
      int aStep,
      int bStep,
      int n) {
    rowSum.reserve(n, bUnits);
    for (int s = 0; s < n; s++) {
      rowSum.load(s, b.array(), b.offset() + s, n, bUnits);
    }
    for (int u = 0; u < aUnits; u++) {
      rowSum.sum(0, a.array(), a.offset() + u * n, 1, n, bUnits);
      rowSum.store(dw.array(), dw.offset() + u * aStep, bStep, bUnits);
    }
  }
}
