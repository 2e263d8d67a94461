package epochscope.app.builder.sketch;

import epochscope.app.text.Numbers;
import epochscope.spec.Check;
import epochscope.spec.Extents;
import epochscope.spec.Padding;
import epochscope.spec.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Values as they are typed, and as they are shown: {@code 3 × 5}. */
public final class Typed {
  private static final String BETWEEN_WHOLE = "\\s*[×x*,;\\s]\\s*";
  private static final String BETWEEN_NUMBERS = "\\s*[,;\\s]\\s*";
  private static final String SAME = "same";
  private static final String VALID = "valid";
  private static final int DIGITS = 6;

  private Typed() {}

  static int whole(String field, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notWhole) {
      throw Check.found(field, '"' + text.strip() + '"', "a whole number");
    }
  }

  static double number(String field, String text) {
    try {
      return Double.parseDouble(text.strip().replace(',', '.'));
    } catch (NumberFormatException notANumber) {
      throw Check.found(field, '"' + text.strip() + '"', "a number");
    }
  }

  static List<Double> numbers(String field, String text) {
    return Arrays.stream(text.strip().split(BETWEEN_NUMBERS)).map(n -> number(field, n)).toList();
  }

  static Extents extents(String field, String text) {
    return new Extents(wholes(field, text));
  }

  static Padding padding(String text) {
    return switch (text.strip()) {
      case VALID -> Padding.VALID;
      case SAME -> Padding.SAME;
      default -> new Padding(extents("padding", text));
    };
  }

  public static Shape shape(String text) {
    return new Shape(wholes("shape", text));
  }

  private static List<Integer> wholes(String field, String text) {
    return Arrays.stream(text.strip().replaceAll("[\\[\\]]", "").split(BETWEEN_WHOLE))
        .map(part -> whole(field, part))
        .toList();
  }

  static String text(Extents extents) {
    return joined(extents.values());
  }

  static String text(Padding padding) {
    if (padding.isSame()) {
      return SAME;
    }
    return padding.equals(Padding.VALID) ? VALID : text(padding.amount());
  }

  public static String text(Shape shape) {
    return joined(shape.axes());
  }

  static String text(List<?> numbers) {
    return numbers.stream()
        .map(number -> Numbers.shortest((Double) number, DIGITS))
        .collect(Collectors.joining(", "));
  }

  private static String joined(List<Integer> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" × "));
  }
}
