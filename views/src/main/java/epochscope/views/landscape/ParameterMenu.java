package epochscope.views.landscape;

import epochscope.analysis.landscape.ParameterName;
import epochscope.nn.Topology;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.ViewAction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;

/**
 * Chooses two parameters of the chosen neuron, or the first ones; whoever chooses one wants their
 * plane.
 */
final class ParameterMenu extends Menu {
  private final Supplier<Frame> frame;
  private final Consumer<ViewAction> actions;
  private final Menu first = new Menu(Texts.get("landscape.parameters.first"));
  private final Menu second = new Menu(Texts.get("landscape.parameters.second"));

  ParameterMenu(Supplier<Frame> frame, Consumer<ViewAction> actions) {
    super(Texts.get(LandscapeChoices.PARAMETERS));
    this.frame = frame;
    this.actions = actions;
    getItems().addAll(first, second);
    setOnShowing(event -> offer());
  }

  private void offer() {
    first.getItems().clear();
    second.getItems().clear();
    Frame now = frame.get();
    if (now == null || now.topology() == null) {
      return;
    }
    int[] chosen = PlaneParameters.chosen(now.topology(), now.selection());
    for (int index : PlaneParameters.offered(now.topology(), now.selection())) {
      first.getItems().add(item(now, index, chosen[0], index + "," + chosen[1]));
      second.getItems().add(item(now, index, chosen[1], chosen[0] + "," + index));
    }
  }

  private RadioMenuItem item(Frame now, int index, int chosen, String value) {
    Topology topology = now.topology();
    RadioMenuItem item = new RadioMenuItem(ParameterName.of(topology.parameters(), index));
    item.setSelected(index == chosen);
    item.setOnAction(
        event -> {
          Selection selection =
              now.selection()
                  .withChoice(LandscapeChoices.PARAMETERS, value)
                  .withChoice(LandscapeChoices.PLANE, "parameters");
          actions.accept(new ViewAction.Select(selection));
        });
    return item;
  }
}
