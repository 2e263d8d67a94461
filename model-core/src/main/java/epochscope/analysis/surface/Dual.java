package epochscope.analysis.surface;

import java.util.function.DoubleUnaryOperator;

/**
 * A value and its two partial derivatives, carried along through a computation: forward-mode
 * differentiation, exact but for rounding. Wengert, Communications of the ACM 7 (1964).
 *
 * @param value f(x, y)
 * @param dx ∂f/∂x
 * @param dy ∂f/∂y
 */
public record Dual(double value, double dx, double dy) {
  static Dual constant(double value) {
    return new Dual(value, 0, 0);
  }

  Dual plus(Dual other) {
    return new Dual(value + other.value, dx + other.dx, dy + other.dy);
  }

  Dual minus(Dual other) {
    return new Dual(value - other.value, dx - other.dx, dy - other.dy);
  }

  Dual negated() {
    return new Dual(-value, -dx, -dy);
  }

  Dual times(Dual other) {
    return new Dual(
        value * other.value,
        dx * other.value + value * other.dx,
        dy * other.value + value * other.dy);
  }

  Dual over(Dual other) {
    double ratio = value / other.value;
    return new Dual(
        ratio, (dx - ratio * other.dx) / other.value, (dy - ratio * other.dy) / other.value);
  }

  /** Where the exponent does not vary, the base may be negative, and zero. */
  Dual toThe(Dual exponent) {
    double power = Math.pow(value, exponent.value);
    double byBase = exponent.value == 0 ? 0 : exponent.value * Math.pow(value, exponent.value - 1);
    double byExponent = power * Math.log(value);
    return new Dual(
        power,
        share(byBase, dx) + share(byExponent, exponent.dx),
        share(byBase, dy) + share(byExponent, exponent.dy));
  }

  /** f(u), from f and f' at u. */
  Dual through(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
    double slope = derivative.applyAsDouble(value);
    return new Dual(function.applyAsDouble(value), slope * dx, slope * dy);
  }

  /** What does not vary contributes nothing, whatever it is multiplied by. */
  private static double share(double factor, double derivative) {
    return derivative == 0 ? 0 : factor * derivative;
  }
}
