package epochscope.analysis.signal;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;

/**
 * Counts where an activation hardly lets a gradient through.
 *
 * @param values share of the values that are saturated
 * @param units share of the units that are so for every sample
 */
record Saturation(double values, double units) {
  /** Of the largest slope. */
  private static final double FLAT = 0.05;

  /** The slopes of all activations are largest within it; the grid misses that by 1 % at most. */
  private static final double REACH = 8;

  private static final int GRID = 1601;

  /**
   * @param z [unit] × n
   */
  static Saturation of(
      Kernels kernels, Activation activation, Values z, Values y, int units, int n) {
    if (activation == Activation.SOFTMAX) {
      return new Saturation(Double.NaN, Double.NaN);
    }
    double[] slopes = slopes(kernels, activation, z, y, units, n);
    double flat = FLAT * largestSlope(kernels, activation);
    long values = 0;
    int dead = 0;
    for (int unit = 0; unit < units; unit++) {
      int saturated = 0;
      for (int sample = 0; sample < n; sample++) {
        // Not "below", which a slope that is not a number would never be.
        saturated += slopes[kernels.index(unit, sample, units, n)] >= flat ? 0 : 1;
      }
      values += saturated;
      dead += saturated == n ? 1 : 0;
    }
    return new Saturation((double) values / ((long) units * n), (double) dead / units);
  }

  /** |activation'(z)| */
  private static double[] slopes(
      Kernels kernels, Activation activation, Values z, Values y, int units, int n) {
    Values slope = kernels.allocate(units * n);
    kernels.fill(1, slope);
    kernels.activationBackward(activation, z, y, slope, units, n);
    double[] slopes = slope.toDoubles();
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = Math.abs(slopes[i]);
    }
    return slopes;
  }

  private static double largestSlope(Kernels kernels, Activation activation) {
    double[] grid = new double[GRID];
    for (int i = 0; i < GRID; i++) {
      grid[i] = REACH * (2.0 * i / (GRID - 1) - 1);
    }
    Values z = kernels.allocate(GRID);
    z.set(grid);
    Values y = kernels.allocate(GRID);
    kernels.activate(activation, z, y, 1, GRID);
    double largest = 0;
    for (double slope : slopes(kernels, activation, z, y, 1, GRID)) {
      largest = Math.max(largest, slope);
    }
    return largest;
  }
}
