package epochscope.train;

import epochscope.analysis.Cancellation;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.landscape.PlaneProjection;
import epochscope.analysis.race.RaceReport;
import epochscope.backend.Compute;
import epochscope.backend.KernelChoice;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One optimiser in a race, and the moments it has behind it. */
final class Racer {
  /** A loss of so many times the first is hopeless. */
  private static final double HOPELESS = 1e4;

  /** Moments of a loss of so many times the first are no reason to widen the field. */
  private static final double PROMISING = 2;

  private static final long WARM_UP_NANOS = 60_000_000;

  private final OptimiserSpec optimiser;
  private final Trainer trainer;
  private final CpuClock clock = new CpuClock();
  private final List<Snapshot> moments = new ArrayList<>();
  private int divergedAt = -1;

  Racer(ExperimentSpec experiment, PreparedData data, OptimiserSpec optimiser) {
    this.optimiser = optimiser;
    ExperimentSpec own = withOptimiser(experiment, optimiser);
    trainer = new Trainer(own, data, new Compute(KernelChoice.JAVA, 1));
    moments.add(moment());
  }

  /** Nothing but the optimiser differs: rates stay, nothing is stopped early or followed. */
  private static ExperimentSpec withOptimiser(ExperimentSpec experiment, OptimiserSpec optimiser) {
    TrainingSpec given = experiment.training();
    boolean limited = !(optimiser instanceof OptimiserSpec.Lbfgs);
    TrainingSpec training =
        new TrainingSpec(
            given.loss(),
            optimiser,
            null,
            given.batchSize(),
            given.epochs(),
            null,
            given.l1(),
            given.l2(),
            limited ? given.maxNorm() : null,
            limited ? given.clipValue() : null,
            limited ? given.clipNorm() : null,
            given.seed(),
            given.precision());
    return new ExperimentSpec(experiment.name(), experiment.data(), experiment.network(), training);
  }

  /** One epoch, unless it has diverged before. */
  void epoch(Cancellation cancellation) {
    if (divergedAt >= 0) {
      return;
    }
    boolean ended = false;
    while (!ended && trainer.isFinite()) {
      cancellation.check();
      clock.start();
      ended = trainer.update();
      clock.stop();
    }
    Snapshot moment = moment();
    moments.add(moment);
    double loss = loss(moment);
    if (!ended || !(loss <= HOPELESS * loss(moments.getFirst())) || !moment.isFinite()) {
      divergedAt = moments.size() - 1;
    }
  }

  /** Trains for a moment and is of no use afterwards. */
  void warmUp() {
    long end = System.nanoTime() + WARM_UP_NANOS;
    boolean ended = false;
    while (!ended && trainer.isFinite() && System.nanoTime() < end) {
      ended = trainer.update();
    }
  }

  /** Moments that are worth a place in the field. */
  List<Snapshot> promising() {
    double most = PROMISING * loss(moments.getFirst());
    return moments.stream().filter(moment -> loss(moment) <= most && moment.isFinite()).toList();
  }

  /**
   * @param field null: there is none yet
   */
  RaceReport.Lane lane(LossLandscape field) {
    List<PlaneProjection.Foot> feet = feet(field);
    return new RaceReport.Lane(
        optimiser,
        values(moments, Racer::loss),
        values(moments, moment -> moment.metrics().get(Metrics.VALIDATION_LOSS)),
        values(moments, Snapshot::seconds),
        values(feet, PlaneProjection.Foot::alpha),
        values(feet, PlaneProjection.Foot::beta),
        values(feet, PlaneProjection.Foot::distance),
        divergedAt);
  }

  private List<PlaneProjection.Foot> feet(LossLandscape field) {
    if (field == null) {
      return List.of();
    }
    PlaneProjection projection = new PlaneProjection(field.plane());
    return moments.stream().map(moment -> projection.foot(moment.parameters())).toList();
  }

  private Snapshot moment() {
    return new Snapshot(
        trainer.epoch(),
        trainer.step(),
        clock.seconds(),
        trainer.samples(),
        trainer.learningRate(),
        trainer.parameters(),
        trainer.evaluate(),
        null);
  }

  private static double loss(Snapshot moment) {
    return moment.metrics().get(Metrics.TRAIN_LOSS);
  }

  private static <T> double[] values(List<T> of, ToDoubleFunction<T> value) {
    return of.stream().mapToDouble(value).toArray();
  }
}
