package epochscope.views.filters;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.CellNumbers;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Surface;
import java.util.HashMap;
import java.util.Map;

/** The single pictures of filters: their colours, and their numbers where these can be read. */
final class BankTiles {
  /** Weights below need more than two decimals. */
  private static final double SMALL = 0.05;

  private final ShownBank shown;
  private final BankWords words;
  private final Palette palette;
  private final ColourMap common;

  /** By filter, where each has its own. */
  private final Map<Integer, ColourMap> maps = new HashMap<>();

  BankTiles(ShownBank shown, BankWords words, Palette palette) {
    this.shown = shown;
    this.words = words;
    this.palette = palette;
    common = ColourMap.diverging(-shown.most(), shown.most(), palette);
  }

  private ColourMap map(int filter) {
    return shown.own() ? maps.computeIfAbsent(filter, this::ownMap) : common;
  }

  private ColourMap ownMap(int filter) {
    return ColourMap.diverging(-shown.end(filter), shown.end(filter), palette);
  }

  /** By index among all: of a matrix filter · channels + channel. */
  ImageGrid.Picture picture(int index) {
    int filter = shown.isMatrix() ? index / shown.bank().channels() : index;
    boolean marked = !shown.isMatrix() && filter == shown.chosen();
    int columns = shown.bank().columns();
    if (shown.kind() == ShownBank.Kind.COLOURED) {
      return ImageGrid.Picture.ofColours(words.caption(filter), colours(filter), columns, marked);
    }
    Grid grid = new Grid(shown.bank().weights(), index * shown.cells(), columns, shown.rows());
    return ImageGrid.Picture.of(words.caption(filter), grid, map(filter), marked);
  }

  /** Middle grey where the weight is 0, so that a filter looks like what it looks for. */
  private int[] colours(int filter) {
    int columns = shown.bank().columns();
    int[] colours = new int[shown.bank().rows() * columns];
    for (int i = 0; i < colours.length; i++) {
      int colour = 0xFF;
      for (int channel = 0; channel < 3; channel++) {
        float weight = shown.bank().at(filter, channel, i / columns, i % columns);
        long level = Math.round(127.5 * (1 + weight / shown.end(filter)));
        colour = colour << 8 | Math.clamp(level, 0, 255);
      }
      colours[i] = colour;
    }
    return colours;
  }

  /** Writes a filter's numbers on its picture, where they fit. */
  void paintNumbers(Surface surface, int filter, Box tile) {
    int columns = shown.bank().columns();
    if (shown.kind() != ShownBank.Kind.SINGLE) {
      return;
    }
    float[] weights = shown.bank().weights();
    int from = filter * shown.cells();
    ColourMap map = map(filter);
    CellNumbers.paint(
        surface,
        tile,
        columns,
        shown.rows(),
        i -> number(weights[from + i], shown.end(filter)),
        i -> map.colour(weights[from + i]));
  }

  private static String number(float weight, double end) {
    return end < SMALL ? Numerals.significant(weight, 1) : Numerals.readable(weight, 2);
  }
}
