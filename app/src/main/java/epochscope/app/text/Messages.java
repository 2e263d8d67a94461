package epochscope.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's words in one language, from the bundle {@code epochscope/app/messages}. */
public final class Messages {
  private static final String BUNDLE = "epochscope.app.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of {@code locale}; English where there are none. */
  public static Messages of(Locale locale) {
    return new Messages(locale);
  }

  public Locale locale() {
    return locale;
  }

  /** The text of {@code key}, with {@code {0}}, {@code {1}}, … filled in where there are any. */
  public String get(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
  }

  /** The text of {@code key} where there is one, else {@code otherwise}. */
  public String getOr(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }
}
