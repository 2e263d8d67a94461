package epochscope.analysis.surface;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.optim.Objective;
import epochscope.optim.Optimiser;
import epochscope.spec.InvalidInputException;
import epochscope.spec.OptimiserSpec;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The way of one optimiser down one surface, in double, by the very optimisers that train networks.
 *
 * @param x [step], the start included
 * @param y [step]
 * @param values [step] of the surface there
 * @param diverged the last step, where a number is no longer finite and the descent ends; −1: there
 *     is none
 */
public record Descent(double[] x, double[] y, double[] values, int diverged) {

  /**
   * Goes {@code steps} steps from (x, y), as long as all numbers are finite.
   *
   * @throws InvalidInputException if the surface has no finite value at the start
   */
  public static Descent run(
      AnalyticSurface surface, OptimiserSpec spec, double x, double y, int steps) {
    return run(surface, spec, x, y, steps, optimiser -> {});
  }

  /**
   * @param watcher is shown the optimiser before the first step and after each
   */
  static Descent run(
      AnalyticSurface surface,
      OptimiserSpec spec,
      double x,
      double y,
      int steps,
      Consumer<Optimiser> watcher) {
    if (!Double.isFinite(surface.at(x, y).value())) {
      InvalidInputException refused =
          new InvalidInputException(
              "the function is %s at the start (%s, %s), expected a finite value"
                  .formatted(surface.at(x, y).value(), x, y));
      throw refused.because("start-not-finite", x, y);
    }
    Kernels kernels = new JavaDoubleKernels();
    Values point = kernels.allocate(2);
    point.set(new double[] {x, y});
    Slope slope = new Slope(surface, point, kernels.allocate(2));
    Optimiser optimiser = Optimiser.of(spec, kernels, 2);
    Descent path =
        new Descent(new double[steps + 1], new double[steps + 1], new double[steps + 1], -1);
    boolean finite = path.record(0, point, surface);
    watcher.accept(optimiser);
    int step = 0;
    while (step < steps && finite) {
      optimiser.update(slope, point, spec.learningRate());
      step++;
      finite = path.record(step, point, surface);
      watcher.accept(optimiser);
    }
    return finite ? path : path.endingAt(step);
  }

  /** Whether everything is finite. */
  private boolean record(int step, Values point, AnalyticSurface surface) {
    x[step] = point.get(0);
    y[step] = point.get(1);
    values[step] = surface.at(x[step], y[step]).value();
    return Double.isFinite(x[step]) && Double.isFinite(y[step]) && Double.isFinite(values[step]);
  }

  private Descent endingAt(int step) {
    return new Descent(
        Arrays.copyOf(x, step + 1),
        Arrays.copyOf(y, step + 1),
        Arrays.copyOf(values, step + 1),
        step);
  }

  /** A surface as a function of the parameters (x, y). */
  private static final class Slope implements Objective {
    private final AnalyticSurface surface;
    private final Values point;
    private final Values gradient;
    private double value;

    Slope(AnalyticSurface surface, Values point, Values gradient) {
      this.surface = surface;
      this.point = point;
      this.gradient = gradient;
    }

    @Override
    public void evaluate() {
      Dual here = surface.at(point.get(0), point.get(1));
      value = here.value();
      gradient.set(new double[] {here.dx(), here.dy()});
    }

    @Override
    public double value() {
      return value;
    }

    @Override
    public Values gradient() {
      return gradient;
    }
  }
}
