package epochscope.views.race;

import epochscope.analysis.surface.WatchedDescent;
import epochscope.spec.OptimiserSpec;
import java.util.List;

/**
 * A race on a surface, run to its end: thousands of steps take a few milliseconds.
 *
 * @param descents one per runner; each goes one step beyond the race, so that at its end there is a
 *     next step to be shown
 */
record SurfaceRace(RaceChoices choices, List<WatchedDescent> descents) {
  static SurfaceRace run(RaceChoices choices) {
    List<WatchedDescent> descents =
        choices.onSurface().stream().map(spec -> descent(choices, spec)).toList();
    return new SurfaceRace(choices, descents);
  }

  private static WatchedDescent descent(RaceChoices choices, OptimiserSpec spec) {
    return WatchedDescent.run(
        choices.surface(), spec, choices.x(), choices.y(), choices.steps() + 1);
  }

  WatchedDescent chosen() {
    return descents.get(choices.runner());
  }

  /** Steps that a runner has made by then: all, unless its numbers have ended. */
  static int made(WatchedDescent descent, int step) {
    return Math.min(step, descent.steps());
  }

  /** Whether a runner's numbers have ended by then. */
  static boolean hasDiverged(WatchedDescent descent, int step) {
    return descent.path().diverged() >= 0 && step >= descent.path().diverged();
  }

  /** Its value by then; what is not finite says that it has diverged. */
  static double value(WatchedDescent descent, int step) {
    return descent.path().values()[made(descent, step)];
  }
}
