package epochscope.views.image;

import epochscope.data.PreparedData;
import epochscope.spec.Shape;
import epochscope.views.Selection;

/** What the user does with the sample that is shown. */
public final class SampleSteps {
  private SampleSteps() {}

  /** Whether the sample is the user's own drawing. */
  public static boolean isDrawn(PreparedData data, Selection selection) {
    Shape shape = data.train().shape();
    return shape.rank() > 1
        && PenPicture.of(selection, MapPlace.rows(shape), MapPlace.columns(shape)).isPresent();
  }

  /** Another sample of the data, as it is there; from a drawing back to the one before. */
  public static Selection next(PreparedData data, Selection selection, int step) {
    int size = data.validationOrTrain().size();
    int row = ShownSample.row(data, selection);
    int next = isDrawn(data, selection) ? row : Math.floorMod(row + step, size);
    return asInData(selection).withSample(next);
  }

  /** Neither drawn nor shifted. */
  public static Selection asInData(Selection selection) {
    return selection.withChoice(PenPicture.CHOICE, "").withChoice(ShownSample.SHIFT, "");
  }

  /** Moved by pixels; a table's row stays where it is. */
  public static Selection shifted(PreparedData data, Selection selection, int right, int down) {
    Shape shape = data.train().shape();
    if (shape.rank() < 2) {
      return selection;
    }
    ShownSample.Shift shift =
        ShownSample.Shift.of(selection)
            .by(right, down, MapPlace.rows(shape), MapPlace.columns(shape));
    return selection.withChoice(ShownSample.SHIFT, shift.encoded());
  }
}
