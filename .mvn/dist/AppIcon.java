import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** The icon of the program: two classes and the curve between them. */
class AppIcon {
  private static final Color PAPER = new Color(0xf6f8fa);
  private static final Color SIGNAL = new Color(0xd55e00);
  private static final Color BACKGROUND = new Color(0x0072b2);
  private static final Color CURVE = new Color(0x24292f);

  /** Centres of the points of each class, in a square of side 1. */
  private static final double[][] SIGNALS = {{0.62, 0.2}, {0.8, 0.34}, {0.6, 0.42}, {0.8, 0.58}};

  private static final double[][] BACKGROUNDS = {
    {0.2, 0.42}, {0.38, 0.6}, {0.2, 0.68}, {0.42, 0.8}
  };

  private AppIcon() {}

  /** Writes it in the format that the system wants. */
  static Path write(Path folder, Host host) throws IOException {
    Files.createDirectories(folder);
    return switch (host) {
      case LINUX -> Files.write(folder.resolve("epochscope.png"), png(256));
      case MAC -> Files.write(folder.resolve("epochscope.icns"), icns());
      case WINDOWS -> Files.write(folder.resolve("epochscope.ico"), ico());
    };
  }

  private static byte[] png(int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(size, size);
    pen.setColor(PAPER);
    pen.fill(new RoundRectangle2D.Double(0.03, 0.03, 0.94, 0.94, 0.2, 0.2));
    pen.setColor(CURVE);
    pen.setStroke(new BasicStroke(0.045f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(new CubicCurve2D.Double(0.2, 0.14, 0.62, 0.3, 0.38, 0.68, 0.86, 0.84));
    points(pen, SIGNAL, SIGNALS);
    points(pen, BACKGROUND, BACKGROUNDS);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static void points(Graphics2D pen, Color colour, double[][] centres) {
    double radius = 0.075;
    pen.setColor(colour);
    for (double[] c : centres) {
      pen.fill(new Ellipse2D.Double(c[0] - radius, c[1] - radius, 2 * radius, 2 * radius));
    }
  }

  /** One picture as PNG in Windows's container: a header of 6 bytes, an entry of 16. */
  private static byte[] ico() throws IOException {
    byte[] png = png(256);
    int start = 22;
    ByteBuffer file = ByteBuffer.allocate(start + png.length).order(ByteOrder.LITTLE_ENDIAN);
    file.putShort((short) 0).putShort((short) 1).putShort((short) 1);
    // Width and height of 256 are written 0; no palette; one plane of 32 bits.
    file.putInt(0).putShort((short) 1).putShort((short) 32);
    return file.putInt(png.length).putInt(start).put(png).array();
  }

  /** Pictures as PNG in Apple's container, each after its kind and its length. */
  private static byte[] icns() throws IOException {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    pictures.put("ic07", png(128));
    pictures.put("ic08", png(256));
    pictures.put("ic09", png(512));
    int header = 8;
    int length = header + pictures.values().stream().mapToInt(p -> header + p.length).sum();
    ByteBuffer file = ByteBuffer.allocate(length);
    file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
    pictures.forEach(
        (kind, png) ->
            file.put(kind.getBytes(StandardCharsets.US_ASCII))
                .putInt(header + png.length)
                .put(png));
    return file.array();
  }
}
