package epochscope.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An input column: its name, and its unit (empty where it has none). */
public record Feature(String name, String unit) {
  private static final Pattern WITH_UNIT = Pattern.compile("(\\S.*?)\\s+\\[([^\\[\\]]*)]");

  /** Of a text that may end in a unit: {@code pt [GeV]}. */
  static Feature of(String text) {
    Matcher withUnit = WITH_UNIT.matcher(text);
    return withUnit.matches()
        ? new Feature(withUnit.group(1), withUnit.group(2).strip())
        : new Feature(text, "");
  }

  /** What {@link #of} reads as this feature. */
  String text() {
    return unit.isEmpty() ? name : name + " [" + unit + "]";
  }
}
