package epochscope.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what JSON a Java type is written as. */
final class ExpectedJson {
  private final ObjectMapper mapper;

  ExpectedJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** What was expected of a {@code type} where {@code found} stands. */
  String of(Class<?> type, JsonNode found) {
    if (type == Integer.class || type == int.class) {
      return whole(found, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == Long.class || type == long.class) {
      return whole(found, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == Double.class || type == double.class || type == Float.class) {
      return "a number";
    }
    if (type == String.class) {
      return "text in quotes";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return "one of "
          + Stream.of(type.getEnumConstants())
              .map(constant -> mapper.convertValue(constant, String.class))
              .collect(Collectors.joining(", "));
    }
    return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
  }

  private static String whole(JsonNode found, long min, long max) {
    return found.isIntegralNumber()
        ? "a whole number from " + min + " to " + max
        : "a whole number";
  }
}
