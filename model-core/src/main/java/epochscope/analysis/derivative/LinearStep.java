package epochscope.analysis.derivative;

import java.util.Arrays;

/** A linear map of values, which is one of slopes, too. */
record LinearStep(LinearMap map, Signal x, Signal y) implements Step {

  @Override
  public void setParameters(double[] parameters) {
    map.setParameters(parameters);
    if (y.slope() != null && y.constant()) {
      map(1);
    }
  }

  @Override
  public void forward(int n) {
    for (int unit = 0; unit < y.units(); unit++) {
      Arrays.fill(y.value()[unit], 0, n, map.offset(unit));
    }
    map.add(x.value(), y.value(), n);
  }

  @Override
  public void backward(int n) {
    map.addTransposed(y.adjoint(), x.adjoint(), n);
  }

  @Override
  public void slopes(int n) {
    if (y.slope() != null && !y.constant()) {
      map(n);
    }
  }

  private void map(int n) {
    for (int feature = 0; feature < y.slope().length; feature++) {
      Rows.fill(y.slope()[feature], 0, n);
      map.add(x.slope()[feature], y.slope()[feature], n);
    }
  }
}
