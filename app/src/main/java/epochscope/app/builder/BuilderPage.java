package epochscope.app.builder;

import epochscope.app.builder.canvas.SketchCanvas;
import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.palette.PalettePane;
import epochscope.app.builder.palette.PaletteTarget;
import epochscope.app.builder.sketch.PaletteItem;
import epochscope.app.builder.sketch.Template;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import epochscope.views.drawing.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** The network builder: palette, canvas, settings, and what is to be said of the network. */
final class BuilderPage extends BorderPane {
  /** Something from the palette stands so far from the pointer while it is dragged. */
  private static final double GHOST_GAP = 12;

  /** Narrower pages, in pixels at the type of a desk, have a narrow palette and sheet. */
  private static final double NARROW = 1000;

  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  private final SketchDesk desk;
  private final Messages messages;
  private final SketchCanvas canvas;
  private final PalettePane palette;
  private final Region settings;
  private final StatusLine status;
  private final Label ghost = new Label();

  /**
   * @param settings of what is chosen
   */
  BuilderPage(
      SketchDesk desk,
      ObservableValue<Theme> theme,
      Commands commands,
      Messages messages,
      Region settings,
      Consumer<Template> onTemplate) {
    this.desk = desk;
    this.messages = messages;
    setId("builder");
    getStyleClass().add("builder");
    canvas = new SketchCanvas(desk, theme, messages);
    new CanvasMenu(commands).attach(canvas);
    palette = new PalettePane(messages, new Target());
    palette.setOnLeave(canvas::requestFocus);
    this.settings = settings;
    settings.getStyleClass().add("builder-sheet");
    settings.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveSettings);
    status = new StatusLine(desk, commands, messages);
    ghost.getStyleClass().add("palette-ghost");
    ghost.setManaged(false);
    ghost.setMouseTransparent(true);
    ghost.setVisible(false);
    setTop(new BuilderBar(commands, messages, onTemplate));
    setLeft(palette);
    setCenter(canvas);
    setBottom(status);
    getChildren().add(ghost);
    widthProperty().subscribe(() -> fitTo(theme.getValue()));
    theme.subscribe(this::fitTo);
  }

  private void fitTo(Theme theme) {
    boolean compact = getWidth() < NARROW * theme.magnification();
    pseudoClassStateChanged(COMPACT, compact);
    palette.setCompact(compact);
  }

  SketchCanvas canvas() {
    return canvas;
  }

  PalettePane palette() {
    return palette;
  }

  /** Whether the settings of what is chosen are beside the canvas. */
  boolean showsSettings() {
    return getRight() != null;
  }

  void showSettings(boolean shown) {
    setRight(shown ? settings : null);
    if (!shown) {
      canvas.requestFocus();
    }
  }

  private void leaveSettings(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      showSettings(false);
      event.consume();
    }
  }

  /** The focus leaves the canvas, forwards or backwards. */
  void focusBeside(int step) {
    if (step < 0) {
      palette.search();
    } else {
      status.focusFirst();
    }
  }

  private final class Target implements PaletteTarget {
    @Override
    public void over(PaletteItem item, double sceneX, double sceneY) {
      canvas.dragOver(item, sceneX, sceneY);
      boolean beside = !canvas.contains(canvas.sceneToLocal(sceneX, sceneY));
      ghost.setVisible(beside);
      if (beside) {
        ghost.setText(messages.get("palette." + item.word()));
        ghost.autosize();
        var at = sceneToLocal(sceneX, sceneY);
        ghost.relocate(at.getX() + GHOST_GAP, at.getY() + GHOST_GAP);
      }
    }

    @Override
    public void drop(PaletteItem item, double sceneX, double sceneY) {
      ghost.setVisible(false);
      canvas.drop(item, sceneX, sceneY);
    }

    @Override
    public void add(PaletteItem item) {
      desk.add(item, canvas.middle());
      canvas.reveal();
    }
  }
}
