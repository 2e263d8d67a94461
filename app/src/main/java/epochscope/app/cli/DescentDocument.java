package epochscope.app.cli;

import epochscope.analysis.surface.AnalyticSurface;
import epochscope.analysis.surface.Descent;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SpecTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The JSON form of a descent; null stands for what is not finite.
 *
 * @param function its name, or the formula
 * @param points [step][x, y], the start first
 * @param values [step]
 * @param diverged the step that ends it because it is not finite; absent: there is none
 */
record DescentDocument(
    String function,
    String optimiser,
    double lr,
    List<List<Double>> points,
    List<Double> values,
    Integer diverged) {

  static DescentDocument of(AnalyticSurface surface, OptimiserSpec optimiser, Descent descent) {
    List<List<Double>> points = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int step = 0; step < descent.values().length; step++) {
      points.add(Arrays.asList(orNull(descent.x()[step]), orNull(descent.y()[step])));
      values.add(orNull(descent.values()[step]));
    }
    return new DescentDocument(
        surface.name() == null ? surface.formula().toString() : surface.name(),
        SpecTypes.nameOf(optimiser, OptimiserSpec.class),
        optimiser.learningRate(),
        points,
        values,
        descent.diverged() < 0 ? null : descent.diverged());
  }

  private static Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
