package epochscope.analysis.surface;

import epochscope.spec.OptimiserSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A descent with what the optimiser saw and remembered at each step. Immutable by contract: arrays
 * are handed out uncopied, for reading only.
 *
 * @param path where it went
 * @param slopes [step] the gradient (∂f/∂x, ∂f/∂y) at the point after that step; the start included
 * @param memory [step] by letter what the optimiser remembers after that step, as {@link
 *     epochscope.optim.Optimiser#memory} has it
 */
public record WatchedDescent(
    OptimiserSpec optimiser,
    Descent path,
    List<double[]> slopes,
    List<Map<String, double[]>> memory) {

  /** As {@link Descent#run}. */
  public static WatchedDescent run(
      AnalyticSurface surface, OptimiserSpec spec, double x, double y, int steps) {
    List<Map<String, double[]>> memory = new ArrayList<>(steps + 1);
    Descent path =
        Descent.run(surface, spec, x, y, steps, optimiser -> memory.add(optimiser.memory()));
    List<double[]> slopes = new ArrayList<>(steps + 1);
    for (int step = 0; step < path.values().length; step++) {
      Dual here = surface.at(path.x()[step], path.y()[step]);
      slopes.add(new double[] {here.dx(), here.dy()});
    }
    return new WatchedDescent(spec, path, slopes, memory);
  }

  /** Steps made. */
  public int steps() {
    return path.values().length - 1;
  }
}
