package epochscope.views.field;

import epochscope.nn.Topology;
import epochscope.spec.Shape;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import epochscope.views.image.MapPlace;
import epochscope.views.image.NodeChoice;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What of the input a neuron sees. The arrows go to its neighbours, with shift to other layers. */
public final class ReceptiveFieldView extends PaintedView {
  public static final String ID = "receptive-field";

  public ReceptiveFieldView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, ReceptiveFieldPainter::new, theme, actions);
    onKey(new KeyCodeCombination(KeyCode.LEFT), () -> move(0, 0, -1));
    onKey(new KeyCodeCombination(KeyCode.RIGHT), () -> move(0, 0, 1));
    onKey(new KeyCodeCombination(KeyCode.UP), () -> move(0, -1, 0));
    onKey(new KeyCodeCombination(KeyCode.DOWN), () -> move(0, 1, 0));
    menu()
        .getItems()
        .addAll(
            0,
            List.of(
                choiceMenu(ReceptiveFieldPainter.SHOW, List.of("both", "sample", "effect")),
                keyItem("field.deeper", shift(KeyCode.DOWN), () -> toLayer(1)),
                keyItem("field.shallower", shift(KeyCode.UP), () -> toLayer(-1)),
                keyItem("field.next", new KeyCodeCombination(KeyCode.N), () -> move(1, 0, 0)),
                keyItem("field.previous", shift(KeyCode.N), () -> move(-1, 0, 0)),
                new SeparatorMenuItem()));
  }

  private static KeyCombination shift(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHIFT_DOWN);
  }

  private void move(int channel, int row, int column) {
    FieldChoice choice = choice();
    if (choice == null) {
      return;
    }
    Shape shape = choice.at().output();
    MapPlace place = choice.place();
    MapPlace moved =
        new MapPlace(
            Math.floorMod(place.channel() + channel, shape.axis(0)),
            Math.clamp(place.row() + row, 0, MapPlace.rows(shape) - 1),
            Math.clamp(place.column() + column, 0, MapPlace.columns(shape) - 1));
    select(choice.at(), moved);
  }

  /** To the middle of the next layer that makes something of its values. */
  private void toLayer(int step) {
    FieldChoice choice = choice();
    if (choice == null) {
      return;
    }
    Topology topology = choice.topology();
    int node = choice.node() + step;
    while (node >= 0
        && node < topology.nodes().size()
        && NodeChoice.passesOn(topology.nodes().get(node))) {
      node += step;
    }
    if (node >= 0 && node < topology.nodes().size()) {
      Topology.Node at = topology.nodes().get(node);
      select(at, MapPlace.middle(at.output(), 0));
    }
  }

  private FieldChoice choice() {
    if (frame() == null || frame().topology() == null) {
      return null;
    }
    FieldChoice choice = FieldChoice.of(frame().topology(), newestSelection());
    return choice.node() < 0 ? null : choice;
  }

  private void select(Topology.Node node, MapPlace place) {
    act(
        new ViewAction.Select(
            newestSelection().withNeuron(node.name(), place.unit(node.output()))));
  }
}
