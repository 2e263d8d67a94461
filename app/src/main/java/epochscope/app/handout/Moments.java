package epochscope.app.handout;

import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import java.util.List;
import java.util.TreeMap;

/** The moments of a run of which a hand-out has pictures. */
final class Moments {
  /** So many, and those of the steps. */
  private static final int USUAL = 12;

  private Moments() {}

  /** Closer together at the start, where more happens; those of {@code scenes} are among them. */
  static List<Snapshot> of(HistoryView run, List<Scene> scenes) {
    TreeMap<Long, Snapshot> moments = new TreeMap<>();
    int last = run.latest().epoch();
    for (int i = 0; i < USUAL; i++) {
      double share = (double) i / (USUAL - 1);
      add(moments, run.at(Math.round(last * share * share)));
    }
    add(moments, run.latest());
    scenes.forEach(scene -> add(moments, scene.moment()));
    return List.copyOf(moments.values());
  }

  private static void add(TreeMap<Long, Snapshot> moments, Snapshot moment) {
    moments.put(moment.step(), moment);
  }
}
