package epochscope.app.builder.canvas;

import epochscope.app.builder.desk.Chosen;
import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.spec.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What pressing, dragging and letting go of the pointer do on the canvas. */
final class Pointer {
  /** So far the pointer moves before it is a drag, in pixels. */
  private static final double THRESHOLD = 4;

  private final CanvasState state;
  private final SketchDesk desk;
  private final Connector connector;
  private double fromX;
  private double fromY;
  private double lastX;
  private double lastY;
  private Hit taken = new Hit.Nothing();
  private boolean pressed;
  private boolean dragging;
  private boolean adds;
  private Chosen before = Chosen.NOTHING;

  Pointer(CanvasState state, Connector connector) {
    this.state = state;
    this.desk = state.desk();
    this.connector = connector;
  }

  void move(double x, double y) {
    if (connector.isOn()) {
      connector.follow(x, y);
    } else {
      state.hover(state.at(x, y));
    }
  }

  void leave() {
    if (!pressed) {
      state.hover(new Hit.Nothing());
    }
  }

  /**
   * @param addsTo whether it is added to what is chosen
   * @param pans whether the sheet is moved
   */
  void press(double x, double y, boolean addsTo, boolean pans) {
    fromX = lastX = x;
    fromY = lastY = y;
    pressed = true;
    dragging = false;
    adds = addsTo;
    before = desk.chosen();
    if (connector.isOn()) {
      connector.follow(x, y);
      return;
    }
    taken = pans ? new Hit.Nothing() : state.at(x, y);
    if (pans) {
      state.perform(new Gesture.Panning());
      return;
    }
    switch (taken) {
      case Hit.Card(String name) -> pressCard(name);
      case Hit.OutPort(String name) -> connector.from(name);
      case Hit.InPort(SketchFigure.Slot slot) -> connector.to(slot);
      case Hit.Line(Edge edge) -> desk.choose(Chosen.of(edge));
      case Hit.Mend(var remedy) -> desk.apply(remedy.edit());
      case Hit.Nothing() -> {
        if (!adds) {
          desk.choose(Chosen.NOTHING);
        }
      }
    }
  }

  /** Chooses what lies there, unless it belongs to what is chosen. */
  void choose(double x, double y) {
    switch (state.at(x, y)) {
      case Hit.Line(Edge edge) -> desk.choose(Chosen.of(edge));
      case Hit.Card(String name) when !desk.chosen().has(name) -> desk.choose(Chosen.of(name));
      default -> {}
    }
  }

  void drag(double x, double y) {
    if (!pressed) {
      return;
    }
    dragging |= Math.hypot(x - fromX, y - fromY) > THRESHOLD;
    if (state.gesture() instanceof Gesture.Panning) {
      state.look(state.viewport().panned(x - lastX, y - lastY));
    } else if (connector.isOn()) {
      connector.follow(x, y);
    } else if (dragging) {
      dragOn(x, y);
    }
    lastX = x;
    lastY = y;
  }

  void release(double x, double y) {
    pressed = false;
    switch (state.gesture()) {
      case Gesture.Moving moving -> endMove(moving);
      case Gesture.Connecting connecting -> endConnection(connecting, x, y);
      default -> state.rest();
    }
    move(x, y);
  }

  /** Lets go of what is going on. */
  boolean cancel() {
    boolean chose = state.gesture() instanceof Gesture.Choosing;
    pressed = false;
    boolean was = state.rest();
    if (chose) {
      desk.choose(before);
    }
    return was;
  }

  private void pressCard(String name) {
    if (adds) {
      desk.choose(desk.chosen().toggled(name));
    } else if (!desk.chosen().has(name)) {
      desk.choose(Chosen.of(name));
    }
  }

  private void dragOn(double x, double y) {
    switch (taken) {
      case Hit.Card(String name) -> moveOn(name, x, y);
      case Hit.Nothing() -> chooseOn(x, y);
      default -> {}
    }
  }

  private void chooseOn(double x, double y) {
    EdgePath.Point from = state.onSheet(fromX, fromY);
    EdgePath.Point to = state.onSheet(x, y);
    Set<String> inside = new LinkedHashSet<>();
    state
        .figure()
        .cards()
        .forEach(
            (name, card) -> {
              boolean meets =
                  card.x() < Math.max(from.x(), to.x())
                      && card.right() > Math.min(from.x(), to.x())
                      && card.y() < Math.max(from.y(), to.y())
                      && card.bottom() > Math.min(from.y(), to.y());
              if (meets) {
                inside.add(name);
              }
            });
    state.perform(new Gesture.Choosing(from, to));
    desk.choose(adds ? before.and(inside) : Chosen.of(inside));
  }

  private void moveOn(String name, double x, double y) {
    if (!desk.chosen().has(name)) {
      return;
    }
    Set<String> names = desk.chosen().names();
    Position start = desk.sketch().positions().get(name);
    double scale = state.viewport().scale() * SketchFigure.UNIT;
    Position wanted = start.plus((x - fromX) / scale, (y - fromY) / scale);
    List<Position> others = new ArrayList<>();
    desk.sketch()
        .positions()
        .forEach(
            (other, at) -> {
              if (!names.contains(other)) {
                others.add(at);
              }
            });
    Guides guides = Guides.near(wanted, others);
    Position at = guides.snapped(wanted);
    Edge into = isLoose(name, names) ? edgeUnder(x, y, name).orElse(null) : null;
    state.perform(new Gesture.Moving(names, at.x() - start.x(), at.y() - start.y(), guides, into));
  }

  /** Whether it is moved alone, and connected with nothing. */
  private boolean isLoose(String name, Set<String> names) {
    Sketch sketch = desk.sketch();
    return names.size() == 1
        && sketch.node(name).filter(node -> node.sources().isEmpty()).isPresent()
        && sketch.takers(name).isEmpty();
  }

  private Optional<Edge> edgeUnder(double x, double y, String name) {
    return state.edgeUnderCard(x, y).filter(edge -> !edge.from().equals(name));
  }

  private void endMove(Gesture.Moving moving) {
    state.rest();
    SketchEdit move = new SketchEdit.Move(moving.names(), moving.dx(), moving.dy());
    if (moving.into() == null) {
      desk.apply(move);
    } else {
      String name = moving.names().iterator().next();
      desk.apply(
          new SketchEdit.All(
              List.of(
                  move,
                  new SketchEdit.Connect(moving.into().from(), name),
                  new SketchEdit.Reconnect(moving.into(), name))));
    }
    desk.history().endStep();
  }

  /** A click on a port leaves the connection open: the next click ends it. */
  private void endConnection(Gesture.Connecting connecting, double x, double y) {
    if (dragging || connecting.target() != null) {
      connector.follow(x, y);
      connector.end();
    }
  }
}
