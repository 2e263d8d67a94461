package epochscope.app.window;

import epochscope.app.bridge.FrameBridge;
import epochscope.app.bridge.FrameComposer;
import epochscope.app.experiment.OpenExperiment;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingSession;
import epochscope.views.Selection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the user wants of the run: of its session, and of the moment that is shown. Nothing happens
 * while there is no run. UI thread only.
 */
final class Playback {
  private final RunState state;
  private final FrameBridge bridge;
  private final Replay replay;
  private TrainingSession session;
  private List<TrainingSession> beside = List.of();
  private long seed;
  private Runnable beforeDropping = () -> {};

  Playback(RunState state, FrameBridge bridge) {
    this.state = state;
    this.bridge = bridge;
    replay =
        new Replay(
            () -> bridge.composer().history(),
            () -> bridge.composer().shown().map(Snapshot::epoch).orElse(0).doubleValue(),
            epoch -> withComposer(composer -> composer.scrubTo(epoch)));
  }

  /** From now on it speaks to the session of {@code experiment}, and to those beside it. */
  void attach(OpenExperiment experiment) {
    replay.stop();
    session = experiment.session();
    beside = experiment.companions().stream().map(OpenExperiment::session).toList();
    seed = experiment.spec().training().seed();
  }

  /** What is recorded of the run, played. */
  Replay replay() {
    return replay;
  }

  /**
   * @param action is run before a run, or its end, is dropped
   */
  void setBeforeDropping(Runnable action) {
    beforeDropping = action;
  }

  /**
   * Whoever plays wants to see it: the newest moment is shown again. While one of the runs that are
   * trained side by side is not over, those that are rest; once all are, all go on for as many
   * epochs again.
   */
  void play() {
    goLive();
    boolean over = isOver();
    sessions()
        .filter(run -> over || !run.over())
        .forEach(run -> run.submit(new TrainingCommand.Play()));
  }

  /** Plays what is left; a run that is over is shown again from its beginning. */
  void playToTheEnd() {
    goLive();
    if (!isOver()) {
      play();
    } else if (!session.history().isEmpty()) {
      replay.play();
    }
  }

  /** Whether all runs have come to their end. */
  boolean isOver() {
    return sessions().allMatch(TrainingSession::over);
  }

  private Stream<TrainingSession> sessions() {
    return Stream.concat(Stream.ofNullable(session), beside.stream());
  }

  void playOrPause() {
    if (state.playing.get()) {
      pause();
    } else {
      play();
    }
  }

  void pause() {
    submitToAll(new TrainingCommand.Pause());
  }

  void step() {
    goLive();
    submitToAll(new TrainingCommand.Step());
  }

  void stepEpoch() {
    goLive();
    submitToAll(new TrainingCommand.StepEpoch());
  }

  void reset() {
    beforeDropping.run();
    goLive();
    submitToAll(new TrainingCommand.Reset());
  }

  void reseed() {
    beforeDropping.run();
    goLive();
    seed++;
    submitToAll(new TrainingCommand.Reseed(seed));
  }

  void rewind(Snapshot moment) {
    beforeDropping.run();
    goLive();
    submit(new TrainingCommand.Rewind(moment.step()));
    beside.forEach(
        other -> {
          HistoryView run = other.history();
          if (!run.isEmpty()) {
            long step = run.at(moment.epoch()).step();
            other.submit(new TrainingCommand.Rewind(run.lastExact(step).step()));
          }
        });
  }

  /** Trains on from an earlier moment; whoever branches keeps the run that was. */
  void branch(TrainingCommand.Branch command) {
    goLive();
    submit(command);
    submit(new TrainingCommand.Play());
  }

  void setLearningRate(double rate) {
    submit(new TrainingCommand.SetLearningRate(rate));
  }

  /**
   * @param epochsPerSecond infinity: as fast as it goes
   */
  void setSpeed(double epochsPerSecond) {
    state.epochsPerSecond.set(epochsPerSecond);
    submitToAll(new TrainingCommand.SetSpeed(epochsPerSecond));
  }

  void scrubTo(double epoch) {
    replay.stop();
    withComposer(composer -> composer.scrubTo(epoch));
  }

  /** To the moment kept before or after the one that is shown. */
  void scrubBy(int moments) {
    replay.stop();
    withComposer(composer -> composer.shown().ifPresent(shown -> scrub(composer, shown, moments)));
  }

  void goLive() {
    replay.stop();
    withComposer(FrameComposer::goLive);
  }

  Selection selection() {
    return bridge.composer().selection();
  }

  void select(Selection selection) {
    withComposer(composer -> composer.select(selection));
  }

  private static void scrub(FrameComposer composer, Snapshot shown, int moments) {
    HistoryView history = composer.history();
    int known = history.snapshots().indexOf(shown);
    int now = known >= 0 ? known : history.snapshots().indexOf(history.at(shown.epoch()));
    int next = Math.max(0, now + moments);
    if (next < history.snapshots().size()) {
      composer.scrubTo(history.position(next));
    } else {
      composer.goLive();
    }
  }

  private void submit(TrainingCommand command) {
    if (session != null) {
      session.submit(command);
    }
  }

  /** Runs that are shown side by side play, and stop, together. */
  private void submitToAll(TrainingCommand command) {
    sessions().forEach(run -> run.submit(command));
  }

  private void withComposer(Consumer<FrameComposer> action) {
    if (bridge.composer() != null) {
      action.accept(bridge.composer());
    }
  }
}
