package epochscope.app.builder.sketch;

import epochscope.app.text.Messages;
import epochscope.spec.InvalidInputException;
import java.util.List;
import java.util.Locale;

/**
 * Something to be said to the user, in whatever language.
 *
 * @param key of its text in the bundle
 * @param words what is filled in
 * @param then what is said after it; null: nothing
 */
public record Sentence(String key, List<String> words, Sentence then) {
  private static final String SAID = "sketch.said";

  /** What texts begin with that say why something was refused. */
  private static final String REFUSAL = "refusal.";

  public Sentence {
    words = List.copyOf(words);
  }

  static Sentence of(String key, Object... words) {
    List<String> texts = List.of(words).stream().map(String::valueOf).toList();
    return new Sentence("sketch." + key, texts, null);
  }

  Sentence and(Sentence next) {
    return new Sentence(key, words, next);
  }

  /** What a specification says of itself, by its reason where that is known. */
  static Sentence said(InvalidInputException refused) {
    return refused.reason() == null
        ? of("said", refused.getMessage())
        : new Sentence(REFUSAL + refused.reason().key(), refused.reason().arguments(), null);
  }

  public String in(Messages messages) {
    return then == null ? alone(messages) : alone(messages) + ". " + then.in(messages);
  }

  /** What a specification says of itself goes on behind a place; here it begins a sentence. */
  private String alone(Messages messages) {
    String text = messages.get(key, words.toArray());
    return key.equals(SAID)
        ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
        : text;
  }
}
