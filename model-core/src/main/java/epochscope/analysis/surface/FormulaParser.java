package epochscope.analysis.surface;

import epochscope.spec.InvalidInputException;

/**
 * Reads a formula by recursive descent: sum of products of signed powers.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = signed { ("*" | "/") signed }
 * signed  = ("-" | "+") signed | power
 * power   = atom [ "^" signed ]
 * atom    = number | "x" | "y" | "pi" | "e" | function "(" sum ")" | "(" sum ")"
 * </pre>
 */
final class FormulaParser {
  private static final int MAX_LENGTH = 1000;
  private static final String OPERAND =
      "a number, x, y, pi, e, a parenthesis or one of " + Operation.words();
  private static final String CONTINUATION = "+, -, *, / or ^";

  private final FormulaTokens tokens;

  FormulaParser(String text) {
    if (text.length() > MAX_LENGTH) {
      InvalidInputException refused =
          new InvalidInputException(
              "the formula has " + text.length() + " characters, expected at most " + MAX_LENGTH);
      throw refused.because("formula-long", text.length(), MAX_LENGTH);
    }
    tokens = new FormulaTokens(text);
  }

  Expression parse() {
    Expression whole = sum();
    if (!tokens.atEnd()) {
      throw tokens.unexpected(CONTINUATION + " or the end");
    }
    return whole;
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      Expression before = left;
      if (tokens.take('+')) {
        Expression right = product();
        left = (x, y) -> before.at(x, y).plus(right.at(x, y));
      } else if (tokens.take('-')) {
        Expression right = product();
        left = (x, y) -> before.at(x, y).minus(right.at(x, y));
      } else {
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = signed();
    while (true) {
      Expression before = left;
      if (tokens.take('*')) {
        Expression right = signed();
        left = (x, y) -> before.at(x, y).times(right.at(x, y));
      } else if (tokens.take('/')) {
        Expression right = signed();
        left = (x, y) -> before.at(x, y).over(right.at(x, y));
      } else {
        return left;
      }
    }
  }

  private Expression signed() {
    if (tokens.take('-')) {
      Expression operand = signed();
      return (x, y) -> operand.at(x, y).negated();
    }
    return tokens.take('+') ? signed() : power();
  }

  private Expression power() {
    Expression base = atom();
    if (!tokens.take('^')) {
      return base;
    }
    Expression exponent = signed();
    return (x, y) -> base.at(x, y).toThe(exponent.at(x, y));
  }

  private Expression atom() {
    if (tokens.take('(')) {
      return inParentheses();
    }
    if (tokens.atNumber()) {
      Dual number = Dual.constant(tokens.number());
      return (x, y) -> number;
    }
    if (tokens.atWord()) {
      return word();
    }
    throw tokens.unexpected(OPERAND);
  }

  private Expression inParentheses() {
    Expression inside = sum();
    if (!tokens.take(')')) {
      throw tokens.unexpected(CONTINUATION + " or )");
    }
    return inside;
  }

  private Expression word() {
    int position = tokens.position();
    String word = tokens.word();
    return switch (word) {
      case "x" -> (x, y) -> x;
      case "y" -> (x, y) -> y;
      case "pi" -> (x, y) -> Dual.constant(Math.PI);
      case "e" -> (x, y) -> Dual.constant(Math.E);
      default -> {
        Operation operation =
            Operation.named(word)
                .orElseThrow(() -> tokens.unexpected(position, '"' + word + '"', OPERAND));
        if (!tokens.take('(')) {
          throw tokens.unexpected("( after " + word);
        }
        Expression argument = inParentheses();
        yield (x, y) -> operation.of(argument.at(x, y));
      }
    };
  }
}
