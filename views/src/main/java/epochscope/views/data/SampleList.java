package epochscope.views.data;

import epochscope.views.Frame;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.samples.Place;
import epochscope.views.samples.SampleImages;
import epochscope.views.samples.SamplePart;
import epochscope.views.samples.SampleRows;
import java.util.List;
import java.util.stream.IntStream;

/** Samples one after the other, and which of them are on the picture now. */
final class SampleList {
  private static final int WANTED_IMAGES = 60;

  private final SampleImages images = new SampleImages();
  private int first;
  private int capacity = 1;

  /** Samples in a line of the picture. */
  private int along = 1;

  /** The chosen sample is brought into the picture when it changes, not when the list is moved. */
  private int seen = -1;

  /** Moves on by so many lines, or back. */
  void scroll(int lines) {
    first += lines * along;
  }

  /** Moves on by so many pictures, or back. */
  void turn(int pages) {
    first += pages * Math.max(along, capacity / along * along);
  }

  /** Samples in a line of the picture. */
  int along() {
    return along;
  }

  Reading paint(Frame frame, Surface surface, Box box) {
    SamplePart part = SamplePart.chosenFrom(frame.data());
    SampleRows table = new SampleRows(surface, part, box);
    along = part.images() ? images.columns(surface, part, box, WANTED_IMAGES) : 1;
    capacity =
        part.images() ? images.capacity(surface, part, box, WANTED_IMAGES) : table.capacity();
    int chosen = frame.selection().sample();
    place(part.part().size(), chosen);
    int[] rows = IntStream.range(first, Math.min(part.part().size(), first + capacity)).toArray();
    int[] features = IntStream.range(0, part.part().features().size()).toArray();
    List<Place> places =
        part.images()
            ? images.paint(surface, part, box, rows, WANTED_IMAGES, chosen)
            : table.paint(rows, features, chosen);
    return (x, y) -> Place.read(places, part, frame.selection(), x, y);
  }

  private void place(int size, int chosen) {
    if (chosen != seen) {
      seen = chosen;
      if (chosen < first || chosen >= first + capacity) {
        first = chosen - chosen % along;
      }
    }
    int last = Math.max(0, Math.ceilDiv(size, along) * along - capacity / along * along);
    first = Math.clamp(first - first % along, 0, last);
  }
}
