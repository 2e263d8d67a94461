package epochscope.views.race;

import static epochscope.views.race.FormulaLine.constant;
import static epochscope.views.race.FormulaLine.number;
import static epochscope.views.race.FormulaLine.rest;

import epochscope.views.race.Moment.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** Puts an update rule together, line by line, from the forms that the rules share. */
final class FormulaLines {
  /** After a letter: an estimate freed from its bias. */
  static final String HAT = "\u0302";

  private final StepNumbers numbers;
  private final List<FormulaLine> lines = new ArrayList<>();

  FormulaLines(StepNumbers numbers) {
    this.numbers = numbers;
  }

  /** In the order of computation. */
  List<FormulaLine> lines() {
    return lines;
  }

  /** letter = keep·letter + what */
  void sum(String letter, double keep, String what) {
    String factor = constant(keep);
    line(
        Part.MEMORY,
        letter + " = " + factor + "·" + letter + " + " + what,
        i -> factor + "·" + number(numbers.before(letter, i)) + " + " + number(numbers.g(i)),
        i -> numbers.after(letter, i));
  }

  /** letter = keep·letter + (1 − keep)·what */
  void average(String letter, double keep, String what) {
    String factor = constant(keep);
    String share = rest(keep);
    String power = what.substring(1);
    line(
        Part.MEMORY,
        letter + " = " + factor + "·" + letter + " + " + share + "·" + what,
        i ->
            factor
                + "·"
                + number(numbers.before(letter, i))
                + " + "
                + share
                + "·"
                + number(numbers.g(i))
                + power,
        i -> numbers.after(letter, i));
  }

  /** The line of an estimate without its bias towards the zero it began at. */
  IntToDoubleFunction unbiased(String letter, String source, double keep) {
    double scale = 1 - Math.pow(keep, numbers.step() + 1);
    String divisor = "(1 − " + constant(keep) + "^" + (numbers.step() + 1) + ")";
    IntToDoubleFunction value = i -> numbers.after(source, i) / scale;
    line(
        Part.MEMORY,
        letter + HAT + " = " + source + " / " + divisor,
        i -> number(numbers.after(source, i)) + " / " + number(scale),
        value);
    return value;
  }

  /** Δθ = −lr·mean/(√square + ε) */
  void step(
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

  static String quotient(String lr, double mean, double square) {
    return lr + "·" + number(mean) + " / √" + number(square);
  }

  void step(String text, IntFunction<String> written) {
    line(Part.STEP, "Δθ = " + text, written, numbers::change);
    line(
        Part.STEP,
        "θ = θ + Δθ",
        i -> number(numbers.theta(i)) + " + " + number(numbers.change(i)),
        i -> numbers.theta(i) + numbers.change(i));
  }

  void line(Part part, String text, IntFunction<String> written, IntToDoubleFunction value) {
    lines.add(
        new FormulaLine(
            part,
            text,
            new String[] {written.apply(0), written.apply(1)},
            value.applyAsDouble(0),
            value.applyAsDouble(1)));
  }
}
