package epochscope.app.builder.canvas;

import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.app.builder.sketch.SketchProblem;
import epochscope.views.drawing.Box;
import java.util.Optional;

/** What is seen of the desk, and what is going on there. Confined to one thread. */
final class CanvasState {
  /** How near the pointer has to be, in pixels of the canvas. */
  private static final double PORT_REACH = 9;

  private static final double LINE_REACH = 7;
  private static final double CARD_REACH = 18;

  /** In which a whole network is shown at most. */
  private static final double LARGEST_FIT = 1.3;

  private final SketchDesk desk;
  private final Runnable onChange;
  private SketchFigure figure;

  /** While something is moved: what there was before. */
  private SketchFigure atRest;

  private Viewport viewport = new Viewport(1, 0, 0);
  private double width;
  private double height;
  private double magnification = 1;
  private Hit hovered = new Hit.Nothing();
  private Gesture gesture = new Gesture.Resting();
  private Advice advice;

  /** Where the remedy that is shown can be pressed; null: nowhere. */
  private Box mend;

  /** Whether the whole network is shown, in whatever size: nobody has moved or zoomed since. */
  private boolean fitting = true;

  CanvasState(SketchDesk desk, Runnable onChange) {
    this.desk = desk;
    this.onChange = onChange;
    figure = SketchFigure.of(desk.sketch());
    desk.onChange(this::deskChanged);
  }

  SketchDesk desk() {
    return desk;
  }

  SketchFigure figure() {
    return figure;
  }

  Viewport viewport() {
    return viewport;
  }

  Gesture gesture() {
    return gesture;
  }

  Hit hovered() {
    return hovered;
  }

  Drawing drawing() {
    return new Drawing(
        figure, desk.report(), desk.chosen(), viewport, hovered, gesture, shownAdvice());
  }

  void resize(double newWidth, double newHeight, double newMagnification) {
    boolean same = newWidth == width && newHeight == height && newMagnification == magnification;
    width = newWidth;
    height = newHeight;
    magnification = newMagnification;
    if (fitting && !same) {
      viewport = fitted();
    }
  }

  /** The whole network, now and in every size, until it is moved or zoomed. */
  void fit() {
    fitting = true;
    if (width > 1 && height > 1) {
      viewport = fitted();
    }
    onChange.run();
  }

  private Viewport fitted() {
    if (figure.sketch().nodes().isEmpty()) {
      return Viewport.beginning(figure.bounds(1, magnification), height, magnification);
    }
    return fitting(fitting(1).scale());
  }

  private Viewport fitting(double scale) {
    Box bounds = figure.bounds(scale, magnification);
    return Viewport.fitting(bounds, width, height, LARGEST_FIT * magnification);
  }

  void look(Viewport newViewport) {
    if (!newViewport.equals(viewport)) {
      viewport = newViewport;
      fitting = false;
      onChange.run();
    }
  }

  /** Moves the view as little as it takes to see a card. */
  void reveal(String name) {
    Box card = figure.cards().get(name);
    if (card != null && width > 1) {
      look(viewport.showing(card, width, height));
    }
  }

  EdgePath.Point onSheet(double x, double y) {
    return new EdgePath.Point(viewport.toSheetX(x), viewport.toSheetY(y));
  }

  /** The middle of what is seen, on the sheet. */
  EdgePath.Point centre() {
    return onSheet(width / 2, height / 2);
  }

  void hover(Hit hit) {
    if (!hit.equals(hovered)) {
      hovered = hit;
      refreshAdvice();
      onChange.run();
    }
  }

  void perform(Gesture newGesture) {
    boolean wasMoving = gesture instanceof Gesture.Moving;
    if (!wasMoving) {
      atRest = figure;
    }
    gesture = newGesture;
    if (newGesture instanceof Gesture.Moving moving) {
      figure = atRest.moved(shown(), moving.names());
    } else if (wasMoving) {
      figure = atRest;
    }
    onChange.run();
  }

  /** Lets go; false: nothing was going on. */
  boolean rest() {
    boolean was = !(gesture instanceof Gesture.Resting);
    perform(new Gesture.Resting());
    return was;
  }

  void offerMend(Box box) {
    mend = box;
  }

  Hit at(double x, double y) {
    if (mend != null && mend.contains(x, y) && advice != null && advice.remedy() != null) {
      return new Hit.Mend(advice.remedy());
    }
    EdgePath.Point at = onSheet(x, y);
    double reach = PORT_REACH * magnification / viewport.scale();
    Optional<Hit> port =
        figure
            .slotAt(at.x(), at.y(), reach)
            .<Hit>map(Hit.InPort::new)
            .or(() -> figure.outPortAt(at.x(), at.y(), reach).map(Hit.OutPort::new));
    return port.or(() -> figure.nodeAt(at.x(), at.y()).map(Hit.Card::new))
        .or(() -> edgeAt(x, y).map(Hit.Line::new))
        .orElseGet(Hit.Nothing::new);
  }

  Optional<Edge> edgeAt(double x, double y) {
    return edgeNear(x, y, LINE_REACH);
  }

  /** The connection in which something is inserted that is let go here: lines are short. */
  Optional<Edge> edgeUnderCard(double x, double y) {
    return edgeNear(x, y, CARD_REACH);
  }

  private Optional<Edge> edgeNear(double x, double y, double reach) {
    EdgePath.Point at = onSheet(x, y);
    return figure.edgeAt(at.x(), at.y(), reach * magnification / viewport.scale());
  }

  private Sketch shown() {
    return gesture instanceof Gesture.Moving(var names, double dx, double dy, var g, var into)
        ? new SketchEdit.Move(names, dx, dy).apply(desk.sketch())
        : desk.sketch();
  }

  private void deskChanged() {
    if (!figure.sketch().equals(desk.sketch())) {
      atRest = SketchFigure.of(desk.sketch());
      figure =
          gesture instanceof Gesture.Moving moving ? atRest.moved(shown(), moving.names()) : atRest;
      keepInView();
    }
    refreshAdvice();
    onChange.run();
  }

  /** What an edit pushes out of a view of the whole network is fetched back. */
  private void keepInView() {
    Box seen = viewport.toCanvas(figure.bounds(viewport.scale(), magnification));
    boolean idle = gesture instanceof Gesture.Resting;
    if (fitting && idle && width > 1 && !new Box(0, 0, width, height).encloses(seen)) {
      viewport = fitted();
    }
  }

  private Advice shownAdvice() {
    return switch (gesture) {
      case Gesture.Resting() -> advice;
      case Gesture.Connecting connecting -> connecting.advice();
      default -> null;
    };
  }

  /** About what lies under the pointer, else about what is chosen, which can be mended there. */
  private void refreshAdvice() {
    // What is odd about it is no reason to cover others: a network is drawn piece by piece.
    Optional<SketchProblem> chosen = desk.chosenProblem().filter(SketchProblem::hinders);
    Optional<SketchProblem> pointed =
        hovered instanceof Hit.Card(String name)
            ? desk.report().problems(name).stream().findFirst()
            : Optional.empty();
    SketchProblem about = pointed.or(() -> chosen).orElse(null);
    advice =
        about == null
            ? null
            : new Advice(about, desk.remedy(about).orElse(null), about.equals(chosen.orElse(null)));
    if (advice == null) {
      mend = null;
    }
  }
}
