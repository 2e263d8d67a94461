package epochscope.views.maps;

import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.ViewAction;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import epochscope.views.image.InputPicture;
import epochscope.views.image.MapPlace;
import epochscope.views.image.PenPicture;
import epochscope.views.image.SampleSteps;
import epochscope.views.image.ShownSample;
import epochscope.views.maps.TriedWindow.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What every layer makes of a sample. The pointer draws on the sample, or follows the maps while
 * pressed; the arrows shift the sample, or move the pen.
 */
public final class FeatureMapsView extends PaintedView {
  public static final String ID = "feature-maps";

  private final FeatureMapsPainter painter;

  /** The drawing while the pointer, or the pen, is on it: newer than what the frame shows. */
  private PenPicture drawing;

  private Point2D last;

  public FeatureMapsView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    this(new FeatureMapsPainter(), theme, actions);
  }

  private FeatureMapsView(
      FeatureMapsPainter painter, ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, painter, theme, actions);
    this.painter = painter;
    node().addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    node().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    node().addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drawing = null);
    onKey(KeyCode.LEFT, () -> arrow(-1, 0));
    onKey(KeyCode.RIGHT, () -> arrow(1, 0));
    onKey(KeyCode.UP, () -> arrow(0, -1));
    onKey(KeyCode.DOWN, () -> arrow(0, 1));
    onKey(KeyCode.ENTER, this::lowerPen);
    menu()
        .getItems()
        .addAll(
            0,
            List.of(
                choiceMenu(FeatureMapsPainter.SHOW, List.of("values", "gradient")),
                choiceMenu(FeatureMapsPainter.SCALE, List.of("layer", "own")),
                tries(),
                item(
                    "maps.next",
                    KeyCode.N,
                    () -> SampleSteps.next(frame().data(), newestSelection(), 1)),
                keyItem(
                    "maps.previous",
                    new KeyCodeCombination(KeyCode.N, KeyCombination.SHIFT_DOWN),
                    () -> select(() -> SampleSteps.next(frame().data(), newestSelection(), -1))),
                keyItem("maps.pen", new KeyCodeCombination(KeyCode.D), this::takePen),
                item("maps.clear.hint", KeyCode.DELETE, this::cleared),
                item(
                    "maps.as-in-data",
                    KeyCode.BACK_SPACE,
                    () -> SampleSteps.asInData(newestSelection())),
                new SeparatorMenuItem()));
  }

  /** Other windows of the chosen node; with shift the value before. */
  private Menu tries() {
    Menu menu = new Menu(Texts.get("maps.try"));
    Map<Part, KeyCode> keys =
        Map.of(
            Part.STRIDE, KeyCode.S,
            Part.PADDING, KeyCode.A,
            Part.DILATION, KeyCode.I,
            Part.SIZE, KeyCode.O);
    for (Part part : Part.values()) {
      KeyCode key = keys.get(part);
      String words = "maps.try." + part.name().toLowerCase(Locale.ROOT);
      menu.getItems().add(keyItem(words, new KeyCodeCombination(key), () -> tryOther(part, 1)));
      onKey(new KeyCodeCombination(key, KeyCombination.SHIFT_DOWN), () -> tryOther(part, -1));
    }
    menu.getItems()
        .add(
            keyItem(
                "maps.try.none",
                new KeyCodeCombination(KeyCode.U),
                () -> choose(TriedWindow.CHOICE, "")));
    return menu;
  }

  private void tryOther(Part part, int by) {
    if (frame() != null && frame().topology() != null) {
      select(() -> TriedWindow.next(frame().topology(), newestSelection(), part, by));
    }
  }

  private MenuItem item(String text, KeyCode key, Supplier<Selection> selection) {
    return keyItem(text, new KeyCodeCombination(key), () -> select(selection));
  }

  private void onKey(KeyCode key, Runnable action) {
    onKey(new KeyCodeCombination(key), action);
  }

  private void select(Supplier<Selection> selection) {
    if (frame() != null && frame().data() != null) {
      act(new ViewAction.Select(selection.get()));
    }
  }

  private Selection cleared() {
    InputPicture input = InputPicture.of(frame());
    return input.isPicture()
        ? SampleSteps.asInData(newestSelection())
            .withChoice(
                PenPicture.CHOICE, PenPicture.blank(input.rows(), input.columns()).encoded())
        : newestSelection();
  }

  private void pressed(MouseEvent event) {
    drawing = null;
    last = point(event).orElse(null);
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (last != null && painter.paper().isPresent()) {
      Point2D here = new Point2D(event.getX(), event.getY());
      draw(onPicture(last), onPicture(here));
      last = here;
    } else {
      markAt(event.getX(), event.getY())
          .map(mark -> mark.selection())
          .filter(selection -> selection != null && selection.node() != null)
          .filter(selection -> selection.choices().equals(newestSelection().choices()))
          .ifPresent(selection -> act(new ViewAction.Select(selection)));
    }
    event.consume();
  }

  /** Where the pointer is, if that is on the paper. */
  private Optional<Point2D> point(MouseEvent event) {
    return painter
        .paper()
        .filter(box -> box.contains(event.getX(), event.getY()))
        .map(box -> new Point2D(event.getX(), event.getY()));
  }

  /** From pixels of the view to those of the drawing. */
  private Point2D onPicture(Point2D point) {
    Box box = painter.paper().orElseThrow();
    var shape = frame().data().train().shape();
    ShownSample.Shift shift = ShownSample.Shift.of(newestSelection());
    return new Point2D(
        (point.getX() - box.x()) / box.width() * MapPlace.columns(shape) - shift.dx(),
        (point.getY() - box.y()) / box.height() * MapPlace.rows(shape) - shift.dy());
  }

  /** On the drawing there is, else on blank paper. */
  private void draw(Point2D from, Point2D to) {
    var shape = frame().data().train().shape();
    int rows = MapPlace.rows(shape);
    int columns = MapPlace.columns(shape);
    PenPicture before =
        drawing != null
            ? drawing
            : PenPicture.of(newestSelection(), rows, columns)
                .orElseGet(() -> PenPicture.blank(rows, columns));
    drawing = before.withLine(from.getX(), from.getY(), to.getX(), to.getY());
    choose(PenPicture.CHOICE, drawing.encoded());
  }

  private void arrow(int right, int down) {
    Pen pen = painter.pen();
    if (!pen.isHeld()) {
      select(() -> SampleSteps.shifted(frame().data(), newestSelection(), right, down));
    } else if (painter.paper().isPresent()) {
      Point2D from = penPoint();
      var shape = frame().data().train().shape();
      pen.move(right, down, MapPlace.rows(shape), MapPlace.columns(shape));
      if (pen.isDown()) {
        draw(from, penPoint());
      }
      repaint();
    }
  }

  private Point2D penPoint() {
    ShownSample.Shift shift = ShownSample.Shift.of(newestSelection());
    return new Point2D(
        painter.pen().column() + 0.5 - shift.dx(), painter.pen().row() + 0.5 - shift.dy());
  }

  private void takePen() {
    if (painter.paper().isPresent()) {
      var shape = frame().data().train().shape();
      drawing = null;
      painter.pen().toggleHeld(MapPlace.rows(shape), MapPlace.columns(shape));
      repaint();
    }
  }

  private void lowerPen() {
    painter.pen().toggleDown();
    drawing = null;
    repaint();
  }
}
