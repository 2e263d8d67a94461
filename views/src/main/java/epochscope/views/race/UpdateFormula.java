package epochscope.views.race;

import static epochscope.views.race.FormulaLine.constant;
import static epochscope.views.race.FormulaLine.number;
import static epochscope.views.race.FormulaLine.rest;

import epochscope.analysis.surface.WatchedDescent;
import epochscope.spec.OptimiserSpec;
import epochscope.views.race.Moment.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * The update rule of an optimiser, line by line, with the numbers of one step. What is remembered
 * is the optimiser's own; the rest follows from it by the formulas of {@link OptimiserSpec}.
 */
final class UpdateFormula {
  /** After a letter: an estimate freed from its bias. */
  private static final String HAT = "\u0302";

  private static final String M_HAT = "m" + HAT;
  private static final String V_HAT = "v" + HAT;

  private final WatchedDescent descent;
  private final int step;
  private final List<FormulaLine> lines = new ArrayList<>();

  private UpdateFormula(WatchedDescent descent, int step) {
    this.descent = descent;
    this.step = step;
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
    UpdateFormula formula = new UpdateFormula(descent, step);
    formula.gradient();
    formula.rule();
    return formula.lines;
  }

  /** The gradient that the rule is given: with the decay of the weights, where it is coupled. */
  static double[] gradient(WatchedDescent descent, int step) {
    double[] slope = descent.slopes().get(step);
    double decay = coupledDecay(descent.optimiser());
    return new double[] {
      slope[0] + decay * descent.path().x()[step], slope[1] + decay * descent.path().y()[step]
    };
  }

  private static double coupledDecay(OptimiserSpec optimiser) {
    return switch (optimiser) {
      case OptimiserSpec.GradientDescent o -> o.weightDecay();
      case OptimiserSpec.Sgd o -> o.weightDecay();
      case OptimiserSpec.Momentum o -> o.weightDecay();
      case OptimiserSpec.Nesterov o -> o.weightDecay();
      case OptimiserSpec.Adagrad o -> o.weightDecay();
      case OptimiserSpec.RmsProp o -> o.weightDecay();
      case OptimiserSpec.Adam o -> o.weightDecay();
      case OptimiserSpec.AmsGrad o -> o.weightDecay();
      case OptimiserSpec.Nadam o -> o.weightDecay();
      default -> 0;
    };
  }

  private void gradient() {
    double decay = coupledDecay(descent.optimiser());
    String text = decay == 0 ? "g = ∂f/∂θ" : "g = ∂f/∂θ + " + constant(decay) + "·θ";
    line(Part.GRADIENT, text, i -> "", this::g);
  }

  private void rule() {
    OptimiserSpec optimiser = descent.optimiser();
    String lr = constant(optimiser.learningRate());
    switch (optimiser) {
      case OptimiserSpec.Momentum o -> {
        sum("v", o.momentum(), "g");
        step("−" + lr + "·v", i -> "−" + lr + "·" + number(after("v", i)));
      }
      case OptimiserSpec.MomentumLecture o -> {
        averageOfSteps(o, lr);
        step("−m", i -> "−" + number(after("m", i)));
      }
      case OptimiserSpec.Nesterov o -> nesterov(o, lr);
      case OptimiserSpec.Adagrad o -> {
        line(
            Part.MEMORY,
            "s = s + g²",
            i -> number(before("s", i)) + " + " + number(g(i)) + "²",
            i -> after("s", i));
        step(lr, "g", "s", this::g, i -> after("s", i), o.epsilon());
      }
      case OptimiserSpec.RmsProp o -> {
        average("v", o.rho(), "g²");
        step(lr, "g", "v", this::g, i -> after("v", i), o.epsilon());
      }
      case OptimiserSpec.Adam o -> adam(lr, o.beta1(), o.beta2(), o.epsilon(), 0);
      case OptimiserSpec.AdamW o -> adam(lr, o.beta1(), o.beta2(), o.epsilon(), o.weightDecay());
      case OptimiserSpec.AmsGrad o -> amsGrad(lr, o);
      case OptimiserSpec.Nadam o -> nadam(lr, o);
      case OptimiserSpec.Lbfgs o -> lbfgs();
      default -> step("−" + lr + "·g", i -> "−" + lr + "·" + number(g(i)));
    }
  }

  private void averageOfSteps(OptimiserSpec.MomentumLecture o, String lr) {
    String keep = constant(o.momentum());
    String take = rest(o.momentum()) + "·" + lr;
    line(
        Part.MEMORY,
        "m = " + keep + "·m + " + take + "·g",
        i -> keep + "·" + number(before("m", i)) + " + " + take + "·" + number(g(i)),
        i -> after("m", i));
  }

  private void nesterov(OptimiserSpec.Nesterov o, String lr) {
    String mu = constant(o.momentum());
    sum("v", o.momentum(), "g");
    step(
        "−" + lr + "·(g + " + mu + "·v)",
        i -> "−" + lr + "·(" + number(g(i)) + " + " + mu + "·" + number(after("v", i)) + ")");
  }

  private void adam(String lr, double beta1, double beta2, double epsilon, double decay) {
    average("m", beta1, "g");
    average("v", beta2, "g²");
    IntToDoubleFunction mean = unbiased("m", "m", beta1);
    IntToDoubleFunction square = unbiased("v", "v", beta2);
    if (decay == 0) {
      step(lr, M_HAT, V_HAT, mean, square, epsilon);
      return;
    }
    String shrink = lr + "·" + constant(decay);
    step(
        "−" + shrink + "·θ − " + lr + "·" + M_HAT + "/(√" + V_HAT + " + " + constant(epsilon) + ")",
        i ->
            "−"
                + shrink
                + "·"
                + number(theta(i))
                + " − "
                + quotient(lr, mean.applyAsDouble(i), square.applyAsDouble(i)));
  }

  private void amsGrad(String lr, OptimiserSpec.AmsGrad o) {
    average("m", o.beta1(), "g");
    average("v", o.beta2(), "g²");
    line(
        Part.MEMORY,
        "top = max(top, v)",
        i -> "max(" + number(before("top", i)) + ", " + number(after("v", i)) + ")",
        i -> after("top", i));
    IntToDoubleFunction mean = unbiased("m", "m", o.beta1());
    IntToDoubleFunction square = unbiased("v", "top", o.beta2());
    step(lr, M_HAT, V_HAT, mean, square, o.epsilon());
  }

  /** As PyTorch 1.13 has it: µ_t = β₁(1 − ½·0.96^(0.004 t)), Π_t their product. */
  private void nadam(String lr, OptimiserSpec.Nadam o) {
    average("m", o.beta1(), "g");
    average("v", o.beta2(), "g²");
    double product = 1;
    for (int t = 1; t <= step + 1; t++) {
      product *= momentum(o, t);
    }
    double now = momentum(o, step + 1);
    double next = momentum(o, step + 2);
    double ofGradient = (1 - now) / (1 - product);
    double ofMean = next / (1 - product * now * next);
    String a = number(ofGradient);
    String b = number(ofMean);
    IntToDoubleFunction mean = i -> ofGradient * g(i) + ofMean * after("m", i);
    line(
        Part.MEMORY,
        M_HAT + " = " + a + "·g + " + b + "·m",
        i -> a + "·" + number(g(i)) + " + " + b + "·" + number(after("m", i)),
        mean);
    step(lr, M_HAT, V_HAT, mean, unbiased("v", "v", o.beta2()), o.epsilon());
  }

  private static double momentum(OptimiserSpec.Nadam o, int t) {
    return o.beta1() * (1 - 0.5 * Math.pow(0.96, 0.004 * t));
  }

  private void lbfgs() {
    line(Part.MEMORY, "d = −g / curvature", i -> "", i -> after("d", i));
    double[] d = descent.memory().get(step + 1).get("d");
    double length = Math.hypot(d[0], d[1]);
    double t = length == 0 ? 0 : Math.hypot(change(0), change(1)) / length;
    String found = number(t);
    step("t·d,  t = " + found, i -> found + "·" + number(after("d", i)));
  }

  /** letter = keep·letter + what */
  private void sum(String letter, double keep, String what) {
    String factor = constant(keep);
    line(
        Part.MEMORY,
        letter + " = " + factor + "·" + letter + " + " + what,
        i -> factor + "·" + number(before(letter, i)) + " + " + number(g(i)),
        i -> after(letter, i));
  }

  /** letter = keep·letter + (1 − keep)·what */
  private void average(String letter, double keep, String what) {
    String factor = constant(keep);
    String share = rest(keep);
    String power = what.substring(1);
    line(
        Part.MEMORY,
        letter + " = " + factor + "·" + letter + " + " + share + "·" + what,
        i -> factor + "·" + number(before(letter, i)) + " + " + share + "·" + number(g(i)) + power,
        i -> after(letter, i));
  }

  /** The line of an estimate without its bias towards the zero it began at. */
  private IntToDoubleFunction unbiased(String letter, String source, double keep) {
    double scale = 1 - Math.pow(keep, step + 1);
    String divisor = "(1 − " + constant(keep) + "^" + (step + 1) + ")";
    IntToDoubleFunction value = i -> after(source, i) / scale;
    line(
        Part.MEMORY,
        letter + HAT + " = " + source + " / " + divisor,
        i -> number(after(source, i)) + " / " + number(scale),
        value);
    return value;
  }

  /** Δθ = −lr·mean/(√square + ε) */
  private void step(
      String lr,
      String mean,
      String square,
      IntToDoubleFunction meanValue,
      IntToDoubleFunction squareValue,
      double epsilon) {
    step(
        "−" + lr + "·" + mean + " / (√" + square + " + " + constant(epsilon) + ")",
        i -> "−" + quotient(lr, meanValue.applyAsDouble(i), squareValue.applyAsDouble(i)));
  }

  private static String quotient(String lr, double mean, double square) {
    return lr + "·" + number(mean) + " / √" + number(square);
  }

  private void step(String text, IntFunction<String> numbers) {
    line(Part.STEP, "Δθ = " + text, numbers, this::change);
    line(
        Part.STEP,
        "θ = θ + Δθ",
        i -> number(theta(i)) + " + " + number(change(i)),
        i -> theta(i) + change(i));
  }

  private void line(
      Part part, String text, IntFunction<String> numbers, IntToDoubleFunction value) {
    lines.add(
        new FormulaLine(
            part,
            text,
            new String[] {numbers.apply(0), numbers.apply(1)},
            value.applyAsDouble(0),
            value.applyAsDouble(1)));
  }

  private double g(int i) {
    return gradient(descent, step)[i];
  }

  private double theta(int i) {
    return (i == 0 ? descent.path().x() : descent.path().y())[step];
  }

  private double change(int i) {
    double[] along = i == 0 ? descent.path().x() : descent.path().y();
    return along[step + 1] - along[step];
  }

  private double before(String letter, int i) {
    return of(descent.memory().get(step), letter, i);
  }

  private double after(String letter, int i) {
    return of(descent.memory().get(step + 1), letter, i);
  }

  private static double of(Map<String, double[]> memory, String letter, int i) {
    return memory.get(letter)[i];
  }
}
