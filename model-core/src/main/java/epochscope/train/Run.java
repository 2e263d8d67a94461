package epochscope.train;

import epochscope.data.PreparedData;
import epochscope.history.History;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Transplant;
import java.util.function.Consumer;

/**
 * A training that leaves a record of itself: moments and metrics in the history, and the newest
 * moment for whoever looks. Knows no threads.
 */
final class Run {
  /** What a step led to. */
  enum Outcome {
    WITHIN_EPOCH,
    EPOCH_ENDED,
    /** The epoch ended, early stopping ended the training, and the best weights are back. */
    STOPPED_EARLY,
    /** What there is now makes no sense, and is not in the history. */
    DIVERGED
  }

  /**
   * A loss of so many times the untrained network's is as hopeless as an infinite one: saturated
   * networks stay finite at any learning rate.
   */
  private static final double HOPELESS = 1e4;

  /** Above this, a moment within an epoch bears the metrics of the epoch's start. */
  private static final long QUICK_EVALUATION_NANOS = 20_000_000;

  private final Trainer trainer;
  private final History history;
  private final Consumer<Snapshot> newest;
  private final Stopwatch computing = new Stopwatch();
  private Snapshot start;
  private Snapshot last;

  /** Read by other threads, too. */
  private volatile SampleTrack samples;

  private Metrics metrics;
  private long evaluatedStep;

  /** Where early stopping ended the run; who goes on from there is not stopped again. */
  private int stoppedEpoch = Integer.MAX_VALUE;

  private long evaluationNanos;

  /**
   * Clears {@code history} and begins it with epoch 0.
   *
   * @param newest is given every moment that is worth a look
   */
  Run(Trainer trainer, History history, Consumer<Snapshot> newest) {
    this.trainer = trainer;
    this.history = history;
    this.newest = newest;
    this.samples = SampleTrack.of(trainer.data());
    evaluate();
    this.start = moment(true);
    recordStart();
  }

  /** The newest moment of the history. */
  Snapshot last() {
    return last;
  }

  /** Whether time counts as computing time from now on. */
  void countComputing(boolean on) {
    if (on) {
      computing.start();
    } else {
      computing.stop();
    }
  }

  /** One update and, where it ends an epoch, what belongs to an epoch's end. */
  Outcome step() {
    boolean epochEnded = trainer.update();
    if (!trainer.isFinite()) {
      return Outcome.DIVERGED;
    }
    return epochEnded ? endEpoch() : Outcome.WITHIN_EPOCH;
  }

  /**
   * Leaves this moment in the history, wherever in an epoch it is.
   *
   * @return false where it is not finite
   */
  boolean mark() {
    if (last.step() == trainer.step()) {
      return true;
    }
    if (evaluatedStep != trainer.step() && evaluationNanos < QUICK_EVALUATION_NANOS) {
      evaluate();
    }
    return keep(false);
  }

  /**
   * Shows this moment without leaving it in the history.
   *
   * @return false where it is not finite
   */
  boolean glimpse() {
    Snapshot moment = moment(false);
    if (moment.isFinite()) {
      newest.accept(moment);
    }
    return moment.isFinite();
  }

  /** What was trained on at that step. From any thread. */
  PreparedData data(long step) {
    return samples.at(step);
  }

  /** From here on the run is trained on another sample. */
  void changeData(PreparedData data) {
    trainer.setData(data);
    samples = samples.with(trainer.step(), data, history.view());
    takeAnew();
  }

  /** From here on the run has another value of one parameter. */
  void setParameter(int index, float value) {
    trainer.setParameter(index, value);
    takeAnew();
  }

  /** Back to epoch 0, the very same weights; the sample stays what it is now. */
  void reset() {
    boolean otherData = samples.at(0) != trainer.data();
    restore(start);
    if (otherData) {
      evaluate();
      start = moment(true);
    }
    samples = SampleTrack.of(trainer.data());
    recordStart();
  }

  /** Back to epoch 0, which has what another network has learned. */
  void inherit(Transplant transplant) {
    restore(start);
    trainer.take(transplant);
    evaluate();
    start = moment(true);
    samples = SampleTrack.of(trainer.data());
    recordStart();
  }

  /** Back to the last exact state at or before {@code step}; what came after it is dropped. */
  void rewind(long step) {
    Snapshot target = history.keyframeAtOrBefore(step).orElse(start);
    PreparedData then = samples.at(target.step());
    if (then != trainer.data()) {
      trainer.setData(then);
    }
    restore(target);
    history.truncateAfter(target.step());
    samples = samples.upTo(target.step());
    last = target;
    newest.accept(target);
  }

  /** This moment is no longer what is known of it. */
  private void takeAnew() {
    if (evaluatedStep != trainer.step() && evaluationNanos >= QUICK_EVALUATION_NANOS) {
      glimpse();
      return;
    }
    evaluate();
    if (last.step() != trainer.step()) {
      glimpse();
      return;
    }
    last = moment(last.keyframe() != null);
    start = last.step() == 0 ? last : start;
    if (trainer.isAtEpochStart()) {
      history.record(trainer.epoch(), metrics);
    }
    history.replaceNewest(last);
    newest.accept(last);
  }

  /**
   * Back to the last exact state of a run, this one or another; what came before it is its past.
   */
  void branch(TrainingCommand.Branch command) {
    HistoryView other = command.run();
    Snapshot target = other.lastExact(command.step());
    PreparedData now = trainer.data();
    boolean own = history.view().snapshots().stream().anyMatch(moment -> moment == target);
    samples = own ? samples.upTo(target.step()) : SampleTrack.of(now);
    if (samples.at(target.step()) != now) {
      trainer.setData(samples.at(target.step()));
    }
    if (command.exact() && target.keyframe() != null) {
      restore(target);
      last = target;
    } else {
      takeOver(target);
      other = other.withoutKeyframes();
    }
    if (last == target && own) {
      history.truncateAfter(last.step());
    } else {
      history.become(other, last);
    }
    newest.accept(last);
    if (trainer.data() != now) {
      changeData(now);
    }
  }

  /** The run as it stands; nothing of it changes. */
  Checkpoint capture(long seed, long lastEpoch) {
    HistoryView record = history.view();
    Snapshot now = moment(true);
    return new Checkpoint(
        now.isFinite() ? record.endingWith(now) : record, samples, seed, lastEpoch, stoppedEpoch);
  }

  /** Becomes the run of {@code checkpoint}, a training of the same experiment and seed. */
  void resume(Checkpoint checkpoint) {
    Snapshot now = checkpoint.now();
    HistoryView record = checkpoint.history();
    samples = checkpoint.samples().upTo(now.step());
    if (samples.at(now.step()) != trainer.data()) {
      trainer.setData(samples.at(now.step()));
    }
    restore(now);
    stoppedEpoch = checkpoint.stoppedEpoch();
    start = record.first().keyframe() == null ? start : record.first();
    history.become(record, now);
    last = now;
    if (evaluationNanos < QUICK_EVALUATION_NANOS) {
      evaluate();
    }
    newest.accept(now);
  }

  /** Becomes {@code record}, with the parameters of its newest moment and no memory but those. */
  void adopt(HistoryView record) {
    takeOver(record.latest());
    samples = samples.upTo(0);
    history.become(record.withoutKeyframes(), last);
    newest.accept(last);
  }

  private void takeOver(Snapshot moment) {
    restore(start);
    trainer.moveTo(moment);
    restored(moment);
    last = moment(true);
  }

  private Outcome endEpoch() {
    evaluate();
    history.record(trainer.epoch(), metrics);
    if (isHopeless(metrics.get(Metrics.TRAIN_LOSS))) {
      return Outcome.DIVERGED;
    }
    int epoch = trainer.epoch();
    boolean stopped = trainer.endEpoch(metrics, epoch <= stoppedEpoch);
    if (stopped) {
      stoppedEpoch = epoch;
      evaluate();
    }
    if (history.keeps(epoch) && !keep(history.keepsKeyframe(epoch))) {
      return Outcome.DIVERGED;
    }
    return stopped ? Outcome.STOPPED_EARLY : Outcome.EPOCH_ENDED;
  }

  private boolean isHopeless(double loss) {
    double untrained = start.metrics().get(Metrics.TRAIN_LOSS);
    return !Double.isFinite(loss) || untrained > 0 && loss > HOPELESS * untrained;
  }

  private void evaluate() {
    long from = System.nanoTime();
    metrics = trainer.evaluate();
    evaluationNanos = System.nanoTime() - from;
    evaluatedStep = trainer.step();
  }

  private boolean keep(boolean exact) {
    Snapshot moment = moment(exact);
    if (!moment.isFinite()) {
      return false;
    }
    history.append(moment);
    last = moment;
    newest.accept(moment);
    return true;
  }

  private void recordStart() {
    history.clear();
    history.record(start.epoch(), start.metrics());
    history.append(start);
    last = start;
    newest.accept(start);
  }

  private void restore(Snapshot moment) {
    trainer.restore(moment.keyframe().bytes());
    restored(moment);
  }

  private void restored(Snapshot moment) {
    metrics = moment.metrics();
    evaluatedStep = moment.step();
    computing.set(moment.seconds());
    stoppedEpoch = moment.epoch() < stoppedEpoch ? Integer.MAX_VALUE : stoppedEpoch;
  }

  private Snapshot moment(boolean exact) {
    return new Snapshot(
        trainer.epoch(),
        trainer.step(),
        computing.seconds(),
        trainer.samples(),
        trainer.learningRate(),
        trainer.parameters(),
        metrics,
        exact ? new Snapshot.Keyframe(trainer.capture()) : null);
  }
}
