package epochscope.app.lecture;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.presets.Milestone;
import epochscope.presets.Step;
import java.util.List;
import java.util.OptionalInt;

/**
 * The moment of a run that a step of a lecture waits for.
 *
 * @param epoch that is to be reached; −1: a milestone is waited for
 * @param milestone null: an epoch is waited for
 */
public record Awaited(int epoch, Milestone milestone) {
  /** Null where the step shows the newest moment. */
  public static Awaited of(Step step, List<Milestone> milestones) {
    if (step.epoch() != null) {
      return new Awaited(step.epoch(), null);
    }
    return milestones.stream()
        .filter(milestone -> milestone.label().en().equals(step.until()))
        .findFirst()
        .map(milestone -> new Awaited(-1, milestone))
        .orElse(null);
  }

  /** The epoch to be shown, once the run has come so far. */
  public OptionalInt reachedIn(HistoryView run) {
    if (run.isEmpty()) {
      return OptionalInt.empty();
    }
    if (milestone == null) {
      return run.latest().epoch() >= epoch ? OptionalInt.of(epoch) : OptionalInt.empty();
    }
    Series series = run.series().get(milestone.metric());
    for (int i = 0; series != null && i < series.values().length; i++) {
      if (milestone.isPassedBy(series.values()[i])) {
        return OptionalInt.of((int) series.epochs()[i]);
      }
    }
    return OptionalInt.empty();
  }
}
