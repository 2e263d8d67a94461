package epochscope.views.landscape;

import epochscope.analysis.landscape.LandscapeScene;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import java.util.ArrayList;
import java.util.List;

/**
 * What the pictures of a scene have in common.
 *
 * @param y null: the plane is a line
 * @param path null: nothing of it is known
 * @param ghosts paths of kept runs
 */
record LandscapeModel(
    Frame frame,
    LandscapeScene scene,
    PlaneAxis x,
    PlaneAxis y,
    ShownPath path,
    List<Ghost> ghosts) {
  /** The path of an earlier run. */
  record Ghost(KeptRun run, ShownPath path) {}

  static LandscapeModel of(Frame frame, LandscapeScene scene) {
    boolean line = scene.plane().second() == null;
    List<Ghost> ghosts = new ArrayList<>();
    for (int i = 0; i < Math.min(frame.kept().size(), scene.kept().size()); i++) {
      ShownPath path = ShownPath.of(scene, scene.kept().get(i), frame, true);
      if (path != null) {
        ghosts.add(new Ghost(frame.kept().get(i), path));
      }
    }
    return new LandscapeModel(
        frame,
        scene,
        PlaneAxis.of(scene.plane(), 1, scene.grid().alpha()),
        line ? null : PlaneAxis.of(scene.plane(), 2, scene.grid().beta()),
        ShownPath.of(scene, scene.path(), frame, false),
        ghosts);
  }

  boolean hasPath() {
    return path != null && path.count() > 0;
  }

  /** Epoch of the ball; that of the middle where there is no path. */
  int epoch() {
    return hasPath() ? path.trajectory().epochs()[path.last()] : scene.epoch();
  }
}
