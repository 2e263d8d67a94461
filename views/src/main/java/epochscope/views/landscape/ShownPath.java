package epochscope.views.landscape;

import epochscope.analysis.landscape.LandscapeScene;
import epochscope.analysis.landscape.Trajectory;
import epochscope.views.Frame;
import java.util.stream.IntStream;

/**
 * The path of a run over the plane, up to the moment shown.
 *
 * @param count of its points that are shown
 * @param x where they lie along the first axis, as it is read
 * @param y likewise along the second; null: the plane is a line
 * @param unit length of one unit of the first axis in the space of parameters
 */
record ShownPath(Trajectory trajectory, int count, PlaneAxis x, PlaneAxis y, double unit) {
  /** So many stems at most, or they would be a curtain. */
  private static final int MOST_STEMS = 40;

  private static final double LEAST_OPACITY = 0.15;

  /** Null where nothing is known of it, or nothing is to be shown yet. */
  static ShownPath of(LandscapeScene scene, Trajectory path, Frame frame, boolean whole) {
    if (path == null) {
      return null;
    }
    long until = whole ? Long.MAX_VALUE : Math.max(frame.snapshot().step(), path.steps()[0]);
    int count = 0;
    while (count < path.size() && path.steps()[count] <= until) {
      count++;
    }
    PlaneAxis x = PlaneAxis.of(scene.plane(), 1, scene.grid().alpha());
    boolean line = scene.plane().second() == null;
    PlaneAxis y = line ? null : PlaneAxis.of(scene.plane(), 2, scene.grid().beta());
    return new ShownPath(path, count, x, y, scene.plane().first().length());
  }

  int last() {
    return count - 1;
  }

  double x(int point) {
    return x.shown(trajectory.alpha()[point]);
  }

  double y(int point) {
    return y == null ? 0 : y.shown(trajectory.beta()[point]);
  }

  /** At the moment itself; NaN: not measured. */
  double loss(int point) {
    return trajectory.loss() == null ? Double.NaN : trajectory.loss()[point];
  }

  /** On the plane; NaN: not measured. */
  double footLoss(int point) {
    return trajectory.footLoss() == null ? Double.NaN : trajectory.footLoss()[point];
  }

  /** 1 on the plane, a half where it is one unit of the first axis off, and never nothing. */
  double opacity(int point) {
    double units = trajectory.distance()[point] / unit;
    return Math.max(LEAST_OPACITY, 1 / (1 + units));
  }

  /** The points at which the loss was measured. */
  int[] measured() {
    return IntStream.range(0, count).filter(point -> Double.isFinite(loss(point))).toArray();
  }

  /** The points that carry a stem: some of those that were measured, and the last. */
  int[] stems() {
    int[] measured = measured();
    int every = Math.max(1, Math.ceilDiv(measured.length, MOST_STEMS));
    return IntStream.range(0, measured.length)
        .filter(i -> i % every == 0 || measured[i] == last())
        .map(i -> measured[i])
        .toArray();
  }
}
