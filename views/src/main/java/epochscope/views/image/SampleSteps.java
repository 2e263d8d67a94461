package epochscope.views.image;

import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Selection;

/** What the user does with the sample that is shown. */
public final class SampleSteps {
  private SampleSteps() {}

  /** Whether the sample is the user's own drawing. */
  public static boolean isDrawn(Frame frame) {
    Shape shape = frame.data().train().shape();
    return shape.rank() > 1
        && PenPicture.of(frame.selection(), MapPlace.rows(shape), MapPlace.columns(shape))
            .isPresent();
  }

  /** Another sample of the data, as it is there; from a drawing back to the one before. */
  public static Selection next(Frame frame, int step) {
    int size = frame.data().validationOrTrain().size();
    int row = ShownSample.row(frame.data(), frame.selection());
    int next = isDrawn(frame) ? row : Math.floorMod(row + step, size);
    return asInData(frame.selection()).withSample(next);
  }

  /** Neither drawn nor shifted. */
  public static Selection asInData(Selection selection) {
    return selection.withChoice(PenPicture.CHOICE, "").withChoice(ShownSample.SHIFT, "");
  }

  /** Moved by pixels; a table's row stays where it is. */
  public static Selection shifted(Frame frame, int right, int down) {
    Shape shape = frame.data().train().shape();
    if (shape.rank() < 2) {
      return frame.selection();
    }
    ShownSample.Shift shift =
        ShownSample.Shift.of(frame.selection())
            .by(right, down, MapPlace.rows(shape), MapPlace.columns(shape));
    return frame.selection().withChoice(ShownSample.SHIFT, shift.encoded());
  }
}
