package epochscope.views.landscape;

import epochscope.analysis.landscape.LandscapeScene;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.landscape.Trajectory;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Ticks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** From where to where the loss is shown. */
final class LossRange {
  /**
   * Walls are cut off so many times higher above the lowest point than three quarters of the plane
   * are.
   */
  private static final double HEADROOM = 2.5;

  /** The path may reach so many times higher than the plane does. */
  private static final double MOST_ABOVE = 1.5;

  /** Below this share of the highest value the lowest is near enough to zero to begin there. */
  private static final double NEAR_ZERO = 0.3;

  /** Decades at most. */
  private static final double MOST_RATIO = 1e6;

  private LossRange() {}

  /** Whether there is anything to show. */
  static boolean isFinite(LandscapeScene scene) {
    return scene.grids().stream()
        .flatMapToDouble(grid -> Arrays.stream(grid.loss()))
        .anyMatch(Double::isFinite);
  }

  /**
   * @param scenes that are shown on one scale; one of them is finite somewhere
   */
  static Axis axis(List<LandscapeScene> scenes, boolean logarithmic) {
    double[] sorted =
        scenes.stream()
            .flatMap(scene -> scene.grids().stream())
            .flatMapToDouble(grid -> Arrays.stream(grid.loss()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double low = sorted[0];
    double upper = sorted[3 * (sorted.length - 1) / 4];
    double top = sorted[sorted.length - 1];
    double wall = Math.min(top, low + HEADROOM * (upper - low));
    double high = Math.max(wall, Math.min(onPaths(scenes), low + MOST_ABOVE * (top - low)));
    double[] positive = Arrays.stream(sorted).filter(value -> value > 0).toArray();
    return logarithmic && positive.length > 0 ? logarithmic(positive[0], top) : linear(low, high);
  }

  private static Axis linear(double low, double high) {
    double pad = 0.08 * (high - low);
    double from = low >= 0 && low < NEAR_ZERO * high ? 0 : low - pad;
    double to = from == 0 && high > 0 ? Ticks.ceiling(high) : high + pad;
    return Axis.linear(Texts.get("loss.loss"), from, to);
  }

  private static Axis logarithmic(double low, double high) {
    double from = 1 / Ticks.ceiling(1 / Math.max(low, high / MOST_RATIO));
    return Axis.logarithmic(Texts.get("loss.loss"), from, Ticks.ceiling(high));
  }

  private static double onPaths(List<LandscapeScene> scenes) {
    return scenes.stream().mapToDouble(LossRange::onPath).max().orElse(Double.NEGATIVE_INFINITY);
  }

  /**
   * The highest loss on the path and below it, as far as it lies within the plane that is shown.
   */
  private static double onPath(LandscapeScene scene) {
    Trajectory path = scene.path();
    if (path == null || path.footLoss() == null) {
      return Double.NEGATIVE_INFINITY;
    }
    LossLandscape grid = scene.grid();
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < path.size(); i++) {
      boolean within =
          path.alpha()[i] >= grid.alpha().from()
              && path.alpha()[i] <= grid.alpha().to()
              && (grid.beta().points() == 1
                  || path.beta()[i] >= grid.beta().from() && path.beta()[i] <= grid.beta().to());
      double[] both = {path.footLoss()[i], path.loss()[i]};
      if (within) {
        highest =
            Math.max(highest, DoubleStream.of(both).filter(Double::isFinite).max().orElse(highest));
      }
    }
    return highest;
  }
}
