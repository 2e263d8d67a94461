package epochscope.analysis.derivative;

import java.util.List;

/**
 * y = Π_k x_k, unit by unit: with R_k the product of all but x_k, and R_kl of all but two, ∂x_k +=
 * ∂y·R_k, slope_y = Σ_k R_k·slope_k, and each pair k < l bends with the weight ∂y·R_kl.
 */
final class ProductStep implements Step {
  private final List<Signal> x;
  private final Signal y;
  private final double[][] rest;

  /**
   * @param x with slopes that are not constant, or without
   */
  ProductStep(List<Signal> x, Signal y, int capacity) {
    this.x = x;
    this.y = y;
    rest = new double[y.units()][capacity];
  }

  @Override
  public void forward(int n) {
    multiplyAll(-1, -1, n);
    for (int unit = 0; unit < rest.length; unit++) {
      System.arraycopy(rest[unit], 0, y.value()[unit], 0, n);
    }
  }

  /** The rest becomes the product of all sources but k and l. */
  private void multiplyAll(int k, int l, int n) {
    Rows.fill(rest, 1, n);
    for (int m = 0; m < x.size(); m++) {
      for (int unit = 0; m != k && m != l && unit < rest.length; unit++) {
        Rows.multiply(rest[unit], x.get(m).value()[unit], rest[unit], n);
      }
    }
  }

  @Override
  public void backward(int n) {
    for (int k = 0; k < x.size(); k++) {
      multiplyAll(k, k, n);
      for (int unit = 0; unit < rest.length; unit++) {
        Rows.addProduct(y.adjoint()[unit], rest[unit], x.get(k).adjoint()[unit], n);
      }
    }
  }

  @Override
  public void slopes(int n) {
    if (y.slope() == null) {
      return;
    }
    for (double[][] rows : y.slope()) {
      Rows.fill(rows, 0, n);
    }
    for (int k = 0; k < x.size(); k++) {
      multiplyAll(k, k, n);
      addSlopes(x.get(k).slope(), n);
    }
  }

  private void addSlopes(double[][][] slope, int n) {
    for (int feature = 0; feature < slope.length; feature++) {
      for (int unit = 0; unit < rest.length; unit++) {
        Rows.addProduct(rest[unit], slope[feature][unit], y.slope()[feature][unit], n);
      }
    }
  }

  @Override
  public void bend(Curvature curvature, int n) {
    for (int k = 0; k < x.size(); k++) {
      for (int l = k + 1; l < x.size(); l++) {
        multiplyAll(k, l, n);
        for (int unit = 0; unit < rest.length; unit++) {
          Rows.multiply(rest[unit], y.adjoint()[unit], rest[unit], n);
        }
        curvature.addMixed(rest, x.get(k).slope(), x.get(l).slope(), n);
      }
    }
  }
}
