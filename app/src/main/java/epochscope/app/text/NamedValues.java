package epochscope.app.text;

import epochscope.spec.Check;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Values by name as a user writes them: {@code pt=log, eta=none}. */
public final class NamedValues {
  private NamedValues() {}

  /**
   * In the order written. A name may hold an equals sign, a value may not.
   *
   * @param field what the sentence of a refusal calls them
   * @param example shown where {@code text} is none
   */
  public static Map<String, String> parse(String field, String text, String example) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String entry : text.isBlank() ? new String[0] : text.split(",")) {
      int equals = entry.lastIndexOf('=');
      String name = equals < 0 ? "" : entry.substring(0, equals).strip();
      String value = entry.substring(equals + 1).strip();
      if (name.isEmpty() || value.isEmpty()) {
        throw Check.found(field, '"' + entry.strip() + '"', "values by name, such as " + example);
      }
      if (values.put(name, value) != null) {
        throw Check.found(field, name + " twice", "each name once");
      }
    }
    return values;
  }

  public static String format(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
