package epochscope.views.decision;

import epochscope.views.Selection;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.ColourMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The responses at which fine lines are drawn.
 *
 * @param labels one for each value
 */
record ContourLevels(double[] values, List<String> labels) {
  private static final double[] USUAL = {0.1, 0.3, 0.7, 0.9};
  private static final double[] TENTHS = {0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9};
  private static final double[] TAILS = {0.01, 0.05, 0.95, 0.99};
  private static final int MOST = 20;

  /**
   * @param probability whether the response lies between 0 and 1; else on the scale of {@code map}
   */
  static ContourLevels of(Selection selection, boolean probability, ColourMap map) {
    String chosen = selection.choice(DecisionChoices.LEVELS, "usual");
    return switch (chosen) {
      case "none" -> of();
      case "tails" -> probability ? of(TAILS) : scale(map, 5);
      case "tenths" -> probability ? of(TENTHS) : scale(map, Axis.MOST_TICKS);
      case "usual" -> probability ? of(USUAL) : scale(map, 5);
      default -> of(typed(chosen));
    };
  }

  /** At the ticks of a scale. */
  static ContourLevels scale(ColourMap map, int most) {
    var ticks = Axis.linear("", map.low(), map.high()).ticks(most);
    return new ContourLevels(ticks.values(), ticks.labels());
  }

  /** The numbers of a list with commas, as {@code 0.2, 0.8}; what is no number is passed over. */
  static double[] typed(String list) {
    return Arrays.stream(list.split("[,;\\s]+"))
        .mapToDouble(ContourLevels::number)
        .filter(Double::isFinite)
        .distinct()
        .limit(MOST)
        .toArray();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static ContourLevels of(double... values) {
    return new ContourLevels(
        values, DoubleStream.of(values).mapToObj(ContourLevels::word).toList());
  }

  /** With as many digits as it has. */
  private static String word(double value) {
    String digits = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return digits.replace('-', '−');
  }
}
