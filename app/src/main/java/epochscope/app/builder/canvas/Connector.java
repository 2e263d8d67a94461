package epochscope.app.builder.canvas;

import epochscope.app.builder.desk.Chosen;
import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchCheck;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.app.builder.sketch.SketchProblem;
import epochscope.app.builder.sketch.SketchReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes a connection, by pointer or by keys, and says beforehand what would be wrong with it. */
final class Connector {
  /** Of larger networks only what is pointed at is tried. */
  private static final int MOST_TRIED = 80;

  private final CanvasState state;

  Connector(CanvasState state) {
    this.state = state;
  }

  /** From what {@code name} gives. */
  void from(String name) {
    begin(name, false, null, state.figure().outPort(name));
  }

  /** To where {@code slot} takes something; what it takes already is taken away from there. */
  void to(SketchFigure.Slot slot) {
    Sketch sketch = state.desk().sketch();
    List<String> sources = sketch.node(slot.node()).orElseThrow().sources();
    if (slot.index() < sources.size()) {
      Edge edge = new Edge(sources.get(slot.index()), slot.node(), slot.index());
      begin(edge.from(), false, edge, slot.at());
    } else {
      begin(slot.node(), true, null, slot.at());
    }
  }

  boolean isOn() {
    return state.gesture() instanceof Gesture.Connecting;
  }

  /** Where it would end; null: nowhere. */
  String target() {
    return state.gesture() instanceof Gesture.Connecting connecting ? connecting.target() : null;
  }

  /** The free end follows the pointer. */
  void follow(double x, double y) {
    if (state.gesture() instanceof Gesture.Connecting connecting) {
      String target =
          switch (state.at(x, y)) {
            case Hit.Card(String name) -> name;
            case Hit.OutPort(String name) -> name;
            case Hit.InPort(SketchFigure.Slot slot) -> slot.node();
            default -> null;
          };
      aim(connecting, state.onSheet(x, y), connecting.end().equals(target) ? null : target);
    }
  }

  /** The free end goes to the next node that may take it, or to any if there is none. */
  void next(int step) {
    if (state.gesture() instanceof Gesture.Connecting connecting) {
      List<String> flow = state.desk().sketch().flow();
      String from = connecting.target() == null ? connecting.end() : connecting.target();
      int at = flow.indexOf(from);
      for (int i = 1; i <= flow.size(); i++) {
        String name = flow.get(Math.floorMod(at + i * step, flow.size()));
        boolean possible = connecting.fitting().isEmpty() || connecting.fitting().contains(name);
        if (possible && !name.equals(connecting.end())) {
          aim(name);
          return;
        }
      }
    }
  }

  /** The free end goes to {@code target}. */
  void aim(String target) {
    if (state.gesture() instanceof Gesture.Connecting connecting) {
      EdgePath.Point free =
          connecting.backwards() || state.figure().slots(target).isEmpty()
              ? state.figure().outPort(target)
              : state.figure().slots(target).getLast().at();
      aim(connecting, free, target);
      state.reveal(target);
    }
  }

  /** Connects, though it may not fit: then it says so; where there is no target it lets go. */
  void end() {
    if (state.gesture() instanceof Gesture.Connecting connecting) {
      state.rest();
      if (connecting.target() != null) {
        state.desk().apply(edit(connecting, connecting.target()));
        String taker = connecting.backwards() ? connecting.end() : connecting.target();
        state.desk().choose(Chosen.of(taker));
      } else if (connecting.moved() != null) {
        state.desk().apply(new SketchEdit.Disconnect(connecting.moved()));
      }
    }
  }

  private void begin(String end, boolean backwards, Edge moved, EdgePath.Point free) {
    Gesture.Connecting connecting =
        new Gesture.Connecting(end, backwards, free, null, Set.of(), null, moved);
    Set<String> fitting = new LinkedHashSet<>();
    if (triesAll()) {
      for (String name : state.desk().sketch().names()) {
        if (!name.equals(end) && fits(connecting, name)) {
          fitting.add(name);
        }
      }
    }
    state.perform(new Gesture.Connecting(end, backwards, free, null, fitting, null, moved));
  }

  private void aim(Gesture.Connecting connecting, EdgePath.Point free, String target) {
    Advice advice = connecting.advice();
    if (target == null) {
      advice = null;
    } else if (!target.equals(connecting.target())) {
      advice = advice(connecting, target);
    }
    state.perform(connecting.at(free, target, fitting(connecting, target), advice));
  }

  private boolean triesAll() {
    return state.desk().sketch().names().size() <= MOST_TRIED;
  }

  private Set<String> fitting(Gesture.Connecting connecting, String target) {
    boolean known = triesAll() || target == null || target.equals(connecting.target());
    if (known) {
      return connecting.fitting();
    }
    return fits(connecting, target) ? Set.of(target) : Set.of();
  }

  private boolean fits(Gesture.Connecting connecting, String target) {
    SketchEdit edit = edit(connecting, target);
    Sketch sketch = state.desk().sketch();
    return !edit.apply(sketch).equals(sketch) && state.desk().report().wouldBring(edit).isEmpty();
  }

  private Advice advice(Gesture.Connecting connecting, String target) {
    SketchEdit edit = edit(connecting, target);
    SketchProblem problem = state.desk().report().wouldBring(edit).orElse(null);
    if (problem == null) {
      return null;
    }
    SketchReport after = SketchCheck.of(edit.apply(state.desk().sketch()), state.desk().context());
    return new Advice(problem, after.remedies(problem).stream().findFirst().orElse(null), false);
  }

  private static SketchEdit edit(Gesture.Connecting connecting, String target) {
    if (connecting.backwards()) {
      return new SketchEdit.Connect(target, connecting.end());
    }
    SketchEdit connect = new SketchEdit.Connect(connecting.end(), target);
    return connecting.moved() == null
        ? connect
        : new SketchEdit.All(List.of(new SketchEdit.Disconnect(connecting.moved()), connect));
  }
}
