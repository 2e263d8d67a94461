package epochscope.app.settings;

import epochscope.app.text.Messages;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;

/**
 * The settings of one experiment, a property sheet for each group. A value that can be used is
 * handed on in a new experiment; one that cannot is marked, and the sentence stands above.
 */
public final class SettingsSheet extends VBox {
  private final List<Setting> settings;
  private final Messages messages;
  private final Consumer<ExperimentSpec> onChange;
  private final VBox groups = new VBox(4);
  private final Label problem = new Label();
  private final Map<String, SettingEditor> editors = new HashMap<>();
  private List<Setting> shown = List.of();

  /** With all that was entered, though it may not run yet. */
  private ExperimentSpec experiment;

  private SettingsSheet(
      List<Setting> settings, Messages messages, Consumer<ExperimentSpec> onChange) {
    this.settings = settings;
    this.messages = messages;
    this.onChange = onChange;
    problem.getStyleClass().add("setting-problem");
    problem.setId("setting-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    ScrollPane scroller = new ScrollPane(groups);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(problem, scroller);
  }

  /** The sheet of the sample and its preparation. */
  public static SettingsSheet data(Messages messages, Consumer<ExperimentSpec> onChange) {
    return new SettingsSheet(DataSettings.ALL, messages, onChange);
  }

  /** The sheet of the network and its training. */
  public static SettingsSheet training(Messages messages, Consumer<ExperimentSpec> onChange) {
    return new SettingsSheet(TrainingSettings.ALL, messages, onChange);
  }

  private void showAnew(ExperimentSpec newExperiment) {
    experiment = newExperiment;
    shown = applying(newExperiment);
    problem.setText("");
    editors.clear();
    groups.getChildren().clear();
    Map<String, List<Setting>> byGroup =
        shown.stream()
            .collect(
                Collectors.groupingBy(Setting::group, LinkedHashMap::new, Collectors.toList()));
    byGroup.forEach(this::addGroup);
  }

  /**
   * Shows the settings that {@code newExperiment} has. Only another set of settings makes a new
   * sheet, else new values stand in their fields.
   */
  public void show(ExperimentSpec newExperiment) {
    if (!shown.equals(applying(newExperiment))) {
      showAnew(newExperiment);
      return;
    }
    experiment = newExperiment;
    for (Setting setting : shown) {
      SettingEditor editor = editors.get(setting.key());
      String value = setting.value(newExperiment);
      if (editor != null && !editor.getEditor().isFocused() && !value.equals(editor.getValue())) {
        editor.setValue(value);
      }
    }
  }

  private void addGroup(String group, List<Setting> members) {
    Label title = new Label(messages.get("group." + group));
    title.getStyleClass().add("section-title");
    PropertySheet sheet = new PropertySheet();
    sheet.setModeSwitcherVisible(false);
    sheet.setSearchBoxVisible(false);
    sheet.setMode(PropertySheet.Mode.NAME);
    sheet.setPropertyEditorFactory(this::editor);
    sheet.getItems().setAll(members.stream().<PropertySheet.Item>map(this::item).toList());
    groups.getChildren().addAll(title, sheet);
  }

  private List<Setting> applying(ExperimentSpec to) {
    return settings.stream().filter(setting -> setting.appliesTo(to)).toList();
  }

  private SettingItem item(Setting setting) {
    return new SettingItem(
        setting, messages, () -> setting.value(experiment), text -> enter(setting, text));
  }

  private SettingEditor editor(PropertySheet.Item item) {
    SettingItem row = (SettingItem) item;
    SettingEditor editor = SettingEditor.of(row, messages);
    editor.setValue(row.getValue());
    editors.put(row.setting().key(), editor);
    return editor;
  }

  private void enter(Setting setting, String text) {
    try {
      ExperimentSpec changed = setting.with(experiment, text);
      editors.get(setting.key()).markRefused(false);
      problem.setText("");
      if (!changed.equals(experiment)) {
        experiment = changed;
        onChange.accept(changed);
      }
    } catch (InvalidInputException refused) {
      editors.get(setting.key()).markRefused(true);
      problem.setText(refused.getMessage());
    }
  }
}
