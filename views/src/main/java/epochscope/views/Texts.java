package epochscope.views;

import epochscope.spec.Reason;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the views, in the language of the default locale. */
public final class Texts {
  private static final String BUNDLE = "epochscope.views.messages";

  private Texts() {}

  /**
   * @param arguments for {0}, {1}, … of the text; without any, the text is taken as it stands
   */
  public static String get(String key, Object... arguments) {
    String text = ResourceBundle.getBundle(BUNDLE, Locale.getDefault()).getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(arguments);
  }

  /**
   * Why something was refused, in the user's language where that is known.
   *
   * @param sentence the same in English
   * @param reason null: unknown
   */
  public static String refusal(String sentence, Reason reason) {
    return reason == null ? sentence : get("refusal." + reason.key(), reason.arguments().toArray());
  }

  /** The parts after {@code key} and a dot of all keys that have them, and no further dot. */
  public static List<String> below(String key) {
    String prefix = key + ".";
    return ResourceBundle.getBundle(BUNDLE, Locale.getDefault()).keySet().stream()
        .filter(name -> name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0)
        .map(name -> name.substring(prefix.length()))
        .sorted()
        .toList();
  }
}
