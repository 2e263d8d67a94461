package epochscope.views.race;

/**
 * Where a runner has gone.
 *
 * @param x [step], as far as it is shown
 * @param y [step]
 * @param diverged whether the last number is no longer finite, or hopeless
 */
record Way(int colour, double[] x, double[] y, int made, boolean diverged) {
  /** The last step whose place is finite. */
  int last() {
    int last = Math.min(made, x.length - 1);
    while (last > 0 && !(Double.isFinite(x[last]) && Double.isFinite(y[last]))) {
      last--;
    }
    return last;
  }
}
