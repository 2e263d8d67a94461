package epochscope.views.race;

import static epochscope.views.race.FormulaLine.constant;
import static epochscope.views.race.FormulaLine.number;
import static epochscope.views.race.FormulaLine.rest;

import epochscope.analysis.surface.WatchedDescent;
import epochscope.spec.OptimiserSpec;
import epochscope.views.race.Moment.Part;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The update rule of an optimiser, line by line, with the numbers of one step. What is remembered
 * is the optimiser's own; the rest follows from it by the formulas of {@link OptimiserSpec}.
 */
final class UpdateFormula {
  private static final String M_HAT = "m" + FormulaLines.HAT;
  private static final String V_HAT = "v" + FormulaLines.HAT;

  private final StepNumbers numbers;
  private final FormulaLines lines;

  private UpdateFormula(StepNumbers numbers) {
    this.numbers = numbers;
    lines = new FormulaLines(numbers);
  }

  /**
   * Of the step after {@code step} others; none where that would be after the last.
   *
   * @return in the order of computation
   */
  static List<FormulaLine> of(WatchedDescent descent, int step) {
    if (step >= descent.steps()) {
      return List.of();
    }
    UpdateFormula formula = new UpdateFormula(new StepNumbers(descent, step));
    formula.gradient();
    formula.rule(descent.optimiser());
    return formula.lines.lines();
  }

  private void gradient() {
    double decay = numbers.decay();
    String text = decay == 0 ? "g = ∂f/∂θ" : "g = ∂f/∂θ + " + constant(decay) + "·θ";
    lines.line(Part.GRADIENT, text, i -> "", numbers::g);
  }

  private void rule(OptimiserSpec optimiser) {
    String lr = constant(optimiser.learningRate());
    switch (optimiser) {
      case OptimiserSpec.Momentum o -> {
        lines.sum("v", o.momentum(), "g");
        lines.step("−" + lr + "·v", i -> "−" + lr + "·" + number(numbers.after("v", i)));
      }
      case OptimiserSpec.MomentumLecture o -> {
        averageOfSteps(o, lr);
        lines.step("−m", i -> "−" + number(numbers.after("m", i)));
      }
      case OptimiserSpec.Nesterov o -> nesterov(o, lr);
      case OptimiserSpec.Adagrad o -> {
        lines.line(
            Part.MEMORY,
            "s = s + g²",
            i -> number(numbers.before("s", i)) + " + " + number(numbers.g(i)) + "²",
            i -> numbers.after("s", i));
        lines.step(lr, "g", "s", numbers::g, i -> numbers.after("s", i), o.epsilon());
      }
      case OptimiserSpec.RmsProp o -> {
        lines.average("v", o.rho(), "g²");
        lines.step(lr, "g", "v", numbers::g, i -> numbers.after("v", i), o.epsilon());
      }
      case OptimiserSpec.Adam o -> adam(lr, o.beta1(), o.beta2(), o.epsilon(), 0);
      case OptimiserSpec.AdamW o -> adam(lr, o.beta1(), o.beta2(), o.epsilon(), o.weightDecay());
      case OptimiserSpec.AmsGrad o -> amsGrad(lr, o);
      case OptimiserSpec.Nadam o -> nadam(lr, o);
      case OptimiserSpec.Lbfgs o -> lbfgs();
      default -> lines.step("−" + lr + "·g", i -> "−" + lr + "·" + number(numbers.g(i)));
    }
  }

  private void averageOfSteps(OptimiserSpec.MomentumLecture o, String lr) {
    String keep = constant(o.momentum());
    String take = rest(o.momentum()) + "·" + lr;
    lines.line(
        Part.MEMORY,
        "m = " + keep + "·m + " + take + "·g",
        i ->
            keep + "·" + number(numbers.before("m", i)) + " + " + take + "·" + number(numbers.g(i)),
        i -> numbers.after("m", i));
  }

  private void nesterov(OptimiserSpec.Nesterov o, String lr) {
    String mu = constant(o.momentum());
    lines.sum("v", o.momentum(), "g");
    lines.step(
        "−" + lr + "·(g + " + mu + "·v)",
        i ->
            "−"
                + lr
                + "·("
                + number(numbers.g(i))
                + " + "
                + mu
                + "·"
                + number(numbers.after("v", i))
                + ")");
  }

  private void adam(String lr, double beta1, double beta2, double epsilon, double decay) {
    lines.average("m", beta1, "g");
    lines.average("v", beta2, "g²");
    IntToDoubleFunction mean = lines.unbiased("m", "m", beta1);
    IntToDoubleFunction square = lines.unbiased("v", "v", beta2);
    if (decay == 0) {
      lines.step(lr, M_HAT, V_HAT, mean, square, epsilon);
      return;
    }
    String shrink = lr + "·" + constant(decay);
    lines.step(
        "−" + shrink + "·θ − " + lr + "·" + M_HAT + "/(√" + V_HAT + " + " + constant(epsilon) + ")",
        i ->
            "−"
                + shrink
                + "·"
                + number(numbers.theta(i))
                + " − "
                + FormulaLines.quotient(lr, mean.applyAsDouble(i), square.applyAsDouble(i)));
  }

  private void amsGrad(String lr, OptimiserSpec.AmsGrad o) {
    lines.average("m", o.beta1(), "g");
    lines.average("v", o.beta2(), "g²");
    lines.line(
        Part.MEMORY,
        "top = max(top, v)",
        i -> "max(" + number(numbers.before("top", i)) + ", " + number(numbers.after("v", i)) + ")",
        i -> numbers.after("top", i));
    IntToDoubleFunction mean = lines.unbiased("m", "m", o.beta1());
    IntToDoubleFunction square = lines.unbiased("v", "top", o.beta2());
    lines.step(lr, M_HAT, V_HAT, mean, square, o.epsilon());
  }

  /** As PyTorch 1.13 has it: µ_t = β₁(1 − ½·0.96^(0.004 t)), Π_t their product. */
  private void nadam(String lr, OptimiserSpec.Nadam o) {
    lines.average("m", o.beta1(), "g");
    lines.average("v", o.beta2(), "g²");
    double product = 1;
    for (int t = 1; t <= numbers.step() + 1; t++) {
      product *= momentum(o, t);
    }
    double now = momentum(o, numbers.step() + 1);
    double next = momentum(o, numbers.step() + 2);
    double ofGradient = (1 - now) / (1 - product);
    double ofMean = next / (1 - product * now * next);
    String a = number(ofGradient);
    String b = number(ofMean);
    IntToDoubleFunction mean = i -> ofGradient * numbers.g(i) + ofMean * numbers.after("m", i);
    lines.line(
        Part.MEMORY,
        M_HAT + " = " + a + "·g + " + b + "·m",
        i -> a + "·" + number(numbers.g(i)) + " + " + b + "·" + number(numbers.after("m", i)),
        mean);
    lines.step(lr, M_HAT, V_HAT, mean, lines.unbiased("v", "v", o.beta2()), o.epsilon());
  }

  private static double momentum(OptimiserSpec.Nadam o, int t) {
    return o.beta1() * (1 - 0.5 * Math.pow(0.96, 0.004 * t));
  }

  private void lbfgs() {
    lines.line(Part.MEMORY, "d = −g / curvature", i -> "", i -> numbers.after("d", i));
    double length = Math.hypot(numbers.after("d", 0), numbers.after("d", 1));
    double t = length == 0 ? 0 : Math.hypot(numbers.change(0), numbers.change(1)) / length;
    String found = number(t);
    lines.step("t·d,  t = " + found, i -> found + "·" + number(numbers.after("d", i)));
  }
}
