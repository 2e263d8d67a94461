package epochscope.views.drawing;

import java.util.ArrayList;
import java.util.List;

/** Keeps labels apart: room that is taken is not given again, and none is given at the border. */
public final class LabelSpace {
  private final Box bounds;
  private final List<Box> taken = new ArrayList<>();

  public LabelSpace(Box bounds) {
    this.bounds = bounds;
  }

  /** Takes {@code box} if it lies inside the bounds and nothing is there yet. */
  public boolean take(Box box) {
    if (!bounds.encloses(box) || taken.stream().anyMatch(box::intersects)) {
      return false;
    }
    taken.add(box);
    return true;
  }
}
