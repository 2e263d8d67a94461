package epochscope.app.builder.canvas;

import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.sketch.PaletteItem;
import epochscope.app.text.Messages;
import epochscope.spec.Position;
import epochscope.views.drawing.Theme;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

/** The canvas of the network builder: it shows the drawing, and takes the pointer. */
public final class SketchCanvas extends Region {
  /** Nearer by this factor with each step of the wheel's 40 pixels. */
  private static final double ZOOM = 1.12;

  private static final double WHEEL_STEP = 40;

  private final SketchDesk desk;
  private final ObservableValue<Theme> theme;
  private final Messages messages;
  private final CanvasState state;
  private final Connector connector;
  private final Pointer pointer;
  private final Dropper dropper;
  private final Walk walk;
  private final SketchPainter painter;
  private final ImageView picture = new ImageView();
  private final Region focusRing = new Region();
  private SurfaceImage image;
  private boolean spaceHeld;
  private Runnable onSettings = () -> {};

  public SketchCanvas(SketchDesk desk, ObservableValue<Theme> theme, Messages messages) {
    this.desk = desk;
    this.theme = theme;
    this.messages = messages;
    state = new CanvasState(desk, this::requestLayout);
    connector = new Connector(state);
    pointer = new Pointer(state, connector);
    dropper = new Dropper(state);
    walk = new Walk(state);
    painter = new SketchPainter(messages);
    setId("builder-canvas");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    picture.setManaged(false);
    focusRing.setManaged(false);
    focusRing.setMouseTransparent(true);
    focusRing.getStyleClass().add("focus-ring");
    focusRing.visibleProperty().bind(focusVisibleProperty());
    getChildren().addAll(picture, focusRing);
    theme.addListener((property, before, now) -> requestLayout());
    takePointer();
    desk.onChange(this::describe);
    describe();
  }

  /**
   * @param action opens the settings of what is chosen
   */
  public void setOnSettings(Runnable action) {
    onSettings = action;
  }

  /** Shows the whole network. */
  public void fit() {
    state.fit();
  }

  public void zoom(int steps) {
    zoom(Math.pow(ZOOM, 2.0 * steps), getWidth() / 2, getHeight() / 2);
  }

  /** Moves the sheet until what is chosen is seen. */
  public void reveal() {
    desk.chosen().names().stream().reduce((a, b) -> b).ifPresent(state::reveal);
  }

  /** Lets go of what is going on; false: nothing is. */
  public boolean cancel() {
    return pointer.cancel();
  }

  /** Begins a connection from what is chosen, or ends the one that has begun. */
  public void connect() {
    if (connector.isOn()) {
      connector.end();
    } else if (desk.chosen().single() != null) {
      connector.from(desk.chosen().single());
      connector.next(1);
    }
  }

  /** Where the connection that has begun would end; null: nowhere. */
  public String target() {
    return connector.target();
  }

  public boolean isConnecting() {
    return connector.isOn();
  }

  /**
   * Goes to the next node, or takes the connection that has begun there.
   *
   * @return whether there was one more
   */
  public boolean next(int step) {
    if (connector.isOn()) {
      connector.next(step);
      return true;
    }
    return walk.next(step);
  }

  public void towards(int dx, int dy) {
    if (connector.isOn()) {
      connector.next(dx + dy);
    } else {
      walk.towards(dx, dy);
    }
  }

  /** The middle of what is seen, in grid units. */
  public Position middle() {
    EdgePath.Point at = state.centre();
    return SketchFigure.position(at.x(), at.y());
  }

  /** Something from the palette is over a point of the scene. */
  public void dragOver(PaletteItem item, double sceneX, double sceneY) {
    var at = sceneToLocal(sceneX, sceneY);
    if (contains(at)) {
      dropper.over(item, at.getX(), at.getY());
    } else {
      dropper.leave();
    }
  }

  public void dragCancelled() {
    dropper.leave();
  }

  /** Something from the palette is let go at a point of the scene. */
  public void drop(PaletteItem item, double sceneX, double sceneY) {
    var at = sceneToLocal(sceneX, sceneY);
    if (contains(at)) {
      dropper.drop(item, at.getX(), at.getY());
      requestFocus();
    } else {
      dropper.leave();
    }
  }

  /** Where an input's or node's card is on the screen. */
  public Bounds cardOnScreen(String name) {
    var box = state.viewport().toCanvas(state.figure().cards().get(name));
    return localToScreen(
        new javafx.geometry.BoundingBox(box.x(), box.y(), box.width(), box.height()));
  }

  @Override
  protected void layoutChildren() {
    int width = (int) Math.floor(getWidth());
    int height = (int) Math.floor(getHeight());
    focusRing.resizeRelocate(0, 0, getWidth(), getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    state.resize(width, height, theme.getValue().magnification());
    if (image == null || !image.suits(width, height, theme.getValue(), this)) {
      image = SurfaceImage.of(width, height, theme.getValue(), this);
      image.showIn(picture);
    }
    image.paint(surface -> state.offerMend(painter.paint(state.drawing(), surface)));
  }

  private void takePointer() {
    setOnMouseMoved(event -> pointer.move(event.getX(), event.getY()));
    setOnMouseExited(event -> pointer.leave());
    setOnMousePressed(this::pressed);
    setOnMouseDragged(event -> pointer.drag(event.getX(), event.getY()));
    setOnMouseReleased(event -> pointer.release(event.getX(), event.getY()));
    setOnMouseClicked(this::clicked);
    setOnScroll(this::scrolled);
    setOnZoom(this::pinched);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> held(event, true));
    addEventHandler(KeyEvent.KEY_RELEASED, event -> held(event, false));
    hoverProperty().subscribe(() -> setCursor(spaceHeld ? Cursor.MOVE : Cursor.DEFAULT));
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    boolean pans = event.getButton() == MouseButton.MIDDLE || spaceHeld;
    if (event.getButton() == MouseButton.SECONDARY) {
      pointer.choose(event.getX(), event.getY());
    } else {
      pointer.press(event.getX(), event.getY(), addsTo(event), pans);
    }
  }

  private static boolean addsTo(MouseEvent event) {
    return event.isShiftDown() || event.isShortcutDown();
  }

  private void clicked(MouseEvent event) {
    boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
    if (twice && desk.chosen().single() != null && event.isStillSincePress()) {
      onSettings.run();
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      zoom(Math.pow(ZOOM, event.getDeltaY() / WHEEL_STEP), event.getX(), event.getY());
    } else {
      state.look(state.viewport().panned(event.getDeltaX(), 0));
    }
    event.consume();
  }

  private void pinched(ZoomEvent event) {
    zoom(event.getZoomFactor(), event.getX(), event.getY());
    event.consume();
  }

  private void zoom(double factor, double x, double y) {
    state.look(state.viewport().zoomed(factor, x, y));
  }

  /** While the space bar is held, dragging moves the sheet. */
  private void held(KeyEvent event, boolean down) {
    if (event.getCode() == KeyCode.SPACE) {
      spaceHeld = down;
      setCursor(down ? Cursor.MOVE : Cursor.DEFAULT);
      event.consume();
    }
  }

  /** For a screen reader. */
  private void describe() {
    setAccessibleText(
        messages.get(
            "builder.canvas",
            desk.sketch().nodes().size(),
            String.join(", ", desk.chosen().names())));
  }
}
