package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Work;
import epochscope.app.bridge.FrameBridge;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.Heritage;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.runs.RunBook;
import epochscope.app.runs.StoredRun;
import epochscope.app.text.Messages;
import epochscope.backend.Engine;
import epochscope.data.PreparedData;
import epochscope.export.SavedRun;
import epochscope.nn.Transplant;
import epochscope.spec.ExperimentSpec;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The experiment on the table. Another one is prepared in the background and takes its place when
 * it is ready; if it cannot be run, this one stays. UI thread only.
 */
final class Workbench {
  private final RunState state;
  private final FrameBridge bridge;
  private final BackgroundExecutor background;
  private final NoticeBoard notices;
  private final Messages messages;
  private final Supplier<ExperimentOpener> opener;
  private final Problems problems;
  private final Playback playback;
  private final HandChanges changes = new HandChanges();
  private final RunReport report;
  private final RunBook book;
  private final ReadOnlyObjectWrapper<OpenExperiment> experiment = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ExperimentSpec> spec = new ReadOnlyObjectWrapper<>();
  private final StringProperty lessonId = new SimpleStringProperty("");
  private Work<Prepared> opening;
  private Source source;
  private List<StoredRun> keptBeside = List.of();
  private EventGate gate = new EventGate();
  private Consumer<OpenExperiment> onLeft = left -> {};
  private Consumer<PreparedData> onSampleLeft = left -> {};
  private BiConsumer<OpenExperiment, ExperimentSpec> onRunDropped = (run, itsSpec) -> {};

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
    book = new RunBook(messages);
    playback = new Playback(state, bridge);
    report =
        new RunReport(
            state,
            bridge,
            playback,
            notices,
            problems,
            messages,
            this::followLearningRate,
            changes,
            book,
            this::takeUpNotes);
    playback.setBeforeDropping(() -> onRunDropped.accept(experiment.get(), spec.get()));
  }

  /** What is written down about the run. */
  RunBook book() {
    return book;
  }

  /**
   * @param listener is told before a run, or its end, is dropped
   */
  void setOnRunDropped(BiConsumer<OpenExperiment, ExperimentSpec> listener) {
    onRunDropped = listener;
  }

  /**
   * @param listener is told before an experiment makes room for another; a change of its settings
   *     is none
   */
  void setOnLeft(Consumer<OpenExperiment> listener) {
    onLeft = listener;
  }

  /** What the user wants of the run. */
  Playback playback() {
    return playback;
  }

  /** What the user changes of the run by hand. */
  HandChanges changes() {
    return changes;
  }

  /** The experiment that runs; null: none yet. */
  ReadOnlyObjectProperty<OpenExperiment> experiment() {
    return experiment.getReadOnlyProperty();
  }

  /** Its specification as the user has it now, with the learning rate of this moment. */
  ReadOnlyObjectProperty<ExperimentSpec> spec() {
    return spec.getReadOnlyProperty();
  }

  /** Where the experiment that runs came from. */
  Source source() {
    return source;
  }

  /** Runs that came back beside the experiment. */
  List<StoredRun> keptBeside() {
    return keptBeside;
  }

  /** The lesson that runs; empty: what runs is none. */
  ObservableValue<String> lessonId() {
    return lessonId;
  }

  /** Prepares another experiment, and plays it in place of this one. */
  void open(Source another) {
    open(another, problems::refuse);
  }

  /**
   * @param onProblem is told if it cannot be run
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
      playback.setLearningRate(rate);
    } else {
      open(source.changed(changed, kept(changed)));
    }
  }

  /**
   * Another network for the same experiment: it goes on with the weights that fit it, and says so.
   */
  void rebuild(ExperimentSpec changed) {
    Heritage heritage = Heritage.of(experiment.get());
    open(source.changed(changed, kept(changed)).inheriting(heritage));
  }

  /** What was changed of the sample by hand stays, as long as the sample is the same. */
  private PreparedData kept(ExperimentSpec changed) {
    return changed.data().equals(spec.get().data()) ? changes.editedData() : null;
  }

  /**
   * @param offer is given a sample that was changed by hand, when its run ends
   */
  void setOnSampleLeft(Consumer<PreparedData> offer) {
    onSampleLeft = offer;
  }

  void close() {
    gate.close();
    playback.replay().stop();
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
    work.deliver(
        ready -> {
          replace(ready, itsGate);
          if (!ready.exact()) {
            tellWhatIsLost(ready);
          }
          if (ready.inherited() != null) {
            notices.show(Notice.information(inherited(ready.inherited())));
          }
        },
        onProblem);
  }

  private void replace(Prepared prepared, EventGate itsGate) {
    Source another = prepared.source();
    OpenExperiment ready = prepared.experiment();
    OpenExperiment before = experiment.get();
    PreparedData edited = changes.editedData();
    boolean isAnother = before == null || !another.isLike(source);
    if (before != null && isAnother) {
      onLeft.accept(before);
    }
    gate.close();
    gate = itsGate;
    source = another;
    keptBeside = prepared.kept();
    notices.clear();
    if (before != null) {
      onRunDropped.accept(before, spec.get());
    }
    book.begin(another.milestones());
    bridge.attach(ready, prepared.selection());
    changes.attach(ready);
    playback.attach(ready);
    lessonId.set(another.lessonId());
    spec.set(ready.spec());
    experiment.set(ready);
    showBegun(ready);
    gate.open(bridge.events(report));
    playback.setSpeed(
        another.epochsPerSecond() == null
            ? state.epochsPerSecond.get()
            : another.epochsPerSecond());
    if (another.resumption() == null) {
      playback.play();
    }
    closeInBackground(before);
    if (isAnother) {
      new ChangedFiles(background, notices, problems, messages).look(ready.spec());
    }
    if (edited != null && ready.session().data() != edited) {
      onSampleLeft.accept(edited);
    }
  }

  /** The run that comes back is there. */
  private void takeUpNotes() {
    SavedRun run = source.resumption() == null ? null : source.resumption().run();
    if (run != null) {
      book.become(run.notes());
      if (run.continuation() != null && run.continuation().stoppedEpoch() != null) {
        book.stopped(run.continuation().stoppedEpoch());
      }
      bridge.composer().mark();
    }
  }

  private String inherited(Transplant transplant) {
    int kept = transplant.kept().size();
    int fresh = transplant.fresh().size();
    String names = String.join(", ", transplant.fresh());
    String key = fresh == 0 ? "all" : kept == 0 ? "none" : "some";
    return messages.get("rebuilt." + key, kept, kept + fresh, names, fresh);
  }

  private void tellWhatIsLost(Prepared ready) {
    Resumption resumption = ready.source().resumption();
    String title = ready.source().title();
    if (!resumption.model()) {
      String why = resumption.run().continuation() == null ? "state" : "data";
      notices.show(
          new Notice(
              Notice.Kind.WARNING,
              messages.get("resumed.not-exact." + why, title),
              messages.get("resumed.not-exact.remedy"),
              "",
              () -> {}));
    } else if (!ready
        .experiment()
        .data()
        .preprocessing()
        .equals(resumption.run().model().preprocessing())) {
      notices.show(
          new Notice(
              Notice.Kind.WARNING, messages.get("resumed.other-data", title), "", "", () -> {}));
    }
  }

  private void showBegun(OpenExperiment ready) {
    state.title.set(ready.title());
    state.device.set(device(ready.engine()));
    state.learningRate.set(ready.spec().training().optimiser().learningRate());
    state.playing.set(false);
    state.ready.set(true);
  }

  private String device(Engine engine) {
    return engine.threads() == 1
        ? engine.device()
        : messages.get("bar.device.threads", engine.device(), engine.threads());
  }

  /** Ending a session waits for its thread. */
  private void closeInBackground(OpenExperiment before) {
    if (before != null) {
      background.start(
          () -> {
            before.close();
            return before;
          });
    }
  }

  private void followLearningRate(double rate) {
    spec.set(withLearningRate(spec.get(), rate));
  }

  private static ExperimentSpec withLearningRate(ExperimentSpec spec, double rate) {
    return spec.withTraining(
        spec.training().withOptimiser(spec.training().optimiser().withLearningRate(rate)));
  }
}
