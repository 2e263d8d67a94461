package epochscope.presets;

import epochscope.spec.Check;
import java.util.Locale;

/** Words for the audience, in English and German. */
public record LocalText(String en, String de) {
  public LocalText {
    Check.present("en", en);
    Check.present("de", de);
  }

  /** In German where {@code locale} is, else in English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? de : en;
  }
}
