package epochscope.train;

import epochscope.data.PreparedData;
import epochscope.history.History;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.nn.Transplant;
import epochscope.spec.ExperimentSpec;
import java.util.function.Consumer;

/**
 * Plays a run as it is told, and says what happened. Confined to one thread, which it does not
 * know, but for what it tells of its speed.
 */
final class Player {
  private enum Mode {
    PAUSED,
    /** Pauses at the end of the run. */
    OVER,
    PLAYING,
    /** Trains, as fast as it goes, until {@code pauseAtEpoch}. */
    STEPPING
  }

  /** Makes a trainer at epoch 0. */
  interface Trainers {
    Trainer of(long seed, PreparedData data);
  }

  private final ExperimentSpec experiment;
  private final Trainers trainers;
  private final History history;
  private final Consumer<Snapshot> newest;
  private final Consumer<TrainingEvent> events;
  private final Tempo tempo;
  private volatile Mode mode = Mode.PAUSED;

  /** Read by other threads, too. */
  private volatile long seed;

  private Trainer trainer;

  /** Null: nothing has begun. */
  private volatile Run run;

  /** Read by other threads, too. */
  private volatile PreparedData data;

  private int pauseAtEpoch;

  /** The epoch at which the run is over. */
  private long lastEpoch;

  /**
   * @param newest is given every moment that is worth a look
   */
  Player(
      ExperimentSpec experiment,
      PreparedData data,
      Trainers trainers,
      History history,
      Consumer<Snapshot> newest,
      Consumer<TrainingEvent> events) {
    this.experiment = experiment;
    this.trainers = trainers;
    this.history = history;
    this.newest = newest;
    this.events = events;
    this.data = data;
    this.tempo = new Tempo(data.train().size());
  }

  /** Of what is trained. From any thread. */
  long seed() {
    return seed;
  }

  boolean isPaused() {
    return mode == Mode.PAUSED || hasEnded();
  }

  /** Whether the run has come to its end, or was lost. From any thread. */
  boolean hasEnded() {
    return mode == Mode.OVER;
  }

  boolean isPlaying() {
    return mode == Mode.PLAYING;
  }

  /** 0 while it pauses. */
  double samplesPerSecond() {
    return isPaused() ? 0 : tempo.samplesPerSecond();
  }

  /** How long the speed limit wants to wait before {@link #advance}; 0: not at all. */
  long nanosToWait() {
    return isPlaying() ? tempo.nanosToWait(trainer.samples()) : 0;
  }

  /** Waiting for the speed limit is no computing time. */
  void countComputing(boolean on) {
    run.countComputing(on);
  }

  void begin(long newSeed) {
    seed = newSeed;
    trainer = trainers.of(seed, data);
    run = new Run(trainer, history, this::show);
    lastEpoch = experiment.training().epochs();
    events.accept(new TrainingEvent.Ready(seed));
  }

  void play() {
    if (isPlaying()) {
      return;
    }
    extendWhereOver();
    resume(Mode.PLAYING);
    events.accept(new TrainingEvent.Playing());
    if (isOver()) {
      finish(false);
    }
  }

  void pause() {
    if (isPaused()) {
      return;
    }
    stop();
    if (run.mark()) {
      sayPaused();
    } else {
      diverge();
    }
  }

  void stepOnce() {
    extendWhereOver();
    pauseAtEpoch = Integer.MAX_VALUE;
    resume(Mode.STEPPING);
    advance();
    pause();
  }

  /** Asked for again while it steps, it goes one epoch further. */
  void stepEpoch() {
    extendWhereOver();
    pauseAtEpoch = 1 + (mode == Mode.STEPPING ? pauseAtEpoch : trainer.epoch());
    resume(Mode.STEPPING);
  }

  void reset() {
    interrupt();
    double rate = trainer.learningRate();
    run.reset();
    lastEpoch = experiment.training().epochs();
    events.accept(new TrainingEvent.Ready(seed));
    sayLearningRate(rate);
  }

  void reseed(long newSeed) {
    interrupt();
    double rate = trainer.learningRate();
    begin(newSeed);
    sayLearningRate(rate);
  }

  void inherit(Transplant transplant) {
    interrupt();
    run.inherit(transplant);
    lastEpoch = experiment.training().epochs();
  }

  void rewind(long step) {
    interrupt();
    double rate = trainer.learningRate();
    run.rewind(step);
    sayData();
    lastEpoch = Math.max(lastEpoch, experiment.training().epochs());
    events.accept(new TrainingEvent.Rewound(trainer.epoch(), trainer.step()));
    sayLearningRate(rate);
  }

  /** The learning rate set last holds on; one that is as it was leaves the schedule alone. */
  void branch(TrainingCommand.Branch command) {
    interrupt();
    double rate = trainer.learningRate();
    run.branch(command);
    lastEpoch = Math.max(trainer.epoch(), experiment.training().epochs());
    if (trainer.learningRate() != rate) {
      trainer.setLearningRate(rate);
    }
    events.accept(new TrainingEvent.Rewound(trainer.epoch(), trainer.step()));
  }

  /** The run as it stands; nothing of it changes. */
  Checkpoint capture() {
    return run.capture(seed, lastEpoch);
  }

  /** Pauses where {@code checkpoint} was taken. */
  void resume(Checkpoint checkpoint) {
    interrupt();
    double rate = trainer.learningRate();
    PreparedData known = data;
    PreparedData first = checkpoint.samples().at(0);
    if (checkpoint.seed() != seed || first != known) {
      // Schedules are planned by the sample that a run begins with.
      data = first;
      begin(checkpoint.seed());
      data = known;
    }
    run.resume(checkpoint);
    lastEpoch = checkpoint.lastEpoch();
    restWhereOver();
    sayData();
    events.accept(new TrainingEvent.Resumed(trainer.epoch(), trainer.step()));
    sayLearningRate(rate);
  }

  /** Pauses at the newest moment of {@code record}. */
  void adopt(HistoryView record) {
    interrupt();
    run.adopt(record);
    lastEpoch = Math.max(trainer.epoch(), experiment.training().epochs());
    restWhereOver();
    events.accept(new TrainingEvent.Resumed(trainer.epoch(), trainer.step()));
  }

  void changeLearningRate(double rate) {
    double before = trainer.learningRate();
    trainer.setLearningRate(rate);
    sayLearningRate(before);
  }

  void changeData(PreparedData another) {
    run.changeData(another);
    sayData();
  }

  void setParameter(int index, float value) {
    float before = trainer.parameters()[index];
    run.setParameter(index, value);
    events.accept(
        new TrainingEvent.ParameterSet(trainer.epoch(), trainer.step(), index, before, value));
  }

  /** What is trained on now. From any thread. */
  PreparedData data() {
    return data;
  }

  /** What was trained on at that step. From any thread. */
  PreparedData data(long step) {
    Run current = run;
    return current == null ? data : current.data(step);
  }

  void changeSpeed(double epochsPerSecond) {
    tempo.limit(epochsPerSecond, trainer.samples());
  }

  /** One update. */
  void advance() {
    switch (run.step()) {
      case WITHIN_EPOCH -> {}
      case EPOCH_ENDED -> endEpoch();
      case STOPPED_EARLY -> finish(true);
      case DIVERGED -> diverge();
    }
    if (tempo.glimpseIsDue(trainer.samples()) && !isPaused()) {
      glimpse();
    }
  }

  /** Trains no more, without a word. */
  void halt() {
    mode = Mode.PAUSED;
  }

  private void glimpse() {
    long start = System.nanoTime();
    if (!run.glimpse()) {
      diverge();
    }
    tempo.glimpseTook(System.nanoTime() - start);
  }

  private void endEpoch() {
    if (trainer.epoch() == lastEpoch) {
      finish(false);
    } else if (mode == Mode.STEPPING && trainer.epoch() == pauseAtEpoch) {
      pause();
    }
  }

  private void finish(boolean early) {
    stop();
    mode = Mode.OVER;
    lastEpoch = trainer.epoch();
    if (run.mark()) {
      events.accept(new TrainingEvent.Finished(trainer.epoch(), early, trainer.bestEpoch()));
    } else {
      diverge();
    }
  }

  private void diverge() {
    stop();
    mode = Mode.OVER;
    events.accept(
        new TrainingEvent.Diverged(
            trainer.epoch(),
            trainer.step(),
            trainer
                .firstNonFiniteNode()
                .orElseGet(() -> experiment.network().nodes().getLast().name()),
            trainer.learningRate(),
            run.last().epoch()));
  }

  private boolean isOver() {
    return trainer.epoch() >= lastEpoch;
  }

  /** A run that is over goes on for as many epochs again. */
  private void extendWhereOver() {
    if (isOver()) {
      lastEpoch = (long) trainer.epoch() + experiment.training().epochs();
    }
  }

  private void resume(Mode newMode) {
    mode = newMode;
    run.countComputing(true);
    tempo.startFrom(trainer.samples());
  }

  private void stop() {
    halt();
    run.countComputing(false);
  }

  /** Going elsewhere in the run pauses it first, and leaves no trace of the moment. */
  private void interrupt() {
    if (!isPaused()) {
      stop();
      sayPaused();
    }
    halt();
  }

  private void restWhereOver() {
    if (isOver()) {
      mode = Mode.OVER;
    }
  }

  private void show(Snapshot moment) {
    tempo.shown();
    newest.accept(moment);
  }

  private void sayData() {
    if (trainer.data() != data) {
      data = trainer.data();
      tempo.resize(data.train().size(), trainer.samples());
      events.accept(new TrainingEvent.SampleChanged(trainer.epoch(), trainer.step(), data));
    }
  }

  private void sayPaused() {
    events.accept(new TrainingEvent.Paused(trainer.epoch(), trainer.step()));
  }

  /** A rate belongs to its moment, and comes back with it. */
  private void sayLearningRate(double before) {
    if (trainer.learningRate() != before) {
      events.accept(new TrainingEvent.LearningRateChanged(trainer.epoch(), trainer.learningRate()));
    }
  }
}
