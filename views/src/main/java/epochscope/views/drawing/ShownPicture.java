package epochscope.views.drawing;

import epochscope.views.Frame;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A surface whose pixels are those of an image on the screen, and how they are read. */
final class ShownPicture {
  private final Surface surface;
  private final PixelBuffer<IntBuffer> buffer;
  private final Image image;
  private Reading reading = Reading.NOTHING;
  private long nanos;

  /** What went wrong at the last painting; null: nothing. */
  private Throwable problem;

  ShownPicture(int width, int height, double scale, Theme theme) {
    surface = new Surface(width, height, scale, theme);
    buffer =
        new PixelBuffer<>(
            surface.image().getWidth(),
            surface.image().getHeight(),
            IntBuffer.wrap(surface.pixels()),
            PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  boolean fits(int width, int height, double scale, Theme theme) {
    return surface.width() == width
        && surface.height() == height
        && surface.scale() == scale
        && surface.theme().equals(theme);
  }

  /** On any thread, while it is not on the screen. */
  void paint(String view, Painter painter, Frame frame) {
    long from = System.nanoTime();
    try {
      surface.forgetTexts();
      reading = DivergedVeil.paint(view, painter, frame, surface);
      problem = null;
    } catch (RuntimeException | Error e) {
      problem = e;
    }
    nanos = System.nanoTime() - from;
  }

  /** What was painted, for the screen; throws what went wrong. On the JavaFX thread. */
  Image hang() {
    switch (problem) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
    buffer.updateBuffer(changed -> null);
    return image;
  }

  Surface surface() {
    return surface;
  }

  Reading reading() {
    return reading;
  }

  /** How long the painting took. */
  long nanos() {
    return nanos;
  }
}
