package epochscope.views;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Refusal;
import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a view may show, at one moment of the run: a view is a function of it. Scrubbing back is
 * the same call with an older frame.
 *
 * @param experiment fully resolved (every unit, activation and loss given)
 * @param snapshot the moment on the time axis that is shown; null before the first
 * @param history the run so far, beyond the moment that is shown too
 * @param results the newest of each kind, or a {@link Refusal} in its place; a view looks at {@code
 *     step()} where it must match the snapshot
 * @param kept earlier runs that are shown beside this one
 * @param live whether the moment shown is the newest
 * @param divergedAt epoch from which values are not finite; −1: none
 * @param markers moments of the run that are marked on its time axis, by rising epoch
 * @param name what the run that is shown is called beside others; empty: it has no name
 */
public record Frame(
    ExperimentSpec experiment,
    Topology topology,
    PreparedData data,
    Snapshot snapshot,
    HistoryView history,
    Map<Class<? extends AnalysisResult>, AnalysisResult> results,
    Selection selection,
    List<KeptRun> kept,
    boolean live,
    int divergedAt,
    List<Marker> markers,
    String name) {
  public Frame {
    results = Map.copyOf(results);
    kept = List.copyOf(kept);
    markers = List.copyOf(markers);
  }

  /** Without a name. */
  public Frame(
      ExperimentSpec experiment,
      Topology topology,
      PreparedData data,
      Snapshot snapshot,
      HistoryView history,
      Map<Class<? extends AnalysisResult>, AnalysisResult> results,
      Selection selection,
      List<KeptRun> kept,
      boolean live,
      int divergedAt,
      List<Marker> markers) {
    this(
        experiment,
        topology,
        data,
        snapshot,
        history,
        results,
        selection,
        kept,
        live,
        divergedAt,
        markers,
        "");
  }

  /** Without markers. */
  public Frame(
      ExperimentSpec experiment,
      Topology topology,
      PreparedData data,
      Snapshot snapshot,
      HistoryView history,
      Map<Class<? extends AnalysisResult>, AnalysisResult> results,
      Selection selection,
      List<KeptRun> kept,
      boolean live,
      int divergedAt) {
    this(
        experiment,
        topology,
        data,
        snapshot,
        history,
        results,
        selection,
        kept,
        live,
        divergedAt,
        List.of());
  }

  /** What the run that is shown is called beside others. */
  public String nameBesideOthers() {
    return name.isEmpty() ? Texts.get("loss.present") : name;
  }

  public <R extends AnalysisResult> Optional<R> result(Class<R> kind) {
    return Optional.ofNullable(results.get(kind)).filter(kind::isInstance).map(kind::cast);
  }

  /** Why there is no result of that kind for this network, in one sentence. */
  public Optional<String> refusal(Class<? extends AnalysisResult> kind) {
    return results.get(kind) instanceof Refusal refusal
        ? Optional.of(Texts.refusal(refusal.sentence(), refusal.reason()))
        : Optional.empty();
  }
}
