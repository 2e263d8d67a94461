package epochscope.app.window;

import epochscope.export.AtomicFile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Pictures of what the window shows. */
final class Pictures {
  private Pictures() {}

  /** What {@code node} looks like now, as fine as the screen. On the UI thread. */
  static WritableImage of(Node node) {
    Window window = node.getScene().getWindow();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(window.getOutputScaleX(), window.getOutputScaleY()));
    return node.snapshot(parameters, null);
  }

  static void copy(Image picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }

  static BufferedImage forFile(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }

  static Image forScreen(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }

  /** Writes it as PNG. Slow: not on the UI thread. */
  static void write(BufferedImage picture, Path file) {
    AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
  }
}
