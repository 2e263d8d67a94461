package epochscope.kernels;

/** The elementary functions of the double kernels: those of the platform, right to 3 ulp. */
final class DoubleMath {
  /** Up to here the square of e^x is no infinity. */
  static final double EXP_MAX = 300;

  /**
   * (1 − Φ(x)) e^(x²/2) for x ≥ 0 as Chebyshev polynomials of 8/(4 + x) − 1; from erfc to 40
   * digits.
   */
  private static final double[] UPPER_TAIL = {
    0.3365764032464654,
    0.22915709990540908,
    0.07778835509065742,
    0.020384686418274105,
    0.003918137045458075,
    0.0004666606283379171,
    6.287520132139339e-06,
    -8.58398579912788e-06,
    -1.0167576108636199e-06,
    1.397526759521329e-07,
    3.669280791486882e-08,
    -2.8041788924924713e-09,
    -1.2584224132220847e-09,
    8.950222407260244e-11,
    4.536086530984231e-11,
    -4.474287656506267e-12,
    -1.671687905185684e-12,
    2.683781469553837e-13,
    5.721760333130976e-14,
    -1.621048267715444e-14,
    -1.3744940820337785e-15,
    9.10143893328047e-16,
    -2.2734886306808515e-17,
    -4.421463813334421e-17
  };

  /**
   * Added and taken off again, it makes what lies far below it zero, which would else become
   * denormal, and rounds what lies near it.
   */
  static final double TINY = 1e-290;

  private DoubleMath() {}

  static double tanh(double x) {
    return Math.tanh(x);
  }

  /** 1/(1 + e^−x), without overflow. */
  static double logistic(double x) {
    double e = Math.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + e) : e / (1 + e);
  }

  static double exp(double x) {
    return Math.exp(x);
  }

  /** e^x − 1 */
  static double expm1(double x) {
    return Math.expm1(x);
  }

  /** ln(1 + x) */
  static double log1p(double x) {
    return Math.log1p(x);
  }

  static double sin(double x) {
    return Math.sin(x);
  }

  static double cos(double x) {
    return Math.cos(x);
  }

  /** 1 − Φ(x) for x ≥ 0, Φ the normal distribution; right to 10⁻¹⁴ of itself up to x = 10. */
  static double upperTail(double x) {
    double t = 2 * (8 / (4 + x) - 1);
    double next = 0;
    double afterNext = 0;
    for (int k = UPPER_TAIL.length - 1; k > 0; k--) {
      double b = t * next - afterNext + UPPER_TAIL[k];
      afterNext = next;
      next = b;
    }
    return Math.exp(-x * x / 2) * (0.5 * t * next - afterNext + 0.5 * UPPER_TAIL[0]);
  }
}
