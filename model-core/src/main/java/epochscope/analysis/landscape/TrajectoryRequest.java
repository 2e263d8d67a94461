package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.history.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for the optimiser's path over a plane.
 *
 * @param path of the run so far, its first moment first
 * @param plane of a landscape
 * @param part on which the losses are measured
 */
public record TrajectoryRequest(
    AnalysisContext context, List<Snapshot> path, Plane plane, MeasuredSample.Part part)
    implements AnalysisRequest {
  @Override
  public Class<Trajectory> kind() {
    return Trajectory.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    LandscapeAnalysis.of(context, path, part)
        .trajectory(plane, ParallelWork.ALONE, cancellation, publish);
  }
}
