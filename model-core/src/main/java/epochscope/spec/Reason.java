package epochscope.spec;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Why something was refused, for those who say it in the user's language.
 *
 * @param key such as {@code max-pooling}
 * @param arguments what the words are about, in their order
 */
public record Reason(String key, List<String> arguments) implements Serializable {
  public Reason {
    Check.present("key", key);
    arguments = List.copyOf(arguments);
  }

  static Reason of(String key, Object... arguments) {
    return new Reason(key, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
