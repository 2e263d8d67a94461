package epochscope.app.window;

import epochscope.app.bridge.FrameBridge;
import epochscope.app.bridge.FrameComposer;
import epochscope.app.dialogs.ConfirmDialog;
import epochscope.app.dialogs.DialogLayer;
import epochscope.app.dialogs.NoteDialog;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.notice.Notice;
import epochscope.app.notice.NoticeBoard;
import epochscope.app.runs.KeptRuns;
import epochscope.app.runs.Note;
import epochscope.app.runs.RunBook;
import epochscope.app.runs.StoredRun;
import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SpecTypes;
import epochscope.train.TrainingCommand;
import epochscope.views.KeptRun;
import epochscope.views.Marker;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Duration;

/**
 * Keeps runs, shows them beside the present one, and trains on from them another way. What the user
 * drops can be kept afterwards. UI thread only.
 */
final class RunsDesk {
  /** Shorter runs are dropped without a word. */
  private static final int WORTH_A_WORD = 3;

  /** How often the runs that are trained beside the present one are drawn anew. */
  private static final Duration REFRESH = Duration.millis(200);

  private final Workbench workbench;
  private final FrameBridge bridge;
  private final DialogLayer dialogs;
  private final NoticeBoard notices;
  private final Messages messages;
  private final LongSupplier historyBytes;
  private final KeptRuns runs = new KeptRuns();

  /** Not a timeline, which would make up for every tick that a sleeping computer missed. */
  private final PauseTransition clock = new PauseTransition(REFRESH);

  private final RunBook book;

  /** Number of the run that is shown; 0: the present one. */
  private final IntegerProperty lookedAt = new SimpleIntegerProperty();

  private final BooleanProperty canKeepDropped = new SimpleBooleanProperty();
  private KeptRuns.Entry dropped;
  private Runnable takeNoticeDown = () -> {};

  /**
   * @param historyBytes memory that one history may take
   */
  RunsDesk(
      Workbench workbench,
      FrameBridge bridge,
      DialogLayer dialogs,
      NoticeBoard notices,
      Messages messages,
      LongSupplier historyBytes) {
    this.workbench = workbench;
    this.bridge = bridge;
    this.dialogs = dialogs;
    this.notices = notices;
    this.messages = messages;
    this.historyBytes = historyBytes;
    this.book = workbench.book();
    workbench.setOnRunDropped(this::dropped);
    workbench.experiment().subscribe(this::begun);
    runs.runs().subscribe(this::showKept);
    clock.setOnFinished(tick -> refresh());
    clock.play();
  }

  private void refresh() {
    runs.refresh();
    clock.playFromStart();
  }

  /** The window is closed: nothing is drawn any more. */
  void close() {
    clock.stop();
  }

  KeptRuns runs() {
    return runs;
  }

  RunBook book() {
    return book;
  }

  ReadOnlyIntegerProperty lookedAt() {
    return lookedAt;
  }

  ReadOnlyBooleanProperty canKeepDropped() {
    return canKeepDropped;
  }

  /** Those of the same data as the present run. */
  List<StoredRun> comparable() {
    return runs.comparable(workbench.spec().get());
  }

  /** Keeps the present run as it is now; it goes on. */
  void keep() {
    withRoom(() -> tellKept(store(present(Double.NaN))));
  }

  /** Keeps the run that was dropped last. */
  void keepDropped() {
    if (dropped != null) {
      KeptRuns.Entry entry = dropped;
      withRoom(
          () -> {
            forgetDropped();
            tellKept(store(entry));
          });
    }
  }

  /** Trains on from the moment shown, of whichever run, with the settings there are now. */
  void branch() {
    FrameComposer composer = bridge.composer();
    HistoryView shownHistory = composer.history();
    Snapshot from = shownHistory.lastExact(composer.shown().orElseThrow().step());
    Optional<StoredRun> other = shownRun();
    if (other.isPresent() && !hasThisNetwork(other.get())) {
      notices.show(
          Notice.problem(
              messages.get("runs.other-network", other.get().name()),
              messages.get("runs.other-network.remedy")));
      return;
    }
    withRoom(() -> branch(other, from));
  }

  private void branch(Optional<StoredRun> other, Snapshot from) {
    ExperimentSpec resolved = workbench.experiment().get().resolved();
    HistoryView run = other.map(StoredRun::history).orElseGet(() -> bridge.composer().present());
    boolean exact = other.map(stored -> stored.fits(resolved)).orElse(true);
    boolean worthIt = bridge.composer().present().latest().epoch() > 0;
    StoredRun left = null;
    if (worthIt) {
      left = store(present(other.isPresent() ? Double.NaN : from.epoch()));
    }
    StoredRun parent = other.orElse(left);
    other.ifPresentOrElse(
        stored -> book.become(stored.notes()), () -> book.forgetAfter(from.epoch()));
    book.forgetAfter(from.epoch());
    if (parent != null) {
      book.branched(from.epoch(), parent);
    }
    workbench.playback().branch(new TrainingCommand.Branch(run, from.step(), exact));
    lookedAt.set(0);
    if (!exact) {
      notices.show(Notice.information(messages.get("runs.optimiser-anew")));
    }
  }

  /** Shows the moments of a kept run in all views; 0: of the present one. */
  void lookAt(int number) {
    FrameComposer composer = bridge.composer();
    Optional<StoredRun> stored = comparable().stream().filter(r -> r.number() == number).findAny();
    if (composer == null || stored.isEmpty()) {
      lookedAt.set(0);
      if (composer != null) {
        composer.lookAtPresent();
      }
      return;
    }
    StoredRun run = stored.get();
    OpenExperiment its =
        run.training() != null
            ? run.training()
            : workbench.experiment().get().as(run.spec(), run.resolved(), run.topology());
    composer.lookAt(run.run(), its);
    lookedAt.set(number);
  }

  /** What the present run is called beside others. */
  String presentName() {
    String own = workbench.source() == null ? "" : workbench.source().ownName();
    return own.isEmpty() ? messages.get("runs.present") : own;
  }

  /** The present run, then each kept one, and round again. */
  void lookAtNext() {
    List<Integer> numbers =
        Stream.concat(Stream.of(0), comparable().stream().map(StoredRun::number)).toList();
    lookAt(numbers.get((numbers.indexOf(lookedAt.get()) + 1) % numbers.size()));
  }

  void remove(int number) {
    if (lookedAt.get() == number) {
      lookAt(0);
    }
    runs.remove(number);
  }

  /** Asks for a note of the moment shown. */
  void note() {
    int epoch = bridge.composer().shown().orElseThrow().epoch();
    NoteDialog.open(
        dialogs,
        epoch,
        book.noteAt(epoch).map(Note::text).orElse(""),
        messages,
        text -> {
          book.note(epoch, text);
          bridge.composer().mark();
        });
  }

  /** To the next marked moment, or the one before. */
  void goToMarker(boolean next) {
    FrameComposer composer = bridge.composer();
    int shown = composer.shown().map(Snapshot::epoch).orElse(0);
    List<Marker> markers = markers(composer.history(), composer.divergedAt());
    Stream<Integer> epochs = markers.stream().map(Marker::epoch);
    Optional<Integer> wanted =
        next
            ? epochs.filter(epoch -> epoch > shown).findFirst()
            : epochs.filter(epoch -> epoch < shown).reduce((first, second) -> second);
    wanted.ifPresent(epoch -> workbench.playback().scrubTo(epoch));
  }

  /** Of the run that is shown. */
  private List<Marker> markers(HistoryView history, int divergedAt) {
    return shownRun()
        .map(run -> book.markersOf(run))
        .orElseGet(() -> book.markers(history, divergedAt));
  }

  private Optional<StoredRun> shownRun() {
    return bridge.composer().lookedAt().flatMap(run -> runs.find(run.number()));
  }

  private boolean hasThisNetwork(StoredRun run) {
    return run.resolved().network().equals(workbench.experiment().get().resolved().network());
  }

  private KeptRuns.Entry present(double branchedAt) {
    return entry(
        workbench.experiment().get(),
        workbench.spec().get(),
        bridge.composer().present(),
        branchedAt);
  }

  private KeptRuns.Entry entry(
      OpenExperiment experiment, ExperimentSpec spec, HistoryView history, double branchedAt) {
    ExperimentSpec its = withRate(spec, history.latest().learningRate());
    return new KeptRuns.Entry(
        name(its),
        history,
        its,
        experiment.resolved(),
        experiment.topology(),
        book.notes(),
        branchedAt);
  }

  private StoredRun store(KeptRuns.Entry entry) {
    return runs.keep(entry, historyBytes.getAsLong());
  }

  private void tellKept(StoredRun run) {
    String number = Integer.toString(run.number());
    notices.show(Notice.information(messages.get("runs.kept", number, run.name())));
  }

  /** With the rate that it was trained with, whatever is set by now. */
  private static ExperimentSpec withRate(ExperimentSpec spec, double rate) {
    OptimiserSpec optimiser = spec.training().optimiser();
    return rate > 0
        ? spec.withTraining(spec.training().withOptimiser(optimiser.withLearningRate(rate)))
        : spec;
  }

  /** Such as Adam 0.01. */
  private String name(ExperimentSpec spec) {
    OptimiserSpec optimiser = spec.training().optimiser();
    String word = SpecTypes.nameOf(optimiser, OptimiserSpec.class);
    return messages.getOr("choice." + word, word)
        + " "
        + Numbers.shortest(optimiser.learningRate(), 3);
  }

  /** Where there are eight already, the one of the lowest number makes room, once confirmed. */
  private void withRoom(Runnable action) {
    if (!runs.isFull()) {
      action.run();
      return;
    }
    StoredRun oldest = runs.oldest();
    ConfirmDialog.open(
        dialogs,
        messages.get("runs.full", Integer.toString(KeptRuns.MOST)),
        messages.get("runs.full.question", Integer.toString(oldest.number()), oldest.name()),
        messages.get("runs.full.replace"),
        messages,
        () -> {
          remove(oldest.number());
          action.run();
        });
  }

  /** A run is about to be dropped; for a while it can still be kept. */
  private void dropped(OpenExperiment experiment, ExperimentSpec spec) {
    HistoryView history = experiment.session().history();
    if (history.isEmpty() || history.latest().epoch() < WORTH_A_WORD) {
      return;
    }
    HistoryView thinned = history.within(historyBytes.getAsLong() / KeptRuns.MOST);
    dropped = entry(experiment, spec, thinned, Double.NaN);
    canKeepDropped.set(true);
    takeNoticeDown.run();
    takeNoticeDown =
        notices.show(
            new Notice(
                Notice.Kind.INFORMATION,
                messages.get("runs.dropped", Integer.toString(history.latest().epoch())),
                "",
                messages.get("runs.dropped.keep"),
                this::keepDropped));
  }

  private void forgetDropped() {
    dropped = null;
    canKeepDropped.set(false);
    takeNoticeDown.run();
  }

  private void begun(OpenExperiment experiment) {
    if (experiment != null) {
      lookedAt.set(0);
      bridge.composer().setMarking(this::markers);
      bridge.composer().setPresentName(workbench.source().ownName());
      takeUpKept();
      runs.accompany(experiment.companions());
      showKept(runs.runs().get());
    }
  }

  /** Runs that were saved beside the one that comes back. */
  private void takeUpKept() {
    List<StoredRun> beside = workbench.keptBeside();
    int before = runs.runs().get().size();
    runs.takeUp(beside);
    int left = before + beside.size() - runs.runs().get().size();
    if (left > 0) {
      notices.show(Notice.information(messages.get("runs.no-room", Integer.toString(left))));
    }
  }

  private void showKept(List<StoredRun> all) {
    if (bridge.composer() != null && workbench.spec().get() != null) {
      List<KeptRun> drawn =
          comparable().stream().filter(StoredRun::drawn).map(StoredRun::run).toList();
      bridge.composer().setKept(drawn);
      bridge
          .composer()
          .lookedAt()
          .flatMap(run -> runs.find(run.number()))
          .map(StoredRun::run)
          .ifPresent(bridge.composer()::follow);
    }
  }
}
