package epochscope.analysis.landscape;

import epochscope.history.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** A part of a path that stands for the whole of it. */
final class EvenSnapshots {
  private EvenSnapshots() {}

  /**
   * At most {@code most}, equally far from each other in number, the first and the last among them.
   *
   * @param most at least 2
   */
  static List<Snapshot> of(List<Snapshot> path, int most) {
    if (path.size() <= most) {
      return path;
    }
    List<Snapshot> part = new ArrayList<>(most);
    for (int i = 0; i < most; i++) {
      part.add(path.get((int) ((long) i * (path.size() - 1) / (most - 1))));
    }
    return part;
  }
}
