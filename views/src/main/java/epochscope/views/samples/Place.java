package epochscope.views.samples;

import epochscope.views.Selection;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Reading;
import java.util.List;
import java.util.Optional;

/** Where a sample is shown. */
public record Place(Box box, int row) {
  /** How samples are read and chosen with the pointer. */
  public static Optional<Reading.Mark> read(
      List<Place> places, SamplePart part, Selection selection, double x, double y) {
    return places.stream()
        .filter(place -> place.box().contains(x, y))
        .findFirst()
        .map(place -> mark(place.row(), part, selection));
  }

  /** What is said of a sample; a click chooses it where samples of this part can be chosen. */
  public static Reading.Mark mark(int row, SamplePart part, Selection selection) {
    return new Reading.Mark(part.told(row), part.isChosenFrom() ? selection.withSample(row) : null);
  }
}
