package epochscope.app.cli;

import epochscope.analysis.TaylorCoefficients;
import epochscope.app.experiment.OpenExperiment;
import epochscope.export.Model;
import epochscope.export.SavedRun;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.train.TrainingEvent;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A training that came to its end.
 *
 * @param history its latest moment holds the weights to be saved: the best, after early stopping
 * @param metrics of those weights
 */
record FinishedRun(
    OpenExperiment experiment, HistoryView history, TrainingEvent.Finished end, Metrics metrics) {
  Model model() {
    int epochs = end.early() ? end.bestEpoch() : end.epoch();
    return experiment.model(history.latest(), epochs, metrics);
  }

  /** The whole run, to be continued where it ended. */
  SavedRun saved(Model model) {
    return experiment.saved(experiment.session().capture().join(), model);
  }

  /** In one line: when it ended, and how well; Taylor coefficients may be hundreds. */
  String summary() {
    String stopped =
        end.early()
            ? "stopped early after epoch " + end.epoch() + ", best was epoch " + end.bestEpoch()
            : "finished after epoch " + end.epoch();
    return metrics.values().entrySet().stream()
        .filter(metric -> !metric.getKey().startsWith(TaylorCoefficients.SERIES))
        .map(metric -> String.format(Locale.ROOT, "%s %.4g", metric.getKey(), metric.getValue()))
        .collect(Collectors.joining(", ", stopped + ": ", ""));
  }
}
