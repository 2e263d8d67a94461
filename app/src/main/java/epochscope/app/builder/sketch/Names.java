package epochscope.app.builder.sketch;

import java.util.Set;

/** Names that nothing else has. */
final class Names {
  private Names() {}

  /** {@code wanted}, if it is free; else with the next number that is: h1 → h2, in → in2. */
  static String free(String wanted, Set<String> taken) {
    if (!taken.contains(wanted)) {
      return wanted;
    }
    String stem = wanted.replaceAll("\\d+$", "");
    int number = 2;
    while (taken.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }
}
