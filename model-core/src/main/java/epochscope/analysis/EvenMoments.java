package epochscope.analysis;

import epochscope.history.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Moments spread evenly over a run: the first of every so many epochs, a power of two, so that as a
 * run grows the moments chosen are ever among those chosen before.
 */
final class EvenMoments {
  private EvenMoments() {}

  /**
   * @param before the moment that the run's history holds just before; null: the first
   */
  record Chosen(Snapshot moment, Snapshot before) {}

  /**
   * Rising; the last of the path and the one shown are among them.
   *
   * @param path rising
   * @param shown null: none
   * @param most of those that are spread evenly
   */
  static List<Chosen> of(List<Snapshot> path, Snapshot shown, int most) {
    TreeMap<Long, Chosen> chosen = new TreeMap<>();
    int lastEpoch = path.isEmpty() ? 0 : path.getLast().epoch();
    int stride = 1;
    while (lastEpoch / stride >= most) {
      stride *= 2;
    }
    Snapshot before = null;
    for (Snapshot moment : path) {
      boolean opensItsEpoch = before == null || before.epoch() != moment.epoch();
      if (opensItsEpoch && moment.epoch() % stride == 0 || moment == path.getLast()) {
        chosen.put(moment.step(), new Chosen(moment, before));
      }
      before = moment;
    }
    if (shown != null) {
      chosen.putIfAbsent(shown.step(), new Chosen(shown, lastBefore(path, shown.step())));
    }
    return new ArrayList<>(chosen.values());
  }

  private static Snapshot lastBefore(List<Snapshot> path, long step) {
    Snapshot before = null;
    for (Snapshot moment : path) {
      if (moment.step() >= step) {
        break;
      }
      before = moment;
    }
    return before;
  }
}
