package epochscope.app.dialogs;

import epochscope.app.preferences.Appearance;
import epochscope.app.preferences.Preferences;
import epochscope.app.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;

/** The user's preferences, to look at and change. */
public final class PreferencesDialog {
  private static final int HISTORY_STEP = 64;

  private final Messages messages;
  private final Preferences before;
  private final ComboBox<Appearance> appearance = new ComboBox<>();
  private final CheckBox projector = new CheckBox();
  private final ComboBox<String> language = new ComboBox<>();
  private final Spinner<Integer> history;
  private final Spinner<Integer> threads;

  private PreferencesDialog(Preferences before, Messages messages) {
    this.before = before;
    this.messages = messages;
    fill(appearance, List.of(Appearance.values()), this::name, before.appearance());
    fill(language, List.of("", "en", "de"), this::languageName, before.language());
    projector.setSelected(before.projector());
    history =
        spinner(
            Preferences.MIN_HISTORY_MEGABYTES,
            Preferences.MAX_HISTORY_MEGABYTES,
            before.historyMegabytes(),
            HISTORY_STEP);
    threads = spinner(0, Preferences.MAX_THREADS, before.threads(), 1);
  }

  /** Opens it; {@code onChange} is given what was confirmed. */
  public static void open(
      DialogLayer layer, Preferences now, Messages messages, Consumer<Preferences> onChange) {
    PreferencesDialog dialog = new PreferencesDialog(now, messages);
    Button cancel = new Button(messages.get("dialog.cancel"));
    cancel.setOnAction(event -> layer.close());
    Button ok = new Button(messages.get("dialog.ok"));
    ok.setId("dialog-ok");
    ok.getStyleClass().add("accent");
    ok.setOnAction(
        event -> {
          layer.close();
          onChange.accept(dialog.result());
        });
    layer.open(messages.get("preferences.title"), dialog.content(), List.of(cancel, ok));
  }

  private VBox content() {
    Form form =
        new Form()
            .row(messages.get("preferences.appearance"), appearance)
            .row(messages.get("preferences.projector"), projector)
            .row(messages.get("preferences.language"), language)
            .row(messages.get("preferences.history"), history)
            .row(messages.get("preferences.threads"), threads);
    Label note = new Label(messages.get("preferences.note"));
    note.getStyleClass().add("quiet");
    note.setWrapText(true);
    note.setMaxWidth(NOTE_WIDTH);
    note.setMinHeight(Label.USE_PREF_SIZE);
    return new VBox(14, form, note);
  }

  private static final double NOTE_WIDTH = 420;

  private Preferences result() {
    return new Preferences(
        appearance.getValue(),
        projector.isSelected(),
        language.getValue(),
        history.getValue(),
        threads.getValue(),
        before.rail(),
        before.recentFiles());
  }

  private String name(Appearance value) {
    return messages.get("appearance." + value.name().toLowerCase(Locale.ROOT));
  }

  private String languageName(String tag) {
    if (tag.isEmpty()) {
      return messages.get("preferences.language.system");
    }
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getDisplayLanguage(locale);
  }

  private static <T> void fill(
      ComboBox<T> box, List<T> values, Function<T, String> name, T chosen) {
    box.getItems().setAll(values);
    box.setConverter(new ChoiceNames<>(name));
    box.setValue(chosen);
    box.setMaxWidth(Double.MAX_VALUE);
  }

  private static Spinner<Integer> spinner(int min, int max, int value, int step) {
    Spinner<Integer> spinner = new Spinner<>(min, max, value, step);
    spinner.setEditable(true);
    spinner.setMaxWidth(Double.MAX_VALUE);
    return spinner;
  }
}
