package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisResult;
import java.util.List;

/**
 * The loss around a moment of a run and the paths over it: all on one plane.
 *
 * @param step of the moment
 * @param epoch of the moment
 * @param question what it answers
 * @param asAsked whether the plane is the one asked for; else there is none yet, or it cannot be
 *     had, and it is random
 * @param grids of the sample asked for; of a cut, of the other sample too, where there is one
 * @param path of the run; null: nothing of it is known
 * @param kept the paths of earlier runs of the same network, by place in the request; null where
 *     one is of another network
 */
public record LandscapeScene(
    long step,
    int epoch,
    SceneQuestion question,
    boolean asAsked,
    List<LossLandscape> grids,
    Trajectory path,
    List<Trajectory> kept)
    implements AnalysisResult {
  public LossLandscape grid() {
    return grids.getFirst();
  }

  public Plane plane() {
    return grid().plane();
  }
}
