package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A plot as a reader sees it who has nothing but the picture: its axes are found by their colour.
 *
 * @param left column of the vertical axis
 * @param right column at which the horizontal axis ends
 * @param top row at which the vertical axis begins
 * @param bottom row of the horizontal axis
 */
record PlotPicture(BufferedImage image, int left, int right, int top, int bottom) {
  private static final int AXIS = 0x8C959F;
  private static final int GRID = 0xE7EAEE;
  private static final int SHORTEST_AXIS = 100;

  /** The topmost plot in the file. */
  static PlotPicture read(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    for (int x = 0; x < image.getWidth(); x++) {
      int top = firstRow(image, x);
      int bottom = endOfColumn(image, x, top);
      if (bottom - top >= SHORTEST_AXIS) {
        return new PlotPicture(image, x, endOfRow(image, x, bottom), top, bottom);
      }
    }
    throw new AssertionError("no axes in " + file);
  }

  private static int firstRow(BufferedImage image, int x) {
    int y = 0;
    while (y < image.getHeight() - 1 && rgb(image, x, y) != AXIS) {
      y++;
    }
    return y;
  }

  private static int endOfColumn(BufferedImage image, int x, int from) {
    int y = from;
    while (y < image.getHeight() - 1 && rgb(image, x, y + 1) == AXIS) {
      y++;
    }
    return y;
  }

  private static int endOfRow(BufferedImage image, int from, int y) {
    int x = from;
    while (x < image.getWidth() - 1 && rgb(image, x + 1, y) == AXIS) {
      x++;
    }
    return x;
  }

  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }

  int rgb(int x, int y) {
    return rgb(image, x, y);
  }

  /** Rows of the horizontal grid lines, from the top. */
  List<Integer> gridRows() {
    List<Integer> rows = new ArrayList<>();
    for (int y = top; y < bottom; y++) {
      int row = y;
      long found = IntStream.range(left, right).filter(x -> rgb(x, row) == GRID).count();
      if (found > (right - left) / 2) {
        rows.add(y);
      }
    }
    return rows;
  }

  /** The columns from the left in which something of {@code colour} is drawn. */
  List<Integer> columnsWith(int colour) {
    return IntStream.rangeClosed(left + 1, right)
        .filter(x -> heightOf(colour, x).isPresent())
        .boxed()
        .toList();
  }

  /** The mean row of what is drawn in {@code colour} in a column. */
  OptionalDouble heightOf(int colour, int x) {
    return rowsOf(colour, x).average();
  }

  private IntStream rowsOf(int colour, int x) {
    return IntStream.range(top, bottom).filter(y -> distance(rgb(x, y), colour) < 40);
  }

  /** Where the dot that ends a curve of {@code colour} has its centre. */
  double lastColumn(int colour) {
    List<Integer> columns = columnsWith(colour);
    assertThat(columns).as("columns with a curve").hasSizeGreaterThan(100);
    int last = columns.getLast();
    long diameter =
        IntStream.rangeClosed(last - 10, last)
            .mapToLong(x -> rowsOf(colour, x).count())
            .max()
            .orElseThrow();
    return last + 0.5 - diameter / 2.0;
  }

  /** Greatest difference of a colour's three parts, 0 … 255. */
  static int distance(int one, int other) {
    return IntStream.of(16, 8, 0)
        .map(shift -> Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)))
        .max()
        .orElseThrow();
  }
}
