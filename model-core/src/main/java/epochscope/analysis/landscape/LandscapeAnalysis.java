package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.history.Snapshot;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.function.Consumer;

/**
 * How does the loss lie around a point in the space of parameters?
 *
 * @param origin [parameter] the point
 * @param path of the run that led there, its first moment first; may be empty where nothing is
 *     asked about it
 */
public record LandscapeAnalysis(
    long step, LossSurface surface, MeasuredSample sample, double[] origin, List<Snapshot> path) {
  /** Around a moment of a run. */
  public static LandscapeAnalysis of(AnalysisContext context, List<Snapshot> path, Part part) {
    TrainingSpec training = context.experiment().training();
    LandscapeSample sample = LandscapeSample.of(context.data(), part, context.topology());
    return new LandscapeAnalysis(
        context.snapshot().step(),
        LossSurface.of(context.topology(), training.loss(), sample.rows(), training.precision()),
        sample.measured(),
        doubles(context.snapshot().parameters()),
        path);
  }

  /** Publishes {@link LossLandscape}s, coarse ones first. */
  public void landscape(
      LandscapeQuestion question,
      ParallelWork threads,
      Cancellation cancellation,
      Consumer<? super AnalysisResult> publish) {
    PlaneFinder finder = new PlaneFinder(surface, origin, path, cancellation);
    Plane plane = finder.plane(question.plane(), question.isCut());
    GridAxis beta = question.isCut() ? GridAxis.NONE : question.beta();
    PointLosses losses = new PointLosses(surface, threads, cancellation);
    new ProgressiveGrid(step, plane, question.alpha(), beta, sample, losses).measure(publish);
  }

  /** Publishes the {@link Trajectory} of the path, first without losses. */
  public void trajectory(
      Plane plane,
      ParallelWork threads,
      Cancellation cancellation,
      Consumer<? super AnalysisResult> publish) {
    PointLosses losses = new PointLosses(surface, threads, cancellation);
    new TrajectoryAnalysis(plane, path, losses).compute(step, publish);
  }

  private static double[] doubles(float[] values) {
    double[] exact = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      exact[i] = values[i];
    }
    return exact;
  }
}
