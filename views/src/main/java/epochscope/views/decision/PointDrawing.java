package epochscope.views.decision;

import epochscope.data.SampleEdit;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Theme;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Points drawn, dragged and removed in the picture, by pointer or keys, while training goes on. */
final class PointDrawing {
  private static final int NONE = -2;
  private static final double GRIP = 8;

  /** While a point is dragged the sample changes no oftener. */
  private static final long BETWEEN_CHANGES = 40_000_000;

  private final DecisionView view;
  private final PixelView picture;
  private final DrawingCursor cursor;
  private int held = NONE;
  private boolean changed;
  private long changedAt;

  PointDrawing(DecisionView view, PixelView picture, ObservableValue<Theme> theme) {
    this.view = view;
    this.picture = picture;
    this.cursor = new DrawingCursor(picture, theme);
  }

  void attach() {
    picture.takeKeys(this::wants);
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    picture.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    picture.addEventFilter(
        MouseEvent.MOUSE_CLICKED, event -> keepInPlane(event, event.getX(), event.getY()));
    picture.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> keepInPlane(event, event.getX(), event.getY()));
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    picture.focusedProperty().addListener(property -> cursor.hide());
  }

  private boolean penIsOn() {
    return view.shownFrame() != null && DecisionChoices.drawing(view.selectedNow());
  }

  private boolean drawing() {
    return penIsOn() && view.plane() != null;
  }

  /** The plane, where its points can be changed now; null: they cannot. */
  private PlaneReading plane() {
    PlaneReading plane = drawing() ? view.plane() : null;
    boolean possible = plane != null && plane.model().canBeDrawn() && view.shownFrame().live();
    return possible ? plane : null;
  }

  private void pressed(MouseEvent event) {
    cursor.hide();
    PlaneReading plane = plane();
    if (plane == null || !plane.plot().inner().contains(event.getX(), event.getY())) {
      return;
    }
    event.consume();
    if (event.getButton() == MouseButton.SECONDARY || event.isAltDown()) {
      remove(plane, event.getX(), event.getY());
    } else if (event.getButton() == MouseButton.PRIMARY) {
      int row = plane.trainingRow(event.getX(), event.getY(), GRIP);
      held = row >= 0 ? row : SampleEdit.LAST;
      changed = row < 0;
      if (row < 0) {
        add(plane, event.getX(), event.getY());
      }
    }
  }

  private void dragged(MouseEvent event) {
    PlaneReading plane = plane();
    if (held == NONE || plane == null) {
      return;
    }
    event.consume();
    if (System.nanoTime() - changedAt > BETWEEN_CHANGES) {
      move(plane, event.getX(), event.getY());
    }
  }

  private void released(MouseEvent event) {
    PlaneReading plane = plane();
    if (held != NONE && plane != null && !event.isStillSincePress()) {
      event.consume();
      move(plane, event.getX(), event.getY());
    }
    held = NONE;
  }

  /** A click in the plane draws, and neither enlarges the view nor opens its menu. */
  private void keepInPlane(Event event, double x, double y) {
    if (drawing() && view.plane().plot().inner().contains(x, y)) {
      event.consume();
    }
  }

  /** Also before the plane is painted: its keys are no commands of the window meanwhile. */
  private boolean wants(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    return switch (event.getCode()) {
      case D -> true;
      case LEFT, RIGHT, UP, DOWN, ENTER, DELETE, BACK_SPACE, ESCAPE -> penIsOn();
      default -> penIsOn() && event.getCode().isDigitKey();
    };
  }

  private void key(KeyEvent event) {
    if (!wants(event)) {
      return;
    }
    event.consume();
    switch (event.getCode()) {
      case D -> view.togglePen();
      case ESCAPE -> {
        cursor.hide();
        view.togglePen();
      }
      default -> keyInPlane(event, plane());
    }
  }

  private void keyInPlane(KeyEvent event, PlaneReading plane) {
    if (plane == null) {
      return;
    }
    KeyCode code = event.getCode();
    if (code.isDigitKey()) {
      int brush = "123456789".indexOf(code.getName().charAt(code.getName().length() - 1));
      if (brush >= 0 && brush < plane.model().brushes()) {
        view.chooseBrush(brush);
      }
    } else if (code == KeyCode.ENTER) {
      add(plane, cursor.x(plane.plot()), cursor.y(plane.plot()));
    } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
      remove(plane, cursor.x(plane.plot()), cursor.y(plane.plot()));
    } else {
      moveCursor(event, plane);
    }
  }

  /** With shift, the point under the cursor comes along. */
  private void moveCursor(KeyEvent event, PlaneReading plane) {
    int row =
        event.isShiftDown()
            ? plane.trainingRow(cursor.x(plane.plot()), cursor.y(plane.plot()), GRIP)
            : NONE;
    cursor.move(event.getCode(), plane.plot());
    if (row >= 0) {
      held = row;
      changed = false;
      move(plane, cursor.x(plane.plot()), cursor.y(plane.plot()));
      held = NONE;
    }
  }

  private void add(PlaneReading plane, double x, double y) {
    SampleEdit edit = PointEdits.add(plane, view.selectedNow(), x, y);
    if (edit != null) {
      view.send(new ViewAction.EditSample(edit, false));
    }
  }

  private void remove(PlaneReading plane, double x, double y) {
    int row = plane.trainingRow(x, y, 1.5 * GRIP);
    if (row >= 0) {
      view.send(new ViewAction.EditSample(new SampleEdit.Remove(row), false));
    }
  }

  private void move(PlaneReading plane, double x, double y) {
    view.send(new ViewAction.EditSample(PointEdits.move(plane, held, x, y), changed));
    changed = true;
    changedAt = System.nanoTime();
  }
}
