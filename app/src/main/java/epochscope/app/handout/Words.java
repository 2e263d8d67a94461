package epochscope.app.handout;

import epochscope.analysis.TaylorCoefficients;
import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import java.util.Locale;

/** The words of a hand-out in its language. */
record Words(Messages messages) {
  static Words of(Locale locale) {
    return new Words(Messages.of(locale));
  }

  String get(String key, Object... values) {
    return messages.get("handout." + key, values);
  }

  /** Such as {@code accuracy, validation}; of what has no words its name in files. */
  String metric(String name) {
    int dot = name.indexOf('.');
    String sample = dot < 0 ? "" : messages.getOr("handout.sample." + name.substring(0, dot), "");
    if (sample.isEmpty()) {
      return quantity(name);
    }
    return quantity(name.substring(dot + 1)) + ", " + sample;
  }

  /** A quantity without its sample. */
  String quantity(String name) {
    if (name.startsWith(TaylorCoefficients.SERIES)) {
      String features = name.substring(TaylorCoefficients.SERIES.length()).replace('.', ' ');
      return get("metric.taylor", features);
    }
    return messages.getOr("handout.metric." + name, name);
  }

  /** What a setting's value is called, such as {@code Adam} for adam. */
  String choice(String word) {
    return messages.getOr("choice." + word, word);
  }

  /** A number of the run as the page shows it. */
  static String number(double value) {
    return Numbers.loss(value);
  }
}
