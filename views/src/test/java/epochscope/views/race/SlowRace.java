package epochscope.views.race;

/** Beale's function and some optimisers on it, written out: what pictures are compared with. */
final class SlowRace {
  private SlowRace() {}

  static double beale(double x, double y) {
    double a = 1.5 - x + x * y;
    double b = 2.25 - x + x * y * y;
    double c = 2.625 - x + x * y * y * y;
    return a * a + b * b + c * c;
  }

  /** By central differences. */
  static double[] slope(double x, double y) {
    double h = 1e-6;
    return new double[] {
      (beale(x + h, y) - beale(x - h, y)) / (2 * h), (beale(x, y + h) - beale(x, y - h)) / (2 * h)
    };
  }

  /** v ← 0.9·v + g, θ ← θ − lr·v: {x, y, v of x, v of y} after {@code steps} steps. */
  static double[] momentum(double x, double y, double rate, int steps) {
    double[] state = {x, y, 0, 0};
    for (int k = 0; k < steps; k++) {
      double[] g = slope(state[0], state[1]);
      for (int i = 0; i < 2; i++) {
        state[2 + i] = 0.9 * state[2 + i] + g[i];
        state[i] -= rate * state[2 + i];
      }
    }
    return state;
  }

  /** Kingma and Ba's: {x, y, m, m, v, v} after {@code steps} steps. */
  static double[] adam(double x, double y, double rate, int steps) {
    double[] state = {x, y, 0, 0, 0, 0};
    for (int t = 1; t <= steps; t++) {
      double[] g = slope(state[0], state[1]);
      for (int i = 0; i < 2; i++) {
        state[2 + i] = 0.9 * state[2 + i] + 0.1 * g[i];
        state[4 + i] = 0.999 * state[4 + i] + 0.001 * g[i] * g[i];
        double mean = state[2 + i] / (1 - Math.pow(0.9, t));
        double square = state[4 + i] / (1 - Math.pow(0.999, t));
        state[i] -= rate * mean / (Math.sqrt(square) + 1e-8);
      }
    }
    return state;
  }
}
