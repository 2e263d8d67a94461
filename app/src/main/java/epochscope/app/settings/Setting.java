package epochscope.app.settings;

import epochscope.app.text.Messages;
import epochscope.spec.ExperimentSpec;

/** One thing about an experiment that the user can set. Values are shown and entered as text. */
interface Setting {
  /** Its own name, that of its {@link #texts}, or a prefix, a dot and that. */
  String key();

  /**
   * Name of its texts in the bundle: {@code setting.TEXTS}, with {@code .unit} and {@code .help}.
   */
  default String texts() {
    return key().substring(key().lastIndexOf('.') + 1);
  }

  /** Name of the group it stands in: {@code group.GROUP} in the bundle. */
  String group();

  /** Whether the experiment has it at all. */
  boolean appliesTo(ExperimentSpec experiment);

  /** Its value as text; of a choice: one of {@link #choices}. */
  String value(ExperimentSpec experiment);

  /**
   * The experiment with another value.
   *
   * @throws epochscope.spec.InvalidInputException if the value cannot be used
   */
  ExperimentSpec with(ExperimentSpec experiment, String value);

  /** The values to choose from; empty: any text may be entered. */
  default java.util.List<String> choices() {
    return java.util.List.of();
  }

  /** What may be entered, such as {@code 1 … 1000}; empty where the help says it. */
  default String range() {
    return "";
  }

  /**
   * What the user reads for one of {@link #choices}: {@code setting.TEXTS.CHOICE} in the bundle,
   * where the word means something else than in other settings, or {@code choice.CHOICE}.
   */
  default String choiceText(String choice, Messages messages) {
    String everywhere = messages.getOr("choice." + choice, choice);
    return messages.getOr("setting." + texts() + "." + choice, everywhere);
  }
}
