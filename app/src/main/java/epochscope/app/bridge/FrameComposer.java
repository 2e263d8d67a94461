package epochscope.app.bridge;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.RunLog;
import epochscope.app.experiment.OpenExperiment;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Marker;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.RunFrames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Chooses the moment that is shown, of the present run or of a kept one, and joins it to all that
 * belongs to it. UI thread only.
 */
public final class FrameComposer implements AutoCloseable {
  private final OpenExperiment experiment;
  private final Analyses analyses;

  /** What is marked, of a history and the epoch of a divergence. */
  private BiFunction<HistoryView, Integer, List<Marker>> marking = (history, epoch) -> List.of();

  private List<KeptRun> kept = List.of();
  private String presentName = "";

  /** Null: the present run is shown. */
  private Other other;

  private Selection selection;
  private double scrubbedTo = Double.NaN;
  private int divergedAt = -1;
  private Frame frame;
  private long resultsSeen;
  private RunLog logSeen;
  private boolean stale;

  /** A kept run whose moments are shown. */
  private record Other(KeptRun run, OpenExperiment experiment, Analyses analyses) {}

  FrameComposer(OpenExperiment experiment, Selection selection) {
    this.experiment = experiment;
    this.selection = selection;
    this.analyses = new Analyses(experiment);
  }

  /** Shows the last moment at or before {@code epoch}, whatever the training does. */
  public void scrubTo(double epoch) {
    scrubbedTo = Math.max(0, epoch);
  }

  /** Shows the newest moment again, of the present run. */
  public void goLive() {
    scrubbedTo = Double.NaN;
    lookAtPresent();
  }

  public boolean isLive() {
    return Double.isNaN(scrubbedTo) && other == null;
  }

  /** From now on these runs are drawn beside the present one. */
  public void setKept(List<KeptRun> runs) {
    kept = List.copyOf(runs);
    stale = true;
  }

  /**
   * @param name what the present run is called beside others; empty: it has no name
   */
  public void setPresentName(String name) {
    presentName = name;
    stale = true;
  }

  /** From now on what it says is marked. */
  public void setMarking(BiFunction<HistoryView, Integer, List<Marker>> newMarking) {
    marking = newMarking;
    stale = true;
  }

  /** What is marked has changed. */
  public void mark() {
    stale = true;
  }

  /**
   * Shows the moments of a kept run, at the same epochs.
   *
   * @param itsExperiment this one's data under that run's network
   */
  public void lookAt(KeptRun run, OpenExperiment itsExperiment) {
    lookAtPresent();
    other = new Other(run, itsExperiment, new Analyses(itsExperiment));
    stale = true;
  }

  /** What is recorded by now of the run that is looked at. */
  public void follow(KeptRun now) {
    if (other != null && other.run().history() != now.history()) {
      other = new Other(now, other.experiment(), other.analyses());
    }
  }

  public void lookAtPresent() {
    if (other != null) {
      other.analyses().close();
      other = null;
      stale = true;
    }
  }

  /** The kept run that is shown; empty: it is the present one. */
  public Optional<KeptRun> lookedAt() {
    return Optional.ofNullable(other).map(Other::run);
  }

  public Selection selection() {
    return selection;
  }

  public void select(Selection newSelection) {
    selection = newSelection;
  }

  /**
   * @param epoch from which values are not finite; −1: none
   */
  public void setDivergedAt(int epoch) {
    divergedAt = epoch;
  }

  public int divergedAt() {
    return divergedAt;
  }

  /** The moment shown; empty before the first. */
  public Optional<Snapshot> shown() {
    if (isLive()) {
      return experiment.session().latest();
    }
    HistoryView history = history();
    return history.isEmpty() ? Optional.empty() : Optional.of(history.at(shownEpoch()));
  }

  private double shownEpoch() {
    return Double.isNaN(scrubbedTo)
        ? experiment.session().latest().map(Snapshot::epoch).orElse(0)
        : scrubbedTo;
  }

  /** Of the run that is shown. */
  public HistoryView history() {
    return other == null ? present() : other.run().history();
  }

  /** Of the run that trains. */
  public HistoryView present() {
    return experiment.session().history();
  }

  /**
   * The newest frame; the same object as before where nothing has changed.
   *
   * @param attending ids of those who will see it
   */
  Frame compose(List<String> attending) {
    HistoryView history = history();
    Snapshot snapshot = shown().orElse(null);
    if (snapshot == null || history.isEmpty()) {
      return frame;
    }
    Analyses asked = other == null ? analyses : other.analyses();
    asked.request(new Moment(snapshot, history, beside()), selection, attending, isLive());
    long results = asked.version();
    RunLog log = experiment.log();
    if (frame == null
        || stale
        || frame.snapshot() != snapshot
        || frame.history() != history
        || results != resultsSeen
        || log != logSeen
        || !frame.selection().equals(selection)
        || frame.divergedAt() != (other == null ? divergedAt : -1)
        || frame.live() != isLive()) {
      resultsSeen = results;
      logSeen = log;
      stale = false;
      frame = frame(results(asked, log), snapshot, history);
    }
    return frame;
  }

  private Map<Class<? extends AnalysisResult>, AnalysisResult> results(Analyses asked, RunLog log) {
    Map<Class<? extends AnalysisResult>, AnalysisResult> all = new HashMap<>(asked.results());
    all.put(RunLog.class, log);
    return all;
  }

  private Frame frame(
      Map<Class<? extends AnalysisResult>, AnalysisResult> results,
      Snapshot snapshot,
      HistoryView history) {
    OpenExperiment shown = other == null ? experiment : other.experiment();
    int diverged = other == null ? divergedAt : -1;
    return new Frame(
        shown.resolved(),
        shown.topology(),
        other == null ? shown.data(snapshot) : shown.session().data(),
        snapshot,
        history,
        results,
        selection,
        beside(),
        isLive(),
        diverged,
        marking.apply(history, diverged),
        other == null ? presentName : RunFrames.name(other.run()));
  }

  /** Beside a kept run, the present one is among the others. */
  private List<KeptRun> beside() {
    if (other == null) {
      return kept;
    }
    List<KeptRun> runs = new ArrayList<>(kept);
    runs.removeIf(run -> run.number() == other.run().number());
    runs.addFirst(
        new KeptRun(
            0,
            presentName.isEmpty() ? Texts.get("loss.present") : presentName,
            present(),
            Double.NaN,
            experiment.resolved(),
            experiment.topology()));
    return runs;
  }

  @Override
  public void close() {
    lookAtPresent();
    analyses.close();
  }
}
