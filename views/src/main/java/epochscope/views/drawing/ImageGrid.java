package epochscope.views.drawing;

import java.util.Optional;
import java.util.function.IntFunction;

/** Many small pictures, one shape and one legend, each with a caption. */
public final class ImageGrid {
  private final Surface surface;
  private final TileLayout layout;
  private final TextStyle note;

  public ImageGrid(Surface surface, TileLayout layout) {
    this.surface = surface;
    this.layout = layout;
    this.note = TextStyle.note(surface.theme());
  }

  /**
   * One of the pictures, of numbers or of colours.
   *
   * @param grid null: of colours
   * @param map null: of colours
   * @param colours [row][column], 0xFFRRGGBB; null: of numbers
   * @param marked whether it has the frame of what is chosen
   */
  public record Picture(
      String caption, Grid grid, ColourMap map, int[] colours, int columns, boolean marked) {
    public static Picture of(String caption, Grid grid, ColourMap map, boolean marked) {
      return new Picture(caption, grid, map, null, grid.columns(), marked);
    }

    public static Picture ofColours(String caption, int[] colours, int columns, boolean marked) {
      return new Picture(caption, null, null, colours, columns, marked);
    }

    /** Paints it, without caption or frame. */
    public void paint(Surface surface, Box box) {
      if (grid != null) {
        new CellMap(surface, box).paint(grid, map);
      } else {
        new CellMap(surface, box).paint(colours, columns, colours.length / columns);
      }
    }
  }

  /**
   * A cell of a picture.
   *
   * @param picture its index among all
   */
  public record Cell(int picture, int row, int column) {}

  /**
   * @param pictures by index among all; asked for those that are shown
   */
  public void paint(IntFunction<Picture> pictures) {
    for (int place = 0; place < layout.shown().size(); place++) {
      Picture picture = pictures.apply(layout.shown().get(place));
      Box box = layout.tile(place);
      picture.paint(surface, box);
      frame(box, picture.marked());
      if (layout.measures().caption() > 0) {
        String caption = note.fit(picture.caption(), box.width() + layout.measures().gap());
        surface.text(caption, box.centreX(), box.bottom() + 1.1 * note.size(), 0.5, note);
      }
    }
  }

  /**
   * What lies at a point of the picture.
   *
   * @param columns cells of each picture
   * @param rows cells of each picture
   */
  public Optional<Cell> at(double x, double y, int columns, int rows) {
    int place = layout.at(x, y);
    if (place < 0) {
      return Optional.empty();
    }
    Box box = layout.tile(place);
    int column = (int) ((x - box.x()) / box.width() * columns);
    int row = (int) ((y - box.y()) / box.height() * rows);
    return Optional.of(new Cell(layout.shown().get(place), row, column));
  }

  /** A fine frame, or the strong one of what is chosen. */
  private void frame(Box box, boolean marked) {
    if (marked) {
      double thickness = surface.theme().strongLine();
      surface.frame(box.inset(-thickness), thickness, surface.palette().text());
    } else {
      surface.frame(box.inset(-1), 1, surface.palette().grid());
    }
  }

  /** A frame that is seen on any picture: dark with a bright rim, or the other way round. */
  public static void mark(Surface surface, Box box) {
    double thickness = surface.theme().strongLine();
    surface.frame(box.inset(-thickness - 1), thickness + 2, surface.palette().surface());
    surface.frame(box.inset(-thickness), thickness, surface.palette().text());
  }
}
