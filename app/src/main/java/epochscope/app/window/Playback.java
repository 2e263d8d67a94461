package epochscope.app.window;

import epochscope.app.bridge.FrameBridge;
import epochscope.app.bridge.FrameComposer;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingSession;
import epochscope.views.Selection;
import java.util.function.Consumer;

/**
 * What the user wants of the run: of its session, and of the moment that is shown. Nothing happens
 * while there is no run. UI thread only.
 */
final class Playback {
  private final RunState state;
  private final FrameBridge bridge;
  private TrainingSession session;
  private long seed;

  Playback(RunState state, FrameBridge bridge) {
    this.state = state;
    this.bridge = bridge;
  }

  /** From now on it speaks to {@code newSession}. */
  void attach(TrainingSession newSession, long itsSeed) {
    session = newSession;
    seed = itsSeed;
  }

  /** Whoever plays wants to see it: the newest moment is shown again. */
  void play() {
    goLive();
    submit(new TrainingCommand.Play());
  }

  void playOrPause() {
    if (state.playing.get()) {
      submit(new TrainingCommand.Pause());
    } else {
      play();
    }
  }

  void step() {
    goLive();
    submit(new TrainingCommand.Step());
  }

  void stepEpoch() {
    goLive();
    submit(new TrainingCommand.StepEpoch());
  }

  void reset() {
    goLive();
    submit(new TrainingCommand.Reset());
  }

  void reseed() {
    goLive();
    seed++;
    submit(new TrainingCommand.Reseed(seed));
  }

  void rewind(Snapshot moment) {
    goLive();
    submit(new TrainingCommand.Rewind(moment.step()));
  }

  void continueFrom(Snapshot moment) {
    rewind(moment);
    play();
  }

  void setLearningRate(double rate) {
    submit(new TrainingCommand.SetLearningRate(rate));
  }

  /**
   * @param epochsPerSecond infinity: as fast as it goes
   */
  void setSpeed(double epochsPerSecond) {
    state.epochsPerSecond.set(epochsPerSecond);
    submit(new TrainingCommand.SetSpeed(epochsPerSecond));
  }

  void scrubTo(double epoch) {
    withComposer(composer -> composer.scrubTo(epoch));
  }

  /** To the moment kept before or after the one that is shown. */
  void scrubBy(int moments) {
    withComposer(composer -> composer.shown().ifPresent(shown -> scrub(composer, shown, moments)));
  }

  void goLive() {
    withComposer(FrameComposer::goLive);
  }

  Selection selection() {
    return bridge.composer().selection();
  }

  void select(Selection selection) {
    withComposer(composer -> composer.select(selection));
  }

  /** Where training would continue from, if it were to continue from the moment shown. */
  Snapshot continuation() {
    FrameComposer composer = bridge.composer();
    return lastExact(composer.history(), composer.shown().orElseThrow().step());
  }

  /** The last moment at or before {@code step} from which the run can be continued. */
  static Snapshot lastExact(HistoryView history, long step) {
    return history.snapshots().reversed().stream()
        .filter(moment -> moment.step() <= step && moment.exactState().isPresent())
        .findFirst()
        .orElse(history.first());
  }

  private static void scrub(FrameComposer composer, Snapshot shown, int moments) {
    HistoryView history = composer.history();
    int next = Math.max(0, history.snapshots().indexOf(history.at(shown.epoch())) + moments);
    if (next < history.snapshots().size()) {
      composer.scrubTo(history.snapshots().get(next).epoch());
    } else {
      composer.goLive();
    }
  }

  private void submit(TrainingCommand command) {
    if (session != null) {
      session.submit(command);
    }
  }

  private void withComposer(Consumer<FrameComposer> action) {
    if (bridge.composer() != null) {
      action.accept(bridge.composer());
    }
  }
}
