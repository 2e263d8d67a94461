package epochscope.views.race;

import epochscope.analysis.surface.WatchedDescent;
import java.util.Map;

/**
 * The numbers of one step of a descent, for x (0) and for y (1).
 *
 * @param step how many came before
 */
record StepNumbers(WatchedDescent descent, int step) {
  /** The gradient that the rule is given: with the decay of the weights, where it is coupled. */
  double g(int i) {
    return descent.slopes().get(step)[i] + decay() * theta(i);
  }

  /** λ of what is added to the gradient, λθ. */
  double decay() {
    return descent.optimiser().coupledDecay();
  }

  double theta(int i) {
    return (i == 0 ? descent.path().x() : descent.path().y())[step];
  }

  /** Δθ */
  double change(int i) {
    double[] along = i == 0 ? descent.path().x() : descent.path().y();
    return along[step + 1] - along[step];
  }

  /** What is remembered before the step. */
  double before(String letter, int i) {
    return of(descent.memory().get(step), letter, i);
  }

  /** What is remembered after it. */
  double after(String letter, int i) {
    return of(descent.memory().get(step + 1), letter, i);
  }

  private static double of(Map<String, double[]> memory, String letter, int i) {
    return memory.get(letter)[i];
  }
}
