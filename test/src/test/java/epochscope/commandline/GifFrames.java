package epochscope.commandline;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

/**
 * An animated GIF as a browser shows it.
 *
 * @param pictures each with all that came before beneath it
 * @param delays in hundredths of a second
 * @param loops whether it plays for ever
 */
record GifFrames(List<BufferedImage> pictures, List<Integer> delays, boolean loops) {
  static GifFrames read(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      List<BufferedImage> pictures = new ArrayList<>();
      List<Integer> delays = new ArrayList<>();
      boolean loops = false;
      BufferedImage all =
          new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_ARGB);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode place =
            (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
        IIOMetadataNode control =
            (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        Graphics2D pen = all.createGraphics();
        pen.drawImage(
            reader.read(i),
            Integer.parseInt(place.getAttribute("imageLeftPosition")),
            Integer.parseInt(place.getAttribute("imageTopPosition")),
            null);
        pen.dispose();
        BufferedImage copy =
            new BufferedImage(all.getWidth(), all.getHeight(), BufferedImage.TYPE_INT_ARGB);
        copy.setData(all.getData());
        pictures.add(copy);
        delays.add(Integer.parseInt(control.getAttribute("delayTime")));
        loops |= root.getElementsByTagName("ApplicationExtension").getLength() > 0;
      }
      return new GifFrames(pictures, delays, loops);
    }
  }

  static int[] rgb(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  /** Of a channel of a pixel, from 0 to 255. */
  static double meanDistance(BufferedImage one, BufferedImage other) {
    int[] a = rgb(one);
    int[] b = rgb(other);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        sum += Math.abs((a[i] >> shift & 0xFF) - (b[i] >> shift & 0xFF));
      }
    }
    return sum / (3.0 * a.length);
  }
}
