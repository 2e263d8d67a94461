package epochscope.app.recording;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * An animated GIF (version 89a) that plays for ever. Of each picture only the rectangle that has
 * changed is written, and in it what has not changed is transparent, which packs well.
 */
final class GifFilm implements Film {
  /** Before it begins again the last picture stays, in hundredths of a second. */
  private static final int LAST_STAYS = 150;

  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private final GifPalette palette;
  private final int delay;
  private final int count;
  private final ImageOutputStream out;
  private final ImageWriter writer;
  private byte[] before;
  private int written;

  /**
   * @param count of the pictures to come
   */
  GifFilm(OutputStream stream, GifPalette palette, int framesPerSecond, int count)
      throws IOException {
    this.palette = palette;
    this.delay = Math.max(2, Math.round(100f / framesPerSecond));
    this.count = count;
    ImageIO.setUseCache(false);
    out = ImageIO.createImageOutputStream(stream);
    writer = ImageIO.getImageWritersByFormatName("gif").next();
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  @Override
  public void add(BufferedImage picture) throws IOException {
    int width = picture.getWidth();
    int[] rgb = GifPalette.rgb(picture);
    byte[] indices = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      indices[i] = (byte) palette.index(rgb[i]);
    }
    Part part = before == null ? Part.all(width, picture.getHeight()) : changed(indices, width);
    BufferedImage image =
        new BufferedImage(
            part.width(), part.height(), BufferedImage.TYPE_BYTE_INDEXED, palette.model());
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < part.height(); y++) {
      for (int x = 0; x < part.width(); x++) {
        int at = (part.y() + y) * width + part.x() + x;
        boolean same = before != null && before[at] == indices[at];
        pixels[y * part.width() + x] = same ? (byte) GifPalette.TRANSPARENT : indices[at];
      }
    }
    before = indices;
    written++;
    writer.writeToSequence(new IIOImage(image, null, metadata(image, part)), null);
  }

  /** A rectangle of pixels. */
  private record Part(int x, int y, int width, int height) {
    static Part all(int width, int height) {
      return new Part(0, 0, width, height);
    }
  }

  /** The smallest rectangle outside of which nothing has changed; one pixel if nothing has. */
  private Part changed(byte[] indices, int width) {
    int left = width;
    int right = -1;
    int top = -1;
    int bottom = -1;
    for (int i = 0; i < indices.length; i++) {
      if (indices[i] != before[i]) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width);
        top = top < 0 ? i / width : top;
        bottom = i / width;
      }
    }
    return right < 0
        ? new Part(0, 0, 1, 1)
        : new Part(left, top, right - left + 1, bottom - top + 1);
  }

  private IIOMetadata metadata(BufferedImage image, Part part) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", Integer.toString(part.x()));
    place.setAttribute("imageTopPosition", Integer.toString(part.y()));
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", Integer.toString(GifPalette.TRANSPARENT));
    int stays = written == count ? Math.max(delay, LAST_STAYS) : delay;
    control.setAttribute("delayTime", Integer.toString(stays));
    if (written == 1) {
      child(root, "ApplicationExtensions").appendChild(forEver());
    }
    metadata.setFromTree(FORMAT, root);
    return metadata;
  }

  /** Netscape's extension, as all who show GIFs know it: 0 times means always. */
  private static IIOMetadataNode forEver() {
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    return loop;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode added = new IIOMetadataNode(name);
    root.appendChild(added);
    return added;
  }

  @Override
  public void close() throws IOException {
    if (written > 0) {
      writer.endWriteSequence();
    }
    writer.dispose();
    out.flush();
  }
}
