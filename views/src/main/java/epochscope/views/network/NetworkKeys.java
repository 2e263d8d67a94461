package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.spec.Shape;
import epochscope.views.Selection;
import epochscope.views.Selection.Neuron;
import epochscope.views.drawing.PixelView;
import epochscope.views.image.MapPlace;
import epochscope.views.network.NetworkLayout.Column;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The drawing by keys alone. Enter goes down: to a neuron, to a weight of it, to typing another;
 * Escape goes back up; arrows choose among neurons, or among the weights of one.
 */
final class NetworkKeys {
  private final NetworkView view;
  private final PixelView picture;

  NetworkKeys(NetworkView view, PixelView picture) {
    this.view = view;
    this.picture = picture;
  }

  void attach() {
    picture.takeKeys(this::wants);
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private boolean wants(KeyEvent event) {
    if (view.drawing() == null || event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    return switch (event.getCode()) {
      case ENTER -> true;
      case ESCAPE, LEFT, RIGHT, UP, DOWN -> neuron() != null;
      default -> false;
    };
  }

  private void key(KeyEvent event) {
    if (!wants(event) || event.getTarget() != picture) {
      return;
    }
    event.consume();
    int parameter = parameter();
    switch (event.getCode()) {
      case ENTER -> goDown(parameter);
      case ESCAPE -> goUp(parameter);
      default -> {
        if (parameter >= 0) {
          nextParameter(parameter, isForward(event.getCode()) ? 1 : -1);
        } else {
          nextNeuron(event.getCode());
        }
      }
    }
  }

  private Neuron neuron() {
    Selection selection = selection();
    boolean known = selection.node() != null && topology().indexOf(selection.node()) >= 0;
    return known ? new Neuron(selection.node(), Math.max(0, selection.unit())) : null;
  }

  private int parameter() {
    int parameter = NetworkChoices.parameter(topology(), selection());
    Neuron neuron = neuron();
    boolean ofNeuron = neuron != null && view.drawing().parametersOf(neuron).contains(parameter);
    return ofNeuron ? parameter : -1;
  }

  private void goDown(int parameter) {
    Neuron neuron = neuron();
    if (neuron == null) {
      firstNeuron();
    } else if (parameter >= 0) {
      view.askFor(parameter);
    } else {
      List<Integer> parameters = view.drawing().parametersOf(neuron);
      if (!parameters.isEmpty()) {
        view.select(NetworkChoices.withParameter(selection(), parameters.getFirst()));
      }
    }
  }

  private void goUp(int parameter) {
    Selection without = NetworkChoices.withParameter(selection(), -1);
    view.select(parameter >= 0 ? without : without.withNeuron(null, -1));
  }

  private void firstNeuron() {
    view.drawing().layout().columns().stream()
        .filter(column -> column.node() >= 0)
        .findFirst()
        .ifPresent(column -> choose(column, 0));
  }

  private void nextParameter(int parameter, int step) {
    List<Integer> parameters = view.drawing().parametersOf(neuron());
    int next = Math.floorMod(parameters.indexOf(parameter) + step, parameters.size());
    view.select(NetworkChoices.withParameter(selection(), parameters.get(next)));
  }

  private void nextNeuron(KeyCode arrow) {
    List<Column> columns =
        view.drawing().layout().columns().stream().filter(c -> c.node() >= 0).toList();
    int node = topology().indexOf(neuron().node());
    int at = 0;
    while (at < columns.size() - 1 && columns.get(at).node() < node) {
      at++;
    }
    Shape shape = NetworkLayout.shape(topology(), columns.get(at).node());
    int drawn = MapPlace.channel(shape, neuron().unit());
    int place = Math.max(0, columns.get(at).drawn().indexOf(drawn));
    int beside = Math.clamp(at + across(arrow), 0, columns.size() - 1);
    choose(columns.get(beside), place + down(arrow));
  }

  private void choose(Column column, int place) {
    int unit = column.drawn().get(Math.clamp(place, 0, column.drawn().size() - 1));
    String node = topology().nodes().get(column.node()).name();
    Shape shape = NetworkLayout.shape(topology(), column.node());
    int middle = MapPlace.middle(shape, unit).unit(shape);
    view.select(NetworkChoices.withParameter(selection().withNeuron(node, middle), -1));
  }

  private Topology topology() {
    return view.shownFrame().topology();
  }

  private Selection selection() {
    return view.selectedNow();
  }

  private static boolean isForward(KeyCode arrow) {
    return arrow == KeyCode.DOWN || arrow == KeyCode.RIGHT;
  }

  private static int across(KeyCode arrow) {
    return arrow == KeyCode.RIGHT ? 1 : arrow == KeyCode.LEFT ? -1 : 0;
  }

  private static int down(KeyCode arrow) {
    return arrow == KeyCode.DOWN ? 1 : arrow == KeyCode.UP ? -1 : 0;
  }
}
