package epochscope.app.settings;

import epochscope.app.text.Messages;
import java.util.List;

/** What a row of a property sheet is about, whatever it belongs to. Values are text. */
public interface SettingField {
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

  /** The values to choose from; empty: any text may be entered. */
  default List<String> choices() {
    return List.of();
  }

  /** What may be entered, such as {@code 1 … 1000}; empty where the help says it. */
  default String range() {
    return "";
  }

  /** What it is where nothing is entered, as text; empty: nothing worth a word. */
  default String byDefault() {
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
