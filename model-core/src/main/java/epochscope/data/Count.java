package epochscope.data;

import java.util.List;
import java.util.stream.Collectors;

/** Counted and listed things in a sentence. */
final class Count {
  private static final int NAMES_LISTED = 10;

  private Count() {}

  /** "1 row", "2 rows" */
  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** "a, b" and of many the first and how many more there are. */
  static String listed(List<String> names) {
    int more = names.size() - NAMES_LISTED;
    return names.stream().limit(NAMES_LISTED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
