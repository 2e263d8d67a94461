package epochscope.app.settings;

import epochscope.app.text.Messages;
import epochscope.views.glossary.Glossary;
import epochscope.views.glossary.Term;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;

/** A setting as a row of a property sheet; its value is text. */
final class SettingItem implements PropertySheet.Item {
  private final Setting setting;
  private final Messages messages;
  private final java.util.function.Supplier<String> value;
  private final java.util.function.Consumer<String> onEntered;

  SettingItem(
      Setting setting,
      Messages messages,
      java.util.function.Supplier<String> value,
      java.util.function.Consumer<String> onEntered) {
    this.setting = setting;
    this.messages = messages;
    this.value = value;
    this.onEntered = onEntered;
  }

  Setting setting() {
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
    return Stream.of(help, term, range)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
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
