package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.history.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for a scene around a moment; where its parameters are not finite, around the last moment
 * before it at which they are.
 *
 * @param path of the run, its first moment first
 * @param kept likewise of earlier runs
 */
public record LandscapeSceneRequest(
    AnalysisContext context, List<Snapshot> path, List<List<Snapshot>> kept, SceneQuestion question)
    implements AnalysisRequest {
  @Override
  public Class<LandscapeScene> kind() {
    return LandscapeScene.class;
  }

  @Override
  public boolean takesLong() {
    return true;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    new SceneAnalysis(centred(), cancellation, publish).compute();
  }

  /** The same around a moment with finite parameters, its path without others. */
  private LandscapeSceneRequest centred() {
    List<Snapshot> finite = path.stream().filter(Snapshot::isFinite).toList();
    Snapshot centre = context.snapshot();
    if (!centre.isFinite()) {
      long step = centre.step();
      centre = finite.stream().filter(s -> s.step() <= step).reduce((a, b) -> b).orElse(centre);
    }
    AnalysisContext around =
        new AnalysisContext(context.experiment(), context.topology(), context.data(), centre);
    return new LandscapeSceneRequest(around, finite, kept, question);
  }
}
