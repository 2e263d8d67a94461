package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Selection.Neuron;
import epochscope.views.Texts;
import epochscope.views.ViewAction;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.InlineEntry;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The network diagram: a neuron under the pointer is shown large, weights can be typed. */
public final class NetworkView extends PaintedView {
  public static final String ID = "network";

  public NetworkView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, NetworkPainter::new, theme, actions);
    menu().getItems().add(0, choiceMenu(NetworkChoices.FILL, NetworkChoices.FILLS));
    menu().getItems().add(1, new SeparatorMenuItem());
    picture().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    picture().addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getX(), e.getY()));
    picture().addEventHandler(MouseEvent.MOUSE_EXITED, e -> pointAt(null));
    onDoubleClick(this::edit);
    new NetworkKeys(this, picture()).attach();
  }

  /** The drawing that is shown; null: there is none. */
  NetworkReading drawing() {
    return frame() != null && reading() instanceof NetworkReading drawing ? drawing : null;
  }

  Frame shownFrame() {
    return frame();
  }

  /** What is selected by now; there must have been a frame. */
  Selection selectedNow() {
    return newestSelection();
  }

  void select(Selection selection) {
    act(new ViewAction.Select(selection));
  }

  /** Asks for another value of a parameter, near where it is drawn. */
  void askFor(int parameter) {
    NetworkReading drawing = drawing();
    if (drawing == null || !frame().live() || frame().snapshot() == null) {
      return;
    }
    Box place = drawing.placeOf(parameter);
    float value = frame().snapshot().parameters()[parameter];
    InlineEntry.open(
        picture(),
        place.x(),
        place.y(),
        Texts.get("network.value"),
        Float.toString(value),
        text -> take(parameter, text));
  }

  /** A neuron's layer is shown in the network builder. */
  private ViewAction edit(double x, double y) {
    NetworkReading drawing = drawing();
    Neuron neuron = drawing == null ? null : drawing.neuronAt(x, y);
    return neuron == null ? null : new ViewAction.EditNetwork(neuron.node());
  }

  private boolean take(int parameter, String text) {
    try {
      float value = Float.parseFloat(text.strip().replace(',', '.').replace('−', '-'));
      if (Float.isFinite(value)) {
        act(new ViewAction.SetParameter(parameter, value));
        return true;
      }
      return false;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void clicked(MouseEvent event) {
    NetworkReading drawing = drawing();
    boolean single =
        event.getButton() == MouseButton.PRIMARY
            && event.getClickCount() == 1
            && event.isStillSincePress();
    if (drawing != null && single) {
      int parameter = drawing.parameterAt(event.getX(), event.getY());
      if (parameter >= 0) {
        askFor(parameter);
      }
    }
  }

  private void point(double x, double y) {
    NetworkReading drawing = drawing();
    pointAt(drawing == null ? null : drawing.neuronAt(x, y));
  }

  private void pointAt(Neuron neuron) {
    if (frame() != null && !Objects.equals(neuron, newestSelection().pointed())) {
      Topology topology = frame().topology();
      boolean there = neuron == null || topology != null && !topology.takesImages();
      if (there) {
        select(newestSelection().withPointed(neuron));
      }
    }
  }
}
