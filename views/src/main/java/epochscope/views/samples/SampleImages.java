package epochscope.views.samples;

import epochscope.spec.Shape;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CellBlocks;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Images in rows, with their labels below. Keeps the range of the pixels, which it reads once. */
public final class SampleImages {
  /** Widths of an image with its margin, in type sizes. */
  private static final double LEAST = 4.2;

  private static final double LARGEST = 11;

  private ImageInk ink;

  /**
   * How many images there is room for: {@code wanted} of them where they do not become too small.
   */
  public int capacity(Surface surface, SamplePart part, Box box, int wanted) {
    return room(surface, part, box, wanted).capacity();
  }

  /** Images in one row of the picture. */
  public int columns(Surface surface, SamplePart part, Box box, int wanted) {
    return room(surface, part, box, wanted).columns();
  }

  /**
   * @param rows of the part; those for which there is no room are left out
   * @param wanted how many decide on their size
   * @param chosen row that is marked; −1: none
   */
  public List<Place> paint(
      Surface surface, SamplePart part, Box box, int[] rows, int wanted, int chosen) {
    if (ink == null || !ink.part().equals(part) || ink.palette() != surface.palette()) {
      ink = ImageInk.of(part, surface.palette());
    }
    Room room = room(surface, part, box, wanted);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < Math.min(rows.length, room.capacity()); i++) {
      Box cell = room.cell(i);
      paint(surface, part, cell, rows[i], rows[i] == chosen);
      places.add(new Place(cell, rows[i]));
    }
    return places;
  }

  private void paint(Surface surface, SamplePart part, Box cell, int row, boolean chosen) {
    TextStyle note = TextStyle.note(surface.theme());
    double gap = 0.25 * note.size();
    Box picture = cell.inset(gap, gap, gap, gap + 1.15 * note.size());
    Shape shape = part.part().shape();
    CellBlocks.paint(surface, picture, ink.colours(row), shape.axis(2), shape.axis(1));
    double line = chosen ? surface.theme().strongLine() + 0.7 : 1;
    int colour = chosen ? surface.palette().text() : surface.palette().grid();
    surface.frame(picture.inset(-line), line, colour);
    String label = note.fit(part.label(row), cell.width());
    surface.text(label, cell.centreX(), picture.bottom() + 1.05 * note.size(), 0.5, note);
  }

  /** The fewest columns, and so the largest images, at which all that are wanted have room. */
  private static Room room(Surface surface, SamplePart part, Box box, int wanted) {
    double size = surface.theme().smallSize();
    double ratio = (double) part.part().shape().axis(1) / part.part().shape().axis(2);
    int most = Math.max(1, (int) (box.width() / (LEAST * size)));
    int columns = Math.clamp((long) Math.ceil(box.width() / (LARGEST * size)), 1, most);
    Room room = Room.of(box, ratio, columns, size);
    while (columns < most && room.capacity() < wanted) {
      columns++;
      room = Room.of(box, ratio, columns, size);
    }
    return room;
  }

  private record Room(Box box, double width, double height, int columns, int rows) {
    static Room of(Box box, double ratio, int columns, double size) {
      double width = Math.min(box.width() / columns, LARGEST * size);
      double height = ratio * (width - 0.5 * size) + 1.65 * size;
      return new Room(box, width, height, columns, Math.max(0, (int) (box.height() / height)));
    }

    int capacity() {
      return columns * rows;
    }

    Box cell(int i) {
      return new Box(box.x() + i % columns * width, box.y() + i / columns * height, width, height);
    }
  }
}
