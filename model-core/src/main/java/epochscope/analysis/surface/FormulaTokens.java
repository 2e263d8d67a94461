package epochscope.analysis.surface;

import epochscope.spec.InvalidInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a formula, read from left to right; blanks do not count. */
final class FormulaTokens {
  private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern WORD = Pattern.compile("\\p{IsAlphabetic}\\w*");

  private final String text;
  private int position;

  FormulaTokens(String text) {
    // The signs that word processors and textbooks write.
    this.text = text.replace('−', '-').replace('·', '*').replace('×', '*');
    skipBlanks();
  }

  /** Of the next character, from 1. */
  int position() {
    return position + 1;
  }

  boolean atEnd() {
    return position == text.length();
  }

  boolean atNumber() {
    return matcher(NUMBER).lookingAt();
  }

  boolean atWord() {
    return matcher(WORD).lookingAt();
  }

  /** Whether {@code sign} came next; it is then behind. */
  boolean take(char sign) {
    boolean there = !atEnd() && text.charAt(position) == sign;
    if (there) {
      position++;
      skipBlanks();
    }
    return there;
  }

  double number() {
    return Double.parseDouble(take(NUMBER));
  }

  String word() {
    return take(WORD);
  }

  InvalidInputException unexpected(String expected) {
    return atEnd()
        ? words(position(), "the end", expected).because("formula-end", position())
        : unexpected(position(), rest(), expected);
  }

  InvalidInputException unexpected(int where, String found, String expected) {
    return words(where, found, expected).because("formula-unexpected", where, found);
  }

  private static InvalidInputException words(int where, String found, String expected) {
    return new InvalidInputException(
        "formula, position " + where + ": found " + found + ", expected " + expected);
  }

  /** What stands next, as far as it belongs together. */
  private String rest() {
    for (Pattern pattern : new Pattern[] {NUMBER, WORD}) {
      Matcher matcher = matcher(pattern);
      if (matcher.lookingAt()) {
        return '"' + matcher.group() + '"';
      }
    }
    return '"' + Character.toString(text.codePointAt(position)) + '"';
  }

  private String take(Pattern pattern) {
    Matcher matcher = matcher(pattern);
    if (!matcher.lookingAt()) {
      throw new IllegalStateException("no " + pattern + " at " + position);
    }
    position = matcher.end();
    skipBlanks();
    return matcher.group();
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(position, text.length());
  }

  private void skipBlanks() {
    while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }
}
