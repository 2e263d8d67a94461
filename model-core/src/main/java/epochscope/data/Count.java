package epochscope.data;

/** Counted things in a sentence. */
final class Count {
  private Count() {}

  /** "1 row", "2 rows" */
  static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
