package epochscope.app.builder.sketch;

import epochscope.app.text.Messages;
import java.util.List;

/**
 * Something to be said to the user, in whatever language.
 *
 * @param key of its text in the bundle
 * @param words what is filled in
 */
public record Sentence(String key, List<String> words) {
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

  public String in(Messages messages) {
    return messages.get(key, words.toArray());
  }
}
