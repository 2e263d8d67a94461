package epochscope.app.window;

import epochscope.app.text.Messages;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** A window for views alone: over the whole of another screen where there is one. */
final class SecondWindow {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 600;

  private final Stage main;
  private final Scene scene;
  private final Messages messages;
  private final Runnable onClosed;
  private Stage stage;

  /**
   * @param equip gives the scene its looks and its keys
   * @param onClosed is called when the user has closed it
   */
  SecondWindow(
      Stage main, Region content, Consumer<Scene> equip, Messages messages, Runnable onClosed) {
    this.main = main;
    this.messages = messages;
    this.onClosed = onClosed;
    scene = new Scene(new StackPane(content), WIDTH, HEIGHT);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::fullScreen);
    equip.accept(scene);
  }

  boolean isOpen() {
    return stage != null;
  }

  void open() {
    if (stage != null) {
      return;
    }
    stage = new Stage();
    stage.setTitle(messages.get("window.second"));
    stage.setFullScreenExitHint("");
    stage.setScene(scene);
    stage.setOnCloseRequest(event -> onClosed.run());
    Screen.getScreens().stream()
        .filter(screen -> !screen.getBounds().contains(centreOfMain()))
        .findFirst()
        .ifPresent(this::fill);
    stage.show();
  }

  void close() {
    if (stage != null) {
      Stage closing = stage;
      stage = null;
      closing.setScene(null);
      closing.close();
    }
  }

  private Point2D centreOfMain() {
    return new Point2D(main.getX() + main.getWidth() / 2, main.getY() + main.getHeight() / 2);
  }

  private void fill(Screen screen) {
    Rectangle2D bounds = screen.getVisualBounds();
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
    stage.setFullScreen(true);
  }

  private void fullScreen(KeyEvent event) {
    if (event.getCode() == KeyCode.F11) {
      stage.setFullScreen(!stage.isFullScreen());
      event.consume();
    }
  }
}
