package epochscope.train;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.analysis.landscape.GridAxis;
import epochscope.analysis.landscape.LandscapeAnalysis;
import epochscope.analysis.landscape.LandscapeQuestion;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.analysis.landscape.Plane;
import epochscope.analysis.landscape.PlaneChoice;
import epochscope.analysis.landscape.PlaneProjection;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * The loss on one plane for several runs: through the mean of all points visited, and just as wide
 * as they are spread.
 *
 * @param context its snapshot is the plane's origin
 */
record SharedField(AnalysisContext context, List<Snapshot> visited, Cancellation cancellation) {
  /** Of the points' extent, on either side. */
  private static final double MARGIN = 0.12;

  /** A moment between all others, at which no run ever was. */
  static Snapshot mean(List<Snapshot> visited) {
    float[] mean = new float[visited.getFirst().parameters().length];
    for (int i = 0; i < mean.length; i++) {
      double sum = 0;
      for (Snapshot snapshot : visited) {
        sum += snapshot.parameters()[i];
      }
      mean[i] = (float) (sum / visited.size());
    }
    return new Snapshot(0, 0, 0, 0, 0, mean, new Metrics(Map.of()), null);
  }

  /**
   * @param coarse is given what comes first
   * @return the finest
   */
  LossLandscape measure(PlaneChoice choice, int points, Consumer<LossLandscape> coarse) {
    LandscapeAnalysis analysis = LandscapeAnalysis.of(context, visited, Part.TRAINING);
    Plane plane = plane(analysis, choice);
    PlaneProjection projection = new PlaneProjection(plane);
    List<PlaneProjection.Foot> feet =
        visited.stream().map(snapshot -> projection.foot(snapshot.parameters())).toList();
    LandscapeQuestion question =
        new LandscapeQuestion(
            new PlaneChoice.Given(plane),
            axis(feet, PlaneProjection.Foot::alpha, points),
            axis(feet, PlaneProjection.Foot::beta, points),
            Part.TRAINING);
    return finest(analysis, question, coarse);
  }

  private Plane plane(LandscapeAnalysis analysis, PlaneChoice choice) {
    LandscapeQuestion one = LandscapeQuestion.square(choice, 1, 1, Part.TRAINING);
    return finest(analysis, one, ignored -> {}).plane();
  }

  private LossLandscape finest(
      LandscapeAnalysis analysis, LandscapeQuestion question, Consumer<LossLandscape> coarse) {
    LossLandscape[] newest = new LossLandscape[1];
    analysis.landscape(
        question,
        ParallelWork.ALONE,
        cancellation,
        result -> {
          newest[0] = (LossLandscape) result;
          coarse.accept(newest[0]);
        });
    return newest[0];
  }

  private static GridAxis axis(
      List<PlaneProjection.Foot> feet, ToDoubleFunction<PlaneProjection.Foot> value, int points) {
    double low = feet.stream().mapToDouble(value).min().orElseThrow();
    double high = feet.stream().mapToDouble(value).max().orElseThrow();
    double margin = high > low ? MARGIN * (high - low) : 1;
    return new GridAxis(low - margin, high + margin, points);
  }
}
