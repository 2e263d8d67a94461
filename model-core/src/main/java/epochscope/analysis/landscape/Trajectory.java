package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisResult;

/**
 * The path of the optimiser over a plane: each point is where a moment of the run is nearest to the
 * plane, its foot. Off the plane the loss is not the plane's, so both are there. Immutable by
 * contract: arrays are handed out uncopied, for reading only.
 *
 * @param steps [point] of the snapshots, rising
 * @param epochs [point] likewise
 * @param alpha [point] of the foot
 * @param beta [point] of the foot; 0 where the plane is a line
 * @param distance [point] from the foot, in the space of the trained parameters
 * @param loss [point] at the snapshot itself, NaN where it was not measured; null: nowhere yet
 * @param footLoss [point] on the plane, at the foot; likewise
 */
public record Trajectory(
    long step,
    Plane plane,
    long[] steps,
    int[] epochs,
    double[] alpha,
    double[] beta,
    double[] distance,
    double[] loss,
    double[] footLoss)
    implements AnalysisResult {
  public int size() {
    return steps.length;
  }

  Trajectory withLosses(double[] atSnapshots, double[] atFeet) {
    return new Trajectory(step, plane, steps, epochs, alpha, beta, distance, atSnapshots, atFeet);
  }
}
