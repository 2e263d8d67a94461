package epochscope.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoublePredicate;

/** Numbers with no more digits than they need. */
final class ShortestDecimal {
  /** Of a double. */
  private static final int MOST_DIGITS = 17;

  /** So many neighbours of a value are tried, up and down. */
  private static final int NEIGHBOURS = 64;

  private ShortestDecimal() {}

  /**
   * The number of fewest digits near {@code value} that is good, or else one of its neighbours that
   * is; {@code value} itself where none is.
   */
  static double near(double value, DoublePredicate isGood) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      double candidate = exact.round(new MathContext(digits)).doubleValue();
      if (isGood.test(candidate)) {
        return candidate;
      }
    }
    if (isGood.test(value)) {
      return value;
    }
    double above = value;
    double below = value;
    for (int i = 0; i < NEIGHBOURS; i++) {
      above = Math.nextUp(above);
      below = Math.nextDown(below);
      if (isGood.test(above)) {
        return above;
      }
      if (isGood.test(below)) {
        return below;
      }
    }
    return value;
  }
}
