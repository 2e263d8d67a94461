package epochscope.views.race;

import epochscope.analysis.surface.AnalyticSurface;
import epochscope.spec.OptimiserSpec;
import epochscope.views.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** What can be chosen of a race, as entries of menus; each is made anew when its menu opens. */
final class RaceMenus {
  private static final double FIELD = 90;

  private final Supplier<RaceChoices> now;
  private final BiConsumer<String, String> choose;

  /**
   * @param now the choices as they are; null: none, or they make no sense
   * @param choose is told a choice and its value
   */
  RaceMenus(Supplier<RaceChoices> now, BiConsumer<String, String> choose) {
    this.now = now;
    this.choose = choose;
  }

  /** Names of the surfaces, the one by formula last. */
  static List<String> surfaces() {
    List<String> names = new ArrayList<>();
    AnalyticSurface.known().forEach(surface -> names.add(surface.name()));
    names.add(RaceChoices.BY_FORMULA);
    return names;
  }

  /** Surfaces, and the network in use. */
  void fields(ObservableList<MenuItem> items) {
    items.clear();
    RaceChoices chosen = now.get();
    for (String name : surfaces()) {
      boolean isIt = chosen != null && !chosen.network() && name.equals(nameOf(chosen.surface()));
      items.add(
          radio(
              Texts.get("race.surface." + name),
              isIt,
              () -> choose.accept(RaceChoices.SURFACE, name)));
    }
    items.add(new SeparatorMenuItem());
    boolean network = chosen != null && chosen.network();
    items.add(
        radio(
            Texts.get("race.on.network"), network, () -> choose.accept(RaceChoices.ON, "network")));
  }

  private static String nameOf(AnalyticSurface surface) {
    return surface.name() == null ? RaceChoices.BY_FORMULA : surface.name();
  }

  private static RadioMenuItem radio(String text, boolean selected, Runnable action) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setSelected(selected);
    item.setOnAction(event -> action.run());
    return item;
  }

  /** All optimisers to be ticked, then the learning rates of those that are. */
  void runners(ObservableList<MenuItem> items) {
    items.clear();
    RaceChoices chosen = now.get();
    if (chosen == null) {
      return;
    }
    for (String name : Runner.names()) {
      CheckMenuItem item = new CheckMenuItem(Runner.title(name));
      item.setId("race-" + name);
      item.setSelected(chosen.runners().stream().anyMatch(runner -> runner.name().equals(name)));
      item.setOnAction(event -> toggle(chosen.runners(), name));
      items.add(item);
    }
    items.add(new SeparatorMenuItem());
    for (int i = 0; i < chosen.runners().size(); i++) {
      items.add(rate(chosen, i));
    }
  }

  private void toggle(List<Runner> runners, String name) {
    List<Runner> changed = new ArrayList<>(runners);
    if (!changed.removeIf(runner -> runner.name().equals(name))) {
      changed.add(Runner.parse(name));
    }
    if (!changed.isEmpty()) {
      choose.accept(RaceChoices.OPTIMISERS, Runner.write(changed));
    }
  }

  private MenuItem rate(RaceChoices chosen, int index) {
    Runner runner = chosen.runners().get(index);
    OptimiserSpec spec = chosen.optimisers().get(index);
    TextField field = new TextField(FormulaLine.constant(spec.learningRate()));
    field.setId("race-rate-" + index);
    field.setPrefWidth(FIELD);
    Label label = new Label(Texts.get("race.settings.title", runner.title()));
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    HBox row = new HBox(8, field, label);
    row.setAlignment(Pos.CENTER_LEFT);
    field.setOnAction(event -> setRate(chosen.runners(), index, field.getText()));
    return new CustomMenuItem(row, false);
  }

  /** What is no positive number is not taken. */
  private void setRate(List<Runner> runners, int index, String text) {
    try {
      double rate = Double.parseDouble(text.strip().replace(',', '.').replace('−', '-'));
      if (rate > 0 && rate < OptimiserSpec.MAX_LEARNING_RATE) {
        choose.accept(RaceChoices.OPTIMISERS, withRate(runners, index, rate));
      }
    } catch (NumberFormatException e) {
      // The field keeps what was typed, and the race the rate it has.
    }
  }

  static String withRate(List<Runner> runners, int index, double rate) {
    List<Runner> changed = new ArrayList<>(runners);
    changed.set(index, changed.get(index).with(Runner.RATE, rate));
    return Runner.write(changed);
  }
}
