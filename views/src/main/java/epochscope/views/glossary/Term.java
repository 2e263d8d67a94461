package epochscope.views.glossary;

/**
 * A word of the field.
 *
 * @param name as a text says it
 * @param formula empty where it has none
 * @param sentence what it is
 */
public record Term(String name, String formula, String sentence) {
  /** Characters in a line of an explanation. */
  private static final int LINE = 60;

  /** The formula, and the sentence below it, in short lines. */
  public String explanation() {
    return formula.isEmpty() ? wrapped(sentence) : formula + "\n" + wrapped(sentence);
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : text.split(" ")) {
      boolean full = length > 0 && length + 1 + word.length() > LINE;
      lines.append(length == 0 ? "" : full ? "\n" : " ").append(word);
      length = full ? word.length() : length + 1 + word.length();
    }
    return lines.toString();
  }
}
