package epochscope.analysis.surface;

import epochscope.spec.InvalidInputException;

/**
 * A formula in x and y, such as {@code (1 - x)^2 + 100*(y - x^2)^2}: + − * / ^, parentheses,
 * numbers, pi, e, and sin, cos, tan, exp, log (natural), sqrt, abs, tanh. Powers bind most tightly
 * and from the right, then the sign, so that −x^2 is −(x^2).
 */
public final class Formula {
  private final String text;
  private final Expression root;

  private Formula(String text, Expression root) {
    this.text = text;
    this.root = root;
  }

  /**
   * @throws InvalidInputException if it is none, with the position, what was found there and what
   *     was expected
   */
  public static Formula parse(String text) {
    return new Formula(text, new FormulaParser(text).parse());
  }

  /** Value and derivatives; NaN where there are none. */
  public Dual at(double x, double y) {
    return root.at(new Dual(x, 1, 0), new Dual(y, 0, 1));
  }

  @Override
  public String toString() {
    return text;
  }
}
