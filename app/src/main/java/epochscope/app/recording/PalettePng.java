package epochscope.app.recording;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Opaque pictures as PNG of at most 255 colours, which takes a fraction of the room. */
public final class PalettePng {
  /** Of the two thirds of the time that the last three per cent of the size take, none. */
  private static final float COMPACT = 0.3f;

  private PalettePng() {}

  public static byte[] of(BufferedImage picture) {
    GifPalette palette = GifPalette.of(List.of(picture));
    BufferedImage few =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            palette.opaque());
    byte[] indices = ((DataBufferByte) few.getRaster().getDataBuffer()).getData();
    int[] rgb = GifPalette.rgb(picture);
    for (int i = 0; i < rgb.length; i++) {
      indices[i] = (byte) palette.index(rgb[i]);
    }
    return encoded(few);
  }

  private static byte[] encoded(BufferedImage picture) {
    ImageWriter writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), "png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam compact = writer.getDefaultWriteParam();
      compact.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      compact.setCompressionQuality(COMPACT);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), compact);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
