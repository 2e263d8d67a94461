package epochscope.app.builder.sketch;

import epochscope.app.text.Messages;
import java.util.List;
import java.util.Locale;

/**
 * Something to be said to the user, in whatever language.
 *
 * @param key of its text in the bundle
 * @param words what is filled in
 */
public record Sentence(String key, List<String> words) {
  private static final String SAID = "sketch.said";

  public Sentence {
    words = List.copyOf(words);
  }

  static Sentence of(String key, Object... words) {
    return new Sentence("sketch." + key, List.of(words).stream().map(String::valueOf).toList());
  }

  /** What a specification says of itself. */
  static Sentence said(String sentence) {
    return of("said", sentence);
  }

  /** What a specification says of itself goes on behind a place; here it begins a sentence. */
  public String in(Messages messages) {
    String text = messages.get(key, words.toArray());
    return key.equals(SAID)
        ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
        : text;
  }
}
