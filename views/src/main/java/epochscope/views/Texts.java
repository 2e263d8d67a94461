package epochscope.views;

import java.text.MessageFormat;
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
}
