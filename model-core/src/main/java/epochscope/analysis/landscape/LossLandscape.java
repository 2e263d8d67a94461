package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisResult;

/**
 * The loss on a plane of parameters: without random choices, with running statistics, without
 * penalties on weights, as the metrics have it. Immutable by contract: arrays are handed out
 * uncopied, for reading only.
 *
 * @param beta one value, 0, where the plane is a line
 * @param loss [beta][alpha]; NaN or infinite where the parameters are too large
 * @param sample what it was measured on
 * @param complete whether this is the grid that was asked for, and not a coarser one that comes
 *     first
 */
public record LossLandscape(
    long step,
    Plane plane,
    GridAxis alpha,
    GridAxis beta,
    double[] loss,
    MeasuredSample sample,
    boolean complete)
    implements AnalysisResult {
  public double at(int betaIndex, int alphaIndex) {
    return loss[betaIndex * alpha.points() + alphaIndex];
  }
}
