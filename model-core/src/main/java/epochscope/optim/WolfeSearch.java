package epochscope.optim;

import java.util.function.DoubleFunction;

/**
 * Finds a step along a ray that fulfils the strong Wolfe conditions: f(t) ≤ f(0) + c₁·t·f'(0) and
 * |f'(t)| ≤ −c₂·f'(0). Nocedal and Wright, Numerical Optimization (2006), algorithms 3.5 and 3.6
 * with cubic interpolation; bounds and tolerances are those of PyTorch's {@code LBFGS}, after
 * minFunc (Schmidt 2005).
 */
final class WolfeSearch {
  private static final double DECREASE = 1e-4;
  private static final double FLATNESS = 0.9;
  private static final int MAX_TRIALS = 25;

  /** A bracket that moves no parameter by more is a point. */
  private static final double NARROW = 1e-9;

  /** Value and slope along the ray at {@code step}. */
  record Trial(double step, double value, double slope) {}

  private final DoubleFunction<Trial> ray;
  private final Trial origin;
  private final double reach;
  private int trials;

  /**
   * @param reach how far a step of 1 moves the parameter that it moves most
   */
  WolfeSearch(DoubleFunction<Trial> ray, Trial origin, double reach) {
    this.ray = ray;
    this.origin = origin;
    this.reach = reach;
  }

  /**
   * Tries {@code first}, then what follows from it.
   *
   * @return the best step found; 0 where none is lower than the origin
   */
  double from(double first) {
    Trial before = origin;
    Trial now = ray.apply(first);
    while (trials < MAX_TRIALS) {
      if (isTooHigh(now) || trials > 1 && now.value >= before.value) {
        return within(new Bracket(before, now));
      }
      if (isFlat(now)) {
        return now.step;
      }
      if (now.slope >= 0) {
        return within(new Bracket(before, now));
      }
      double least = now.step + 0.01 * (now.step - before.step);
      double next = Bracket.lowest(before, now, least, 10 * now.step);
      before = now;
      now = ray.apply(next);
      trials++;
    }
    return new Bracket(origin, now).low().step;
  }

  private double within(Bracket bracket) {
    while (trials < MAX_TRIALS && bracket.width() * reach >= NARROW) {
      Trial now = ray.apply(bracket.next());
      trials++;
      if (isTooHigh(now) || now.value >= bracket.low().value) {
        bracket.replaceHigh(now);
      } else if (isFlat(now)) {
        return now.step;
      } else {
        bracket.replaceLow(now);
      }
    }
    return bracket.low().step;
  }

  /** Where there is no number, it is too high, too. */
  private boolean isTooHigh(Trial trial) {
    return !(trial.value <= origin.value + DECREASE * trial.step * origin.slope);
  }

  private boolean isFlat(Trial trial) {
    return Math.abs(trial.slope) <= -FLATNESS * origin.slope;
  }
}
