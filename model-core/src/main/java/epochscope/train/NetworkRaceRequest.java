package epochscope.train;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.landscape.PlaneChoice;
import epochscope.analysis.race.RaceCost;
import epochscope.analysis.race.RaceReport;
import epochscope.data.PreparedData;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.OptimiserSpec;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks how several optimisers train one network: from the same first parameters, with the same
 * batches in the same order, each with a learning rate that stays. Nothing of it depends on a
 * moment of the run; equal requests have equal answers, but for the seconds.
 *
 * @param experiment fully resolved
 * @param epochs at most; large networks race over fewer, or not at all, as {@link RaceCost} says
 * @param plane through the mean of all that the runners visit
 */
public record NetworkRaceRequest(
    ExperimentSpec experiment,
    Topology topology,
    PreparedData data,
    List<OptimiserSpec> optimisers,
    int epochs,
    PlaneChoice plane)
    implements AnalysisRequest {
  public NetworkRaceRequest {
    optimisers = List.copyOf(optimisers);
  }

  @Override
  public Class<RaceReport> kind() {
    return RaceReport.class;
  }

  @Override
  public boolean takesLong() {
    return true;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    int affordable = cost().epochs(optimisers.size(), epochs);
    if (affordable == 0) {
      InvalidInputException refused =
          Check.found(
              "multiply-adds of an epoch of the race",
              cost().perEpoch() * optimisers.size(),
              "few enough for " + RaceCost.LEAST_EPOCHS + " epochs within some twenty seconds");
      throw refused.because("race-cost", optimisers.size(), RaceCost.LEAST_EPOCHS);
    }
    new NetworkRace(this, affordable, cancellation, publish).run();
  }

  private RaceCost cost() {
    return new RaceCost(topology, data.train().size(), experiment.training().batchSize());
  }
}
