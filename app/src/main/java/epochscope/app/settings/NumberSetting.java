package epochscope.app.settings;

import epochscope.app.text.Numbers;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;

/** A number somewhere in the experiment's records. */
record NumberSetting(String key, String group, SpecPath path, double min, double max)
    implements Setting {
  private static final int DIGITS = 6;

  static NumberSetting of(String key, String group, String path, double min, double max) {
    return new NumberSetting(key, group, SpecPath.of(path), min, max);
  }

  /** What is called so may be something else there, such as names of classes. */
  @Override
  public boolean appliesTo(ExperimentSpec experiment) {
    return path.isIn(experiment) && path.get(experiment) instanceof Number;
  }

  @Override
  public String value(ExperimentSpec experiment) {
    Object value = path.get(experiment);
    return value instanceof Double number
        ? Numbers.shortest(number, DIGITS)
        : String.valueOf(value);
  }

  @Override
  public ExperimentSpec with(ExperimentSpec experiment, String text) {
    Class<?> type = path.type(experiment);
    String field = path.names().getLast();
    Object value;
    if (type == Integer.class) {
      value = (int) whole(field, text, Math.max(min, Integer.MIN_VALUE), max);
    } else if (type == Long.class) {
      value = whole(field, text, min, max);
    } else {
      value = Check.range(field, number(field, text), min, max);
    }
    return path.with(experiment, value);
  }

  @Override
  public String range() {
    return Numbers.shortest(min, DIGITS) + " … " + Numbers.shortest(max, DIGITS);
  }

  private static long whole(String field, String text, double min, double max) {
    double value = number(field, text);
    if (value != Math.rint(value) || value < min || value > max) {
      throw Check.found(
          field,
          text.strip(),
          "a whole number from "
              + Numbers.shortest(min, DIGITS)
              + " to "
              + Numbers.shortest(max, DIGITS));
    }
    return (long) value;
  }

  private static double number(String field, String text) {
    try {
      return Double.parseDouble(text.strip().replace(',', '.'));
    } catch (NumberFormatException notANumber) {
      throw Check.found(field, '"' + text.strip() + '"', "a number");
    }
  }
}
