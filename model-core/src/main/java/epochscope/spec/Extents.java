package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** A whole number per spatial axis; in JSON one number, which holds for every axis, or a list. */
public record Extents(List<Integer> values) {
  /** Longer kernels and strides than any picture here. */
  public static final int MAX = 10_000;

  public Extents {
    values = Check.list("extents", values, 1);
    Check.range("number of extents", values.size(), 1, 2);
    values.forEach(value -> Check.range("an extent", value, 0, MAX));
  }

  public static Extents of(Integer... values) {
    return new Extents(List.of(values));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Extents ofJson(Object json) {
    if (isWhole(json)) {
      return of(((Number) json).intValue());
    }
    if (json instanceof List<?> list && list.stream().allMatch(Extents::isWhole)) {
      return new Extents(list.stream().map(each -> ((Number) each).intValue()).toList());
    }
    throw Check.found("extents", json, "a whole number or a list of them");
  }

  /** 2.0 is a whole number, too. */
  private static boolean isWhole(Object json) {
    return json instanceof Number number && number.doubleValue() == number.intValue();
  }

  @JsonValue
  Object json() {
    return values.size() == 1 ? values.getFirst() : values;
  }

  /** This, with every value at least {@code min}; {@code byDefault} where there is none. */
  static Extents atLeast(String field, int min, Extents given, Extents byDefault) {
    Extents extents = given == null ? byDefault : given;
    extents.values.forEach(value -> Check.range(field, value, min, MAX));
    return extents;
  }

  /** Along spatial axis {@code axis} of {@code rank}. */
  public int along(String field, int axis, int rank) {
    if (values.size() == 1) {
      return values.getFirst();
    }
    if (values.size() != rank) {
      throw Check.found(field, values, "one number, or one for each of the " + rank + " axes");
    }
    return values.get(axis);
  }
}
