package epochscope.app.settings;

import epochscope.app.text.Messages;
import epochscope.views.glossary.Glossary;
import epochscope.views.glossary.Term;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;

/** A setting as a row of a property sheet; its value is text. */
public final class SettingItem implements PropertySheet.Item {
  private final SettingField setting;
  private final Messages messages;
  private final Supplier<String> value;
  private final Consumer<String> onEntered;

  /**
   * @param value what there is now
   * @param onEntered takes what was entered
   */
  public SettingItem(
      SettingField setting, Messages messages, Supplier<String> value, Consumer<String> onEntered) {
    this.setting = setting;
    this.messages = messages;
    this.value = value;
    this.onEntered = onEntered;
  }

  public SettingField setting() {
    return setting;
  }

  @Override
  public Class<?> getType() {
    return String.class;
  }

  @Override
  public String getCategory() {
    return messages.get("group." + setting.group());
  }

  @Override
  public String getName() {
    String unit = messages.getOr("setting." + setting.texts() + ".unit", "");
    return messages.get("setting." + setting.texts()) + (unit.isEmpty() ? "" : " [" + unit + "]");
  }

  @Override
  public String getDescription() {
    String help = messages.getOr("setting." + setting.texts() + ".help", "");
    String range = setting.range().isEmpty() ? "" : messages.get("settings.range", setting.range());
    String term = Glossary.find(setting.texts()).map(Term::explanation).orElse("");
    String usual =
        setting.byDefault().isEmpty()
            ? ""
            : messages.get("settings.default", setting.choiceText(setting.byDefault(), messages));
    return Stream.of(help, term, range, usual)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** What it means where nothing is entered; empty: nothing worth a word. */
  String prompt() {
    return messages.getOr("setting." + setting.texts() + ".empty", "");
  }

  @Override
  public String getValue() {
    return value.get();
  }

  @Override
  public void setValue(Object text) {
    onEntered.accept((String) text);
  }

  @Override
  public Optional<ObservableValue<?>> getObservableValue() {
    return Optional.empty();
  }
}
