package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.Dataset;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.Activation;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against differences of a forward pass that is written out, and a mean written out, too. */
class TaylorCurvesTest {
  private static final double H = 1e-4;

  private final SmallExperiment experiment = SmallExperiment.of(2, 3, 1, Activation.LOGISTIC);
  private final Dataset sample = experiment.sample(40, Task.CLASSIFY, List.of("a", "b"), true);
  private final AnalysisContext context = experiment.context(sample, sample);

  @Test
  void curvesHoldTheMeansOfEveryMoment() {
    List<Snapshot> path = path();
    List<TaylorCurves> published = new ArrayList<>();
    new TaylorCurvesRequest(context, path, 2, 0, 1000, new TaylorCourse())
        .answer(Cancellation.NEVER, result -> published.add((TaylorCurves) result));
    TaylorCurves found = published.getLast();
    assertThat(found.epochs()).containsExactly(0, 1, 2, 3);
    for (int moment = 0; moment < 3; moment++) {
      SmallExperiment then =
          new SmallExperiment(2, 3, 1, Activation.LOGISTIC, path.get(moment).parameters());
      assertThat(found.means()[0][moment]).isCloseTo(mean(then, 0, -1), within(1e-6));
      assertThat(found.means()[3][moment]).isCloseTo(mean(then, 0, 1), within(1e-6));
    }
  }

  @Test
  void theReportHasTheStandardErrorOfEachMean() {
    List<TaylorReport> published = new ArrayList<>();
    new TaylorRequest(context, 2, 0, 1000)
        .answer(Cancellation.NEVER, result -> published.add((TaylorReport) result));
    TaylorReport found = published.getLast();
    for (int term : new int[] {0, 3, 4}) {
      List<Integer> of = found.of().get(term);
      int j = of.size() == 1 ? -1 : of.getLast();
      double mean = mean(experiment, of.getFirst(), j);
      double squares = 0;
      double total = 0;
      for (int s = 0; s < sample.size(); s++) {
        double off = sample.weight(s) * (t(experiment, s, of.getFirst(), j) - mean);
        squares += off * off;
        total += sample.weight(s);
      }
      assertThat(found.means()[term]).isCloseTo(mean, within(1e-6));
      assertThat(found.errors()[term]).isCloseTo(Math.sqrt(squares) / total, within(1e-6));
    }
  }

  private double mean(SmallExperiment network, int i, int j) {
    double sum = 0;
    double total = 0;
    for (int s = 0; s < sample.size(); s++) {
      sum += sample.weight(s) * t(network, s, i, j);
      total += sample.weight(s);
    }
    return sum / total;
  }

  /**
   * @param j −1: of first order
   */
  private double t(SmallExperiment network, int event, int i, int j) {
    if (j < 0) {
      return Math.abs(at(network, event, i, H, i, 0) - at(network, event, i, -H, i, 0)) / (2 * H);
    }
    double bend =
        at(network, event, i, H, j, H)
            - at(network, event, i, H, j, -H)
            - at(network, event, i, -H, j, H)
            + at(network, event, i, -H, j, -H);
    return Math.abs(bend) / (4 * H * H) * (i == j ? 0.5 : 1);
  }

  private double at(SmallExperiment network, int event, int i, double di, int j, double dj) {
    double[] x = {sample.feature(event, 0), sample.feature(event, 1)};
    x[i] += di;
    x[j] += dj;
    return network.responseAt(x)[0];
  }

  private List<Snapshot> path() {
    List<Snapshot> path = new ArrayList<>();
    for (int epoch = 0; epoch < 3; epoch++) {
      float[] parameters = experiment.parameters().clone();
      for (int k = 0; k < parameters.length; k++) {
        parameters[k] *= 0.4f + 0.3f * epoch;
      }
      path.add(new Snapshot(epoch, 10L * epoch, 0, 0, 0, parameters, new Metrics(Map.of()), null));
    }
    return path;
  }
}
