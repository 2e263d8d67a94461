package epochscope.views.filters;

import epochscope.nn.Topology;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import epochscope.views.image.MapPlace;
import epochscope.views.image.NodeChoice;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/** The filters of one layer; the arrows choose one of them and another layer. */
public final class FiltersView extends PaintedView {
  public static final String ID = "filters";

  private final Menu layers = new Menu(Texts.get("filters.layer"));

  public FiltersView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, FiltersPainter::new, theme, actions);
    onKey(KeyCode.LEFT, () -> step(0, -1));
    onKey(KeyCode.RIGHT, () -> step(0, 1));
    onKey(KeyCode.UP, () -> step(-1, 0));
    onKey(KeyCode.DOWN, () -> step(1, 0));
    layers.setOnShowing(event -> fillLayers());
    fillLayers();
    menu()
        .getItems()
        .addAll(
            0,
            List.of(
                layers,
                choiceMenu(
                    FiltersPainter.SHOW, List.of("weights", "change", "gradient", "patches")),
                choiceMenu(FiltersPainter.SCALE, List.of("common", "own")),
                new SeparatorMenuItem()));
  }

  private void onKey(KeyCode key, Runnable action) {
    onKey(new KeyCodeCombination(key), action);
  }

  /** To another layer with filters, or another of its filters. */
  private void step(int layer, int filter) {
    if (frame() == null || frame().topology() == null) {
      return;
    }
    Topology topology = frame().topology();
    List<Integer> nodes = FilterNodes.of(topology);
    int at = nodes.indexOf(FilterNodes.chosen(topology, newestSelection()));
    if (at < 0) {
      return;
    }
    int node = nodes.get(Math.clamp(at + layer, 0, nodes.size() - 1));
    int filters = topology.nodes().get(node).output().axis(0);
    MapPlace place = NodeChoice.place(topology, newestSelection(), node);
    choose(node, layer == 0 ? Math.floorMod(place.channel() + filter, filters) : 0);
  }

  private void choose(int node, int filter) {
    Selection selection = FilterNodes.select(frame().topology(), newestSelection(), node, filter);
    act(new ViewAction.Select(selection));
  }

  private void fillLayers() {
    layers.getItems().clear();
    if (frame() == null || frame().topology() == null) {
      layers.setDisable(true);
      return;
    }
    Topology topology = frame().topology();
    int chosen = FilterNodes.chosen(topology, newestSelection());
    for (int node : FilterNodes.of(topology)) {
      RadioMenuItem item = new RadioMenuItem(topology.nodes().get(node).name());
      item.setSelected(node == chosen);
      item.setOnAction(event -> choose(node, 0));
      layers.getItems().add(item);
    }
    layers.setDisable(layers.getItems().isEmpty());
  }

  @Override
  protected void shown(Frame newFrame) {
    if (layers.getItems().isEmpty()) {
      fillLayers();
    }
  }
}
