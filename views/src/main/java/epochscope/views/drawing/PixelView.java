package epochscope.views.drawing;

import epochscope.views.Frame;
import epochscope.views.glossary.Glossary;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Shows what a painter paints, pixel by pixel as large as it is and as fine as the screen. It
 * paints at most once per pulse, and only when frame, size or theme have changed. Where it is
 * painted on another thread, what is shown and how it is read change together, when it is finished.
 */
public final class PixelView extends Region {
  private static final double POINTER_GAP = 14;

  private final String view;
  private final Painter painter;
  private final ObservableValue<Theme> theme;
  private final ImageView picture = new ImageView();
  private final Label readOut = new Label();
  private final Region focusRing = new Region();
  private Frame frame;
  private Studio studio = Studio.HERE;

  /** Null: there has been none. */
  private ShownPicture shown;

  /** What was shown before, to be painted on next; null: there has been none. */
  private ShownPicture spare;

  private boolean painting;
  private boolean stale;
  private Predicate<KeyEvent> wantedKeys = key -> false;

  /** Null: outside, or unknown since the size has changed. */
  private Point2D pointer;

  /**
   * @param view its name
   */
  public PixelView(String view, Painter painter, ObservableValue<Theme> theme) {
    this.view = view;
    this.painter = painter;
    this.theme = theme;
    readOut.setManaged(false);
    readOut.setMouseTransparent(true);
    readOut.setVisible(false);
    readOut.getStyleClass().add("read-out");
    picture.setManaged(false);
    focusRing.setManaged(false);
    focusRing.setMouseTransparent(true);
    focusRing.getStyleClass().add("focus-ring");
    focusRing.visibleProperty().bind(focusVisibleProperty());
    getChildren().addAll(picture, readOut, focusRing);
    setMinSize(0, 0);
    theme.addListener((property, old, now) -> repaint());
    setOnMouseMoved(event -> pointAt(new Point2D(event.getX(), event.getY())));
    setOnMouseExited(event -> pointAt(null));
    setOnMouseDragged(event -> pointAt(null));
    widthProperty().addListener(property -> pointAt(null));
    heightProperty().addListener(property -> pointAt(null));
  }

  /**
   * From now on the focus can rest here.
   *
   * @param wanted further keys that are for this view and no command of the window; they come to
   *     its handlers
   */
  public void takeKeys(Predicate<KeyEvent> wanted) {
    wantedKeys = wantedKeys.or(wanted);
    setFocusTraversable(true);
    setOnMousePressed(event -> requestFocus());
  }

  /** Whether a key is for this view and no command of the window. */
  public boolean wants(KeyEvent key) {
    return wantedKeys.test(key);
  }

  /** Lays a control over the picture, which places it itself. */
  public void lay(Node control) {
    control.setManaged(false);
    getChildren().add(control);
  }

  public void takeAway(Node control) {
    getChildren().remove(control);
  }

  /** Shows the moment with the next pulse. */
  public void show(Frame newFrame) {
    if (newFrame != frame) {
      frame = newFrame;
      repaint();
    }
  }

  /** Paints anew with the next pulse, as after a change of the painter's choices. */
  public void repaint() {
    stale = true;
    requestLayout();
  }

  /** How the picture that is shown is read. */
  public Reading reading() {
    return shown == null ? Reading.NOTHING : shown.reading();
  }

  /** Where it is painted from now on. */
  void paintIn(Studio newStudio) {
    studio = newStudio;
  }

  /** Whether a picture is being painted that is not yet to be seen. */
  boolean isPainting() {
    return painting;
  }

  /** How long it took another thread to paint what is shown. */
  long nanosElsewhere() {
    return shown == null || studio == Studio.HERE ? 0 : shown.nanos();
  }

  /** What lies under the pointer. */
  public Optional<Reading.Mark> markAt(double x, double y) {
    return reading().at(x, y);
  }

  @Override
  protected void layoutChildren() {
    focusRing.resizeRelocate(0, 0, getWidth(), getHeight());
    int width = (int) Math.floor(getWidth());
    int height = (int) Math.floor(getHeight());
    if (frame == null || width < 1 || height < 1 || painting) {
      return;
    }
    if (stale || !fits(shown, width, height)) {
      paint(fits(spare, width, height) ? spare : newPicture(width, height));
    }
  }

  private boolean fits(ShownPicture one, int width, int height) {
    return one != null && one.fits(width, height, outputScale(), theme.getValue());
  }

  private ShownPicture newPicture(int width, int height) {
    return new ShownPicture(width, height, outputScale(), theme.getValue());
  }

  private void paint(ShownPicture next) {
    Frame painted = frame;
    stale = false;
    painting = true;
    studio.paint(() -> next.paint(view, painter, painted), () -> hang(next));
  }

  private void hang(ShownPicture next) {
    painting = false;
    Image image = next.hang();
    spare = shown;
    shown = next;
    picture.setImage(image);
    picture.setFitWidth(image.getWidth() / next.surface().scale());
    picture.setFitHeight(image.getHeight() / next.surface().scale());
    read();
    if (stale || !fits(shown, (int) Math.floor(getWidth()), (int) Math.floor(getHeight()))) {
      // With the next pulse comes what has changed meanwhile.
      requestLayout();
    }
  }

  private double outputScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getOutputScaleX());
  }

  private void pointAt(Point2D place) {
    pointer = place;
    read();
  }

  /** The numbers under the pointer change with the picture, too. */
  private void read() {
    Optional<String> text =
        Optional.ofNullable(pointer)
            .flatMap(
                place ->
                    reading()
                        .at(place.getX(), place.getY())
                        .map(Reading.Mark::text)
                        .or(() -> explanation(place)));
    readOut.setVisible(text.isPresent());
    text.ifPresent(words -> placeReadOut(words, pointer.getX(), pointer.getY()));
  }

  /** Of a term that is written at {@code place}. */
  private Optional<String> explanation(Point2D place) {
    return shown == null
        ? Optional.empty()
        : shown
            .surface()
            .textAt(place.getX(), place.getY())
            .flatMap(Glossary::in)
            .map(term -> term.name() + "\n" + term.explanation());
  }

  private void placeReadOut(String text, double x, double y) {
    readOut.setText(text);
    readOut.setStyle(style());
    readOut.applyCss();
    readOut.autosize();
    double width = readOut.getWidth();
    double height = readOut.getHeight();
    double left = x + POINTER_GAP + width > getWidth() ? x - POINTER_GAP - width : x + POINTER_GAP;
    double top =
        y + POINTER_GAP + height > getHeight() ? y - POINTER_GAP - height : y + POINTER_GAP;
    readOut.relocate(Math.max(0, left), Math.max(0, top));
  }

  private String style() {
    Theme now = theme.getValue();
    return String.format(
        "-fx-background-color: #%06x; -fx-text-fill: #%06x; -fx-border-color: #%06x;"
            + " -fx-background-radius: 4; -fx-border-radius: 4; -fx-padding: 4 8 4 8;"
            + " -fx-font-family: %s; -fx-font-size: %spx;",
        now.palette().surface() & 0xFFFFFF,
        now.palette().text() & 0xFFFFFF,
        now.palette().axis() & 0xFFFFFF,
        Typeface.FAMILY,
        now.textSize());
  }
}
