package epochscope.app.recording;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * At most 255 colours that stand for those of some pictures, found by cutting the space of colours
 * where it varies most; the last index is transparent. Heckbert, "Color image quantization for
 * frame buffer display", SIGGRAPH 1982; split at the mean as Wan, Wong and Prusinkiewicz (1990).
 */
final class GifPalette {
  static final int TRANSPARENT = 255;

  /** Colours are told apart by so many bits of each channel. */
  private static final int BITS = 6;

  private static final int CELLS = 1 << 3 * BITS;

  /** Red, green and blue, 0xRRGGBB. */
  private final int[] colours;

  /** [cell] index of the nearest colour; −1: not asked for yet. */
  private final short[] nearest = new short[CELLS];

  private GifPalette(int[] colours) {
    this.colours = colours;
    Arrays.fill(nearest, (short) -1);
  }

  static GifPalette of(List<BufferedImage> pictures) {
    long[] counts = new long[CELLS];
    long[][] sums = new long[3][CELLS];
    for (BufferedImage picture : pictures) {
      for (int rgb : rgb(picture)) {
        int cell = cell(rgb);
        counts[cell]++;
        for (int channel = 0; channel < 3; channel++) {
          sums[channel][cell] += rgb >> 8 * channel & 0xFF;
        }
      }
    }
    return new GifPalette(cut(shades(counts, sums)));
  }

  /** [row][column], 0xAARRGGBB. */
  static int[] rgb(BufferedImage picture) {
    int width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  /** Index of the colour that stands for {@code rgb}. */
  int index(int rgb) {
    int cell = cell(rgb);
    if (nearest[cell] < 0) {
      nearest[cell] = (short) search(rgb);
    }
    return nearest[cell];
  }

  IndexColorModel model() {
    byte[][] channels = channels(TRANSPARENT + 1);
    return new IndexColorModel(
        8, TRANSPARENT + 1, channels[2], channels[1], channels[0], TRANSPARENT);
  }

  /** Without the transparent index. */
  IndexColorModel opaque() {
    byte[][] channels = channels(colours.length);
    return new IndexColorModel(8, colours.length, channels[2], channels[1], channels[0]);
  }

  /** [blue, green, red][index] */
  private byte[][] channels(int size) {
    byte[][] channels = new byte[3][size];
    for (int i = 0; i < colours.length; i++) {
      for (int channel = 0; channel < 3; channel++) {
        channels[channel][i] = (byte) (colours[i] >> 8 * channel);
      }
    }
    return channels;
  }

  /**
   * Pixels of almost one colour.
   *
   * @param mean [blue, green, red]
   * @param weight the root of their number, so that what is thin keeps its colour
   */
  private record Shade(double[] mean, double weight, long count) {}

  private static List<Shade> shades(long[] counts, long[][] sums) {
    List<Shade> shades = new ArrayList<>();
    for (int cell = 0; cell < CELLS; cell++) {
      if (counts[cell] > 0) {
        double n = counts[cell];
        shades.add(
            new Shade(
                new double[] {sums[0][cell] / n, sums[1][cell] / n, sums[2][cell] / n},
                Math.sqrt(n),
                counts[cell]));
      }
    }
    return shades;
  }

  private static int[] cut(List<Shade> shades) {
    List<Box> boxes = new ArrayList<>();
    boxes.add(new Box(shades));
    while (boxes.size() < TRANSPARENT) {
      Box widest = boxes.stream().max(Comparator.comparingDouble(Box::variation)).orElseThrow();
      if (widest.variation() == 0) {
        break;
      }
      boxes.remove(widest);
      boxes.addAll(widest.halves());
    }
    return boxes.stream().mapToInt(Box::colour).toArray();
  }

  /** Some shades, and how much they vary. */
  private static final class Box {
    private final List<Shade> shades;
    private final double[] means = new double[3];
    private final double[] variations = new double[3];

    Box(List<Shade> shades) {
      this.shades = shades;
      double weights = 0;
      for (Shade shade : shades) {
        weights += shade.weight();
        for (int c = 0; c < 3; c++) {
          double distance = shade.mean()[c] - means[c];
          means[c] += distance * shade.weight() / weights;
          variations[c] += shade.weight() * distance * (shade.mean()[c] - means[c]);
        }
      }
    }

    double variation() {
      return shades.size() < 2 ? 0 : variations[widest()];
    }

    List<Box> halves() {
      int channel = widest();
      List<Shade> low = new ArrayList<>();
      List<Shade> high = new ArrayList<>();
      for (Shade shade : shades) {
        (shade.mean()[channel] <= means[channel] ? low : high).add(shade);
      }
      return low.isEmpty() || high.isEmpty()
          ? List.of(new Box(List.of(shades.getFirst())), new Box(shades.subList(1, shades.size())))
          : List.of(new Box(low), new Box(high));
    }

    /** The colour that most of its pixels have: the ground stays as it is. */
    int colour() {
      Shade most = shades.stream().max(Comparator.comparingLong(Shade::count)).orElseThrow();
      double[] mean = most.mean();
      return (int) Math.round(mean[2]) << 16
          | (int) Math.round(mean[1]) << 8
          | (int) Math.round(mean[0]);
    }

    private int widest() {
      int widest = 0;
      for (int c = 1; c < 3; c++) {
        widest = variations[c] > variations[widest] ? c : widest;
      }
      return widest;
    }
  }

  private int search(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int distance = 0;
      for (int shift = 0; shift < 24; shift += 8) {
        int d = (rgb >> shift & 0xFF) - (colours[i] >> shift & 0xFF);
        distance += d * d;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int cell(int rgb) {
    int drop = 8 - BITS;
    return (rgb >> 16 + drop & (1 << BITS) - 1) << 2 * BITS
        | (rgb >> 8 + drop & (1 << BITS) - 1) << BITS
        | rgb >> drop & (1 << BITS) - 1;
  }
}
