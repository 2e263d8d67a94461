package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Work;
import epochscope.app.bridge.FrameBridge;
import epochscope.app.bridge.FrameComposer;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.ExperimentSpec;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingEvent;
import epochscope.views.Frame;
import epochscope.views.Selection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The experiment on the table: opens another one in its place, tells its session what the user
 * wants, and the user what the session does. UI thread only.
 */
final class Workbench {
  private final RunState state;
  private final FrameBridge bridge;
  private final BackgroundExecutor background;
  private final NoticeBoard notices;
  private final Messages messages;
  private final Supplier<ExperimentOpener> opener;
  private final Problems problems;
  private final ObjectProperty<OpenExperiment> experiment = new SimpleObjectProperty<>();
  private final ObjectProperty<ExperimentSpec> spec = new SimpleObjectProperty<>();
  private final StringProperty lessonId = new SimpleStringProperty("");
  private Work<Prepared> opening;
  private Source source;
  private EventGate gate;
  private long reseeds;

  /** Takes down what was said about the end of the run. */
  private Runnable takeOutcomeDown = () -> {};

  Workbench(
      RunState state,
      FrameBridge bridge,
      BackgroundExecutor background,
      NoticeBoard notices,
      Messages messages,
      Problems problems,
      Supplier<ExperimentOpener> opener) {
    this.state = state;
    this.bridge = bridge;
    this.background = background;
    this.notices = notices;
    this.messages = messages;
    this.problems = problems;
    this.opener = opener;
  }

  /** The experiment that runs; null: none yet. */
  ObjectProperty<OpenExperiment> experiment() {
    return experiment;
  }

  /** The lesson that runs; empty: what runs is none. */
  ObservableValue<String> lessonId() {
    return lessonId;
  }

  /** Its specification as the user has it now, with the learning rate of this moment. */
  ObjectProperty<ExperimentSpec> spec() {
    return spec;
  }

  /** Prepares another experiment in the background, and plays it in place of this one. */
  void open(Source another) {
    open(another, problems::refuse);
  }

  /**
   * @param onProblem is told if it cannot be run; this experiment then stays as it is
   */
  void open(Source another, Consumer<Throwable> onProblem) {
    ExperimentOpener now = opener.get();
    EventGate itsGate = new EventGate();
    Work<Prepared> work = background.start(() -> Prepared.of(another, now, itsGate));
    notices.showWaiting(messages.get("state.preparing", another.title()), work);
    deliver(itsGate, work, onProblem);
  }

  /**
   * Takes an experiment that is being prepared already.
   *
   * @param itsGate its events come through here
   */
  void begin(EventGate itsGate, Work<Prepared> work) {
    deliver(itsGate, work, problems::refuse);
  }

  /** Another specification of the same experiment; only a new learning rate applies at once. */
  void change(ExperimentSpec changed) {
    double rate = changed.training().optimiser().learningRate();
    if (withLearningRate(spec.get(), rate).equals(changed)) {
      setLearningRate(rate);
    } else {
      open(source.changed(changed));
    }
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
    submit(new TrainingCommand.Reseed(spec.get().training().seed() + ++reseeds));
  }

  void setLearningRate(double rate) {
    submit(new TrainingCommand.SetLearningRate(rate));
  }

  void setSpeed(double epochsPerSecond) {
    state.epochsPerSecond.set(epochsPerSecond);
    submit(new TrainingCommand.SetSpeed(epochsPerSecond));
  }

  void scrubTo(double epoch) {
    withComposer(composer -> composer.scrubTo(epoch));
  }

  /** To the moment kept before or after the one that is shown. */
  void scrubBy(int moments) {
    withComposer(
        composer -> {
          HistoryView history = composer.history();
          Snapshot shown = composer.shown().orElse(null);
          if (shown == null || history.isEmpty()) {
            return;
          }
          int at = history.snapshots().indexOf(history.at(shown.epoch()));
          int next = Math.max(0, at + moments);
          if (next < history.snapshots().size()) {
            composer.scrubTo(history.snapshots().get(next).epoch());
          } else {
            composer.goLive();
          }
        });
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
    Snapshot shown = composer.shown().orElseThrow();
    return lastExact(composer.history(), shown.step());
  }

  void continueFrom(Snapshot moment) {
    goLive();
    submit(new TrainingCommand.Rewind(moment.step()));
    play();
  }

  /** Shows in the bars what the frame says. */
  void show(Frame frame) {
    Snapshot snapshot = frame.snapshot();
    state.live.set(frame.live());
    state.epoch.set(snapshot.epoch());
    state.loss.set(snapshot.metrics().get(Metrics.TRAIN_LOSS));
    state.samplesPerSecond.set(experiment.get().session().samplesPerSecond());
  }

  void close() {
    bridge.stop();
    if (opening != null) {
      opening.cancel();
    }
    if (experiment.get() != null) {
      experiment.get().close();
    }
  }

  private void deliver(EventGate itsGate, Work<Prepared> work, Consumer<Throwable> onProblem) {
    if (opening != null) {
      opening.cancel();
    }
    opening = work;
    work.deliver(ready -> replace(ready.source(), ready.experiment(), itsGate), onProblem);
  }

  private void play() {
    goLive();
    submit(new TrainingCommand.Play());
  }

  private void replace(Source another, OpenExperiment ready, EventGate newGate) {
    OpenExperiment before = experiment.get();
    if (gate != null) {
      gate.close();
    }
    gate = newGate;
    bridge.attach(ready, ready.firstSelection());
    notices.clear();
    reseeds = 0;
    source = another;
    lessonId.set(another.lessonId());
    spec.set(ready.spec());
    experiment.set(ready);
    state.title.set(ready.title());
    state.device.set(messages.get("bar.device.cpu"));
    state.learningRate.set(ready.spec().training().optimiser().learningRate());
    state.playing.set(false);
    state.ready.set(true);
    gate.open(bridge.events(this::happened));
    setSpeed(
        another.epochsPerSecond() == null
            ? state.epochsPerSecond.get()
            : another.epochsPerSecond());
    play();
    if (before != null) {
      background.start(
          () -> {
            before.close();
            return before;
          });
    }
  }

  private void happened(TrainingEvent event) {
    switch (event) {
      case TrainingEvent.Ready ready -> withComposer(composer -> composer.setDivergedAt(-1));
      case TrainingEvent.Playing playing -> {
        state.playing.set(true);
        takeOutcomeDown.run();
      }
      case TrainingEvent.Paused paused -> state.playing.set(false);
      case TrainingEvent.Rewound rewound -> withComposer(composer -> composer.setDivergedAt(-1));
      case TrainingEvent.LearningRateChanged changed -> follow(changed.learningRate());
      case TrainingEvent.Finished finished -> finished(finished);
      case TrainingEvent.Diverged diverged -> diverged(diverged);
      case TrainingEvent.Failed failed -> {
        state.playing.set(false);
        problems.trainingFailed(failed.sentence());
      }
      case TrainingEvent.Stopped stopped -> state.playing.set(false);
    }
  }

  private void follow(double rate) {
    state.learningRate.set(rate);
    spec.set(withLearningRate(spec.get(), rate));
  }

  private void finished(TrainingEvent.Finished event) {
    state.playing.set(false);
    String sentence =
        event.early()
            ? messages.get("state.finished.early", epoch(event.epoch()), epoch(event.bestEpoch()))
            : messages.get("state.finished", epoch(event.epoch()));
    takeOutcomeDown =
        notices.show(
            new Notice(
                Notice.Kind.INFORMATION, sentence, "", messages.get("state.play-on"), this::play));
  }

  private void diverged(TrainingEvent.Diverged event) {
    state.playing.set(false);
    withComposer(
        composer -> {
          composer.setDivergedAt(event.epoch());
          HistoryView history = composer.history();
          Snapshot back = lastExact(history, history.at(event.lastGoodEpoch()).step());
          takeOutcomeDown =
              notices.show(
                  new Notice(
                      Notice.Kind.PROBLEM,
                      messages.get(
                          "state.diverged",
                          epoch(event.epoch()),
                          event.node(),
                          Numbers.shortest(event.learningRate(), 3)),
                      messages.get("state.diverged.remedy"),
                      messages.get("state.diverged.back", epoch(back.epoch())),
                      () -> goBack(back)));
        });
  }

  private void goBack(Snapshot moment) {
    goLive();
    submit(new TrainingCommand.Rewind(moment.step()));
  }

  private static Snapshot lastExact(HistoryView history, long step) {
    return history.snapshots().reversed().stream()
        .filter(moment -> moment.step() <= step && moment.exactState().isPresent())
        .findFirst()
        .orElse(history.first());
  }

  private static ExperimentSpec withLearningRate(ExperimentSpec spec, double rate) {
    return new ExperimentSpec(
        spec.name(),
        spec.data(),
        spec.network(),
        spec.training().withOptimiser(spec.training().optimiser().withLearningRate(rate)));
  }

  private static String epoch(int epoch) {
    return Integer.toString(epoch);
  }

  private void submit(TrainingCommand command) {
    if (experiment.get() != null) {
      experiment.get().session().submit(command);
    }
  }

  private void withComposer(Consumer<FrameComposer> action) {
    if (bridge.composer() != null) {
      action.accept(bridge.composer());
    }
  }
}
