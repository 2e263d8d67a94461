package epochscope.analysis.derivative;

/**
 * u = φ(z) unit by unit: ∂z += ∂u·φ′, slope_u = φ′·slope_z, and each unit bends with the weight
 * ∂u·φ″.
 */
final class ActivationStep implements Step {
  /** More factors than this are not kept, but made each time. */
  private static final int MOST_FACTORS = 8_000_000;

  private final Curve curve;
  private final Signal z;
  private final Signal u;
  private final double[][] first;

  /** [unit][sample] φ″, then times ∂u; null: it does not bend, or nobody asks. */
  private final double[][] second;

  /** [pair][unit], where slopes are constant. */
  private final double[] factors;

  /**
   * @param bends whether second derivatives are wanted, and not zero anyway
   */
  ActivationStep(Curve curve, Signal z, Signal u, int capacity, boolean bends) {
    this.curve = curve;
    this.z = z;
    this.u = u;
    first = new double[z.units()][capacity];
    second = bends ? new double[z.units()][capacity] : null;
    factors = bends && z.constant() ? factors(z) : null;
  }

  private static double[] factors(Signal z) {
    long count = (long) Curvature.pairs(z.slope().length) * z.units();
    return count > MOST_FACTORS ? null : new double[(int) count];
  }

  @Override
  public void setParameters(double[] parameters) {
    if (factors != null) {
      Curvature.products(z.slope(), factors);
    }
  }

  @Override
  public void forward(int n) {
    for (int unit = 0; unit < z.units(); unit++) {
      double[] bend = second == null ? null : second[unit];
      curve.fill(z.value()[unit], u.value()[unit], first[unit], bend, n);
    }
  }

  @Override
  public void backward(int n) {
    for (int unit = 0; unit < z.units(); unit++) {
      Rows.addProduct(u.adjoint()[unit], first[unit], z.adjoint()[unit], n);
      if (second != null) {
        Rows.multiply(second[unit], u.adjoint()[unit], second[unit], n);
      }
    }
  }

  @Override
  public void slopes(int n) {
    if (u.slope() == null) {
      return;
    }
    for (int feature = 0; feature < u.slope().length; feature++) {
      double[][] from = z.slope()[feature];
      double[][] to = u.slope()[feature];
      for (int unit = 0; unit < to.length; unit++) {
        if (z.constant()) {
          Rows.multiply(from[unit][0], first[unit], to[unit], n);
        } else {
          Rows.multiply(from[unit], first[unit], to[unit], n);
        }
      }
    }
  }

  @Override
  public void bend(Curvature curvature, int n) {
    if (factors != null) {
      curvature.addConstant(second, factors, n);
    } else if (second != null && z.constant()) {
      curvature.addUnits(second, z.slope(), n);
    } else if (second != null) {
      curvature.add(second, z.slope(), z.slope(), n);
    }
  }
}
