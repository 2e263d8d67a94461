package epochscope.views.image;

import epochscope.images.Ink;
import epochscope.spec.Check;
import epochscope.views.Selection;
import java.util.Base64;
import java.util.Optional;

/**
 * A picture that the user draws with a round pen: the choice {@value #CHOICE} of the selection
 * holds its grey levels.
 *
 * @param grey [row][column], from 0, dark, to 255; not to be written to
 */
public record PenPicture(int rows, int columns, float[] grey) {
  /** Base64 of a byte per pixel; empty: nothing is drawn, the data's own sample is shown. */
  public static final String CHOICE = "sample.drawn";

  /** Width of the pen on the 28 pixels of a digit. */
  private static final double WIDTH = 2.3 / 28;

  public PenPicture {
    Check.range("pixels", grey.length, rows * columns, rows * columns);
  }

  public static PenPicture blank(int rows, int columns) {
    return new PenPicture(rows, columns, new float[rows * columns]);
  }

  /** What is drawn; empty: nothing, or on paper of another size. */
  public static Optional<PenPicture> of(Selection selection, int rows, int columns) {
    String text = selection.choice(CHOICE, "");
    int length = 4 * Math.ceilDiv(rows * columns, 3);
    if (text.length() != length || !text.matches("[A-Za-z0-9+/]+={0,2}")) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length != rows * columns) {
      return Optional.empty();
    }
    float[] grey = new float[bytes.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = bytes[i] & 0xFF;
    }
    return Optional.of(new PenPicture(rows, columns, grey));
  }

  /** With a line between two points, in pixels from the upper left corner. */
  public PenPicture withLine(double x0, double y0, double x1, double y1) {
    Ink ink = new Ink(rows, columns, grey);
    ink.draw(new double[] {x0, y0, x1, y1}, WIDTH * Math.max(rows, columns));
    float[] drawn = new float[grey.length];
    ink.copyTo(drawn, 0);
    return new PenPicture(rows, columns, drawn);
  }

  /** As the value of the choice. */
  public String encoded() {
    byte[] bytes = new byte[grey.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) grey[i];
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
