package epochscope.app.window;

import epochscope.app.bridge.FrameBridge;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.runs.RunBook;
import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.train.TrainingEvent;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Tells the user what happens to the run, and what can be done about it. UI thread only. */
final class RunReport implements Consumer<TrainingEvent> {
  private static final int NO_EPOCH = -1;

  private final RunState state;
  private final FrameBridge bridge;
  private final Playback playback;
  private final NoticeBoard notices;
  private final Problems problems;
  private final Messages messages;
  private final DoubleConsumer onLearningRate;
  private final HandChanges changes;
  private final RunBook book;
  private final Runnable onResumed;

  /** Takes down what was said about the end of the run. */
  private Runnable takeOutcomeDown = () -> {};

  /**
   * @param onLearningRate is told of every change
   * @param changes is told what came of them
   * @param onResumed is told that a run that was saved is there
   */
  RunReport(
      RunState state,
      FrameBridge bridge,
      Playback playback,
      NoticeBoard notices,
      Problems problems,
      Messages messages,
      DoubleConsumer onLearningRate,
      HandChanges changes,
      RunBook book,
      Runnable onResumed) {
    this.state = state;
    this.bridge = bridge;
    this.playback = playback;
    this.notices = notices;
    this.problems = problems;
    this.messages = messages;
    this.onLearningRate = onLearningRate;
    this.changes = changes;
    this.book = book;
    this.onResumed = onResumed;
  }

  /** What is still on its way when the window has closed is of no interest. */
  @Override
  public void accept(TrainingEvent event) {
    if (bridge.composer() == null) {
      return;
    }
    switch (event) {
      case TrainingEvent.Ready ready -> {
        book.restart();
        bridge.composer().setDivergedAt(NO_EPOCH);
      }
      case TrainingEvent.Rewound rewound -> {
        book.forgetAfter(rewound.epoch());
        bridge.composer().setDivergedAt(NO_EPOCH);
      }
      case TrainingEvent.Resumed resumed -> {
        bridge.composer().setDivergedAt(NO_EPOCH);
        onResumed.run();
      }
      case TrainingEvent.Playing playing -> {
        state.playing.set(true);
        takeOutcomeDown.run();
      }
      case TrainingEvent.Paused paused -> state.playing.set(false);
      case TrainingEvent.Stopped stopped -> state.playing.set(false);
      case TrainingEvent.LearningRateChanged changed -> {
        state.learningRate.set(changed.learningRate());
        onLearningRate.accept(changed.learningRate());
      }
      case TrainingEvent.SampleChanged changed -> changes.changed(changed);
      case TrainingEvent.ParameterSet set -> changes.changed(set);
      case TrainingEvent.Finished finished -> finished(finished);
      case TrainingEvent.Diverged diverged -> diverged(diverged);
      case TrainingEvent.Failed failed -> {
        state.playing.set(false);
        problems.trainingFailed(failed.sentence());
      }
    }
  }

  private void finished(TrainingEvent.Finished event) {
    state.playing.set(false);
    if (event.early()) {
      book.stopped(event.epoch());
      bridge.composer().mark();
    }
    String sentence =
        event.early()
            ? messages.get("state.finished.early", epoch(event.epoch()), epoch(event.bestEpoch()))
            : messages.get("state.finished", epoch(event.epoch()));
    takeOutcomeDown =
        notices.show(
            new Notice(
                Notice.Kind.INFORMATION,
                sentence,
                "",
                messages.get("state.play-on"),
                playback::play));
  }

  private void diverged(TrainingEvent.Diverged event) {
    state.playing.set(false);
    bridge.composer().setDivergedAt(event.epoch());
    HistoryView history = bridge.composer().present();
    Snapshot back = history.lastExact(history.at(event.lastGoodEpoch()).step());
    String sentence =
        messages.get(
            "state.diverged",
            epoch(event.epoch()),
            event.node(),
            Numbers.shortest(event.learningRate(), 3));
    takeOutcomeDown =
        notices.show(
            new Notice(
                Notice.Kind.PROBLEM,
                sentence,
                messages.get("state.diverged.remedy"),
                messages.get("state.diverged.back", epoch(back.epoch())),
                () -> playback.rewind(back)));
  }

  private static String epoch(int epoch) {
    return Integer.toString(epoch);
  }
}
