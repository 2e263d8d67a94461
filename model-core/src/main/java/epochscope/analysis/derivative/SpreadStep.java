package epochscope.analysis.derivative;

import java.util.Arrays;

/** Writes slopes that are the same for all samples out for each of them. */
record SpreadStep(Signal constant, Signal spread) implements Step {
  static SpreadStep of(Signal constant, int capacity) {
    double[][][] slopes = Signal.slopes(constant.slope().length, constant.units(), capacity);
    return new SpreadStep(constant, constant.withSlopes(slopes, false));
  }

  @Override
  public void setParameters(double[] parameters) {
    for (int feature = 0; feature < constant.slope().length; feature++) {
      for (int unit = 0; unit < constant.units(); unit++) {
        Arrays.fill(spread.slope()[feature][unit], constant.slope()[feature][unit][0]);
      }
    }
  }

  /** Values are shared. */
  @Override
  public void forward(int n) {}

  /** Adjoints are shared. */
  @Override
  public void backward(int n) {}
}
