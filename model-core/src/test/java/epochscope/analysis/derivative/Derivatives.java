package epochscope.analysis.derivative;

import epochscope.nn.Topology;

/**
 * Value, gradient and Hessian at each of some points, as {@link InputDerivatives} computes them.
 *
 * @param value [point]
 * @param gradient [point][feature]
 * @param hessian [point][feature][feature]
 */
record Derivatives(double[] value, double[][] gradient, double[][][] hessian) {
  /**
   * @param points [point][feature]
   */
  static Derivatives of(Topology topology, int output, double[] parameters, double[][] points) {
    InputDerivatives derivatives = new InputDerivatives(topology, 2, output);
    derivatives.setParameters(parameters);
    int features = points[0].length;
    Derivatives found =
        new Derivatives(
            new double[points.length],
            new double[points.length][features],
            new double[points.length][features][features]);
    for (int from = 0; from < points.length; from += derivatives.capacity()) {
      int n = Math.min(derivatives.capacity(), points.length - from);
      for (int s = 0; s < n; s++) {
        for (int i = 0; i < features; i++) {
          derivatives.input()[i][s] = points[from + s][i];
        }
      }
      derivatives.compute(n);
      for (int s = 0; s < n; s++) {
        found.copy(derivatives, s, from + s);
      }
    }
    return found;
  }

  private void copy(InputDerivatives from, int sample, int point) {
    int features = gradient[point].length;
    value[point] = from.response()[sample];
    for (int i = 0; i < features; i++) {
      gradient[point][i] = from.gradient()[i][sample];
      for (int j = 0; j < features; j++) {
        int pair = InputDerivatives.pair(Math.min(i, j), Math.max(i, j), features);
        hessian[point][i][j] = from.hessian()[pair][sample];
      }
    }
  }
}
