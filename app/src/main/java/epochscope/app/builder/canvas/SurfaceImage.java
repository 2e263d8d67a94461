package epochscope.app.builder.canvas;

import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

/** A surface that is shown as fine as the screen is. */
record SurfaceImage(Surface surface, PixelBuffer<IntBuffer> buffer) {
  static SurfaceImage of(int width, int height, Theme theme, Node node) {
    Surface surface = new Surface(width, height, fineness(node), theme);
    return new SurfaceImage(
        surface,
        new PixelBuffer<>(
            surface.image().getWidth(),
            surface.image().getHeight(),
            IntBuffer.wrap(surface.pixels()),
            PixelFormat.getIntArgbPreInstance()));
  }

  boolean suits(int width, int height, Theme theme, Node node) {
    return surface.width() == width
        && surface.height() == height
        && surface.scale() == fineness(node)
        && surface.theme().equals(theme);
  }

  void showIn(ImageView view) {
    view.setImage(new WritableImage(buffer));
    view.setFitWidth(surface.image().getWidth() / surface.scale());
    view.setFitHeight(surface.image().getHeight() / surface.scale());
  }

  void paint(Consumer<Surface> painting) {
    painting.accept(surface);
    buffer.updateBuffer(changed -> null);
  }

  private static double fineness(Node node) {
    Window window = node.getScene() == null ? null : node.getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getOutputScaleX());
  }
}
