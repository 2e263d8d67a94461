package epochscope.app.bridge;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.RunLog;
import epochscope.app.experiment.OpenExperiment;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the moment that is shown and joins it to all that belongs to it. UI thread only. */
public final class FrameComposer implements AutoCloseable {
  private final OpenExperiment experiment;
  private final Analyses analyses;
  private Selection selection;
  private double scrubbedTo = Double.NaN;
  private int divergedAt = -1;
  private Frame frame;
  private long resultsSeen;
  private RunLog logSeen;

  FrameComposer(OpenExperiment experiment, Selection selection) {
    this.experiment = experiment;
    this.selection = selection;
    this.analyses = new Analyses(experiment);
  }

  /** Shows the last moment at or before {@code epoch}, whatever the training does. */
  public void scrubTo(double epoch) {
    scrubbedTo = Math.max(0, epoch);
  }

  /** Shows the newest moment again. */
  public void goLive() {
    scrubbedTo = Double.NaN;
  }

  public boolean isLive() {
    return Double.isNaN(scrubbedTo);
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

  /** The moment shown; empty before the first. */
  public Optional<Snapshot> shown() {
    return isLive() ? experiment.session().latest() : moment(history());
  }

  private Optional<Snapshot> moment(HistoryView history) {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.at(scrubbedTo));
  }

  public HistoryView history() {
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
    analyses.request(snapshot, selection, attending, isLive());
    long results = analyses.version();
    RunLog log = experiment.log();
    if (frame == null
        || frame.snapshot() != snapshot
        || frame.history() != history
        || results != resultsSeen
        || log != logSeen
        || !frame.selection().equals(selection)
        || frame.divergedAt() != divergedAt
        || frame.live() != isLive()) {
      resultsSeen = results;
      logSeen = log;
      frame =
          new Frame(
              experiment.resolved(),
              experiment.topology(),
              experiment.data(snapshot),
              snapshot,
              history,
              results(log),
              selection,
              List.of(),
              isLive(),
              divergedAt);
    }
    return frame;
  }

  private Map<Class<? extends AnalysisResult>, AnalysisResult> results(RunLog log) {
    Map<Class<? extends AnalysisResult>, AnalysisResult> all = new HashMap<>(analyses.results());
    all.put(RunLog.class, log);
    return all;
  }

  @Override
  public void close() {
    analyses.close();
  }
}
