package epochscope.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named checks for the constructors of specifications: each says the field, what was found and what
 * was expected.
 */
public final class Check {
  private static final int MAX_NAME = 100;

  private Check() {}

  /** {@code value} if it lies in [{@code min}, {@code max}]; NaN and infinities are refused. */
  public static double range(String field, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw found(field, value, "a number from " + min + " to " + max);
    }
    return value;
  }

  /** {@code value} if it is finite and above zero. */
  public static double positive(String field, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw found(field, value, "a number above 0");
    }
    return value;
  }

  /** {@code value} if it is finite. */
  public static double finite(String field, double value) {
    if (!Double.isFinite(value)) {
      throw found(field, value, "a finite number");
    }
    return value;
  }

  /** {@code value} if it lies in [{@code min}, {@code max}]. */
  public static int range(String field, int value, int min, int max) {
    if (value < min || value > max) {
      throw found(field, value, "a whole number from " + min + " to " + max);
    }
    return value;
  }

  /** {@code value} if it is present. */
  public static <T> T present(String field, T value) {
    if (value == null) {
      throw new InvalidInputException(field + " is missing");
    }
    return value;
  }

  /** {@code value} if it is one line of 1 to 100 characters. */
  public static String name(String field, String value) {
    present(field, value);
    if (value.isBlank() || value.length() > MAX_NAME || value.matches("(?s).*\\p{Cntrl}.*")) {
      throw found(field, '"' + value + '"', "a line of 1 to " + MAX_NAME + " characters");
    }
    return value;
  }

  /** {@code values} as an immutable list without nulls, with at least {@code min} entries. */
  public static <T> List<T> list(String field, List<T> values, int min) {
    present(field, values);
    for (T value : values) {
      present("an entry of " + field, value);
    }
    if (values.size() < min) {
      throw found(field, values.size() + " entries", "at least " + min);
    }
    return List.copyOf(values);
  }

  /** {@code values} as an immutable map without nulls, in its order; null: empty. */
  public static <V> Map<String, V> map(String field, Map<String, V> values) {
    Map<String, V> copy = new LinkedHashMap<>();
    if (values != null) {
      values.forEach((name, value) -> copy.put(name, present(field + "." + name, value)));
    }
    return Collections.unmodifiableMap(copy);
  }

  /** The sentence that every check ends in. */
  public static InvalidInputException found(String field, Object found, String expected) {
    return new InvalidInputException(field + " is " + found + ", expected " + expected);
  }
}
