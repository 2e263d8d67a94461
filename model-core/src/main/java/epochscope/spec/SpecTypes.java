package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.List;
import java.util.stream.Stream;

/** The names that the types of a specification have in JSON. */
public final class SpecTypes {
  private SpecTypes() {}

  /** All that may stand where a {@code base} is expected, in order; none where it has no types. */
  public static List<String> names(Class<?> base) {
    return types(base).map(JsonSubTypes.Type::name).toList();
  }

  public static <T> String nameOf(T spec, Class<T> base) {
    return types(base)
        .filter(type -> type.value() == spec.getClass())
        .map(JsonSubTypes.Type::name)
        .findFirst()
        .orElseThrow();
  }

  /** One of that name with everything by default. */
  public static <T> T byDefault(String name, Class<T> base) {
    return SpecJson.read("{\"type\":\"" + name + "\"}", base, name);
  }

  private static Stream<JsonSubTypes.Type> types(Class<?> base) {
    JsonSubTypes types = base.getAnnotation(JsonSubTypes.class);
    return types == null ? Stream.empty() : Stream.of(types.value());
  }
}
