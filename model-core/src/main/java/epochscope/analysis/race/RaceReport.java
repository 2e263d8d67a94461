package epochscope.analysis.race;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.spec.OptimiserSpec;
import java.util.List;

/**
 * How far optimisers have come that train the same network from the same first parameters with the
 * same batches.
 *
 * @param lanes one per optimiser, in the order asked for
 * @param field the loss on a plane that they share; null: not yet measured
 * @param epochs that the race goes over
 * @param complete whether there is nothing more to come
 */
public record RaceReport(List<Lane> lanes, LossLandscape field, int epochs, boolean complete)
    implements AnalysisResult {
  public RaceReport {
    lanes = List.copyOf(lanes);
  }

  /** A race begins at a run's first step, whatever the moment shown. */
  @Override
  public long step() {
    return 0;
  }

  /** Epochs that all lanes have behind them, but for those that have diverged. */
  public int done() {
    return lanes.stream()
        .filter(lane -> lane.divergedAt() < 0)
        .mapToInt(Lane::epochs)
        .min()
        .orElse(lanes.stream().mapToInt(Lane::epochs).max().orElse(0));
  }

  /**
   * One optimiser's race, [epoch] from 0, before the first update, on. Immutable by contract:
   * arrays are handed out uncopied, for reading only.
   *
   * @param trainLoss without penalties, as the metrics have it
   * @param validationLoss NaN where there is no sample that validates
   * @param seconds computing time of the updates, of the one thread that made them
   * @param alpha of the foot on the field's plane; empty where there is no field
   * @param beta likewise
   * @param distance from the plane, in the space of the parameters; likewise
   * @param divergedAt the epoch that ends the lane since its values are not finite or hopeless; −1:
   *     there is none
   */
  public record Lane(
      OptimiserSpec optimiser,
      double[] trainLoss,
      double[] validationLoss,
      double[] seconds,
      double[] alpha,
      double[] beta,
      double[] distance,
      int divergedAt) {
    /** Epochs behind it. */
    public int epochs() {
      return trainLoss.length - 1;
    }
  }
}
