package epochscope.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.presets.Lessons;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.OptimiserSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptRunsTest {
  private static final int PARAMETERS = 10_000;
  private static final ExperimentSpec SPIRALS = Lessons.find("spirals").experiment();
  private final KeptRuns runs = new KeptRuns();

  /** 1000 moments of 40 kB each are 40 MB; eight runs are to fit into 16 MB. */
  @Test
  void allTogetherTakeNoMoreThanOneHistory() {
    long budget = 16_000_000;
    for (int i = 0; i < KeptRuns.MOST; i++) {
      runs.keep(entry("run", 1000), budget);
    }
    long moments = runs.runs().get().stream().mapToLong(r -> r.history().snapshots().size()).sum();
    assertThat(moments * 4 * PARAMETERS).isBetween(budget / 4, budget);
    assertThat(runs.runs().get()).allMatch(run -> run.last().epoch() == 1000);
    assertThat(runs.runs().get()).allMatch(run -> run.history().first().epoch() == 0);
    assertThat(runs.isFull()).isTrue();
    assertThatThrownBy(() -> runs.keep(entry("ninth", 3), budget))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theLowestFreeNumberIsTakenAndNumbersStay() {
    runs.keep(entry("a", 5), 1 << 20);
    runs.keep(entry("b", 5), 1 << 20);
    runs.keep(entry("c", 5), 1 << 20);
    runs.remove(2);
    assertThat(runs.keep(entry("d", 5), 1 << 20).number()).isEqualTo(2);
    assertThat(runs.runs().get()).extracting(StoredRun::name).containsExactly("a", "d", "c");
    runs.rename(3, " third ");
    runs.rename(1, "  ");
    runs.setDrawn(1, false);
    assertThat(runs.runs().get()).extracting(StoredRun::name).containsExactly("a", "d", "third");
    assertThat(runs.find(1).orElseThrow().drawn()).isFalse();
  }

  @Test
  void runsOfOtherDataAreNotCompared() {
    runs.keep(entry("a", 5), 1 << 20);
    assertThat(runs.comparable(SPIRALS)).hasSize(1);
    assertThat(runs.comparable(Lessons.find("two-gaussians").experiment())).isEmpty();
  }

  @Test
  void exactStatesFitTrainingsThatDifferInTheirRateAtMost() {
    StoredRun run = runs.keep(entry("a", 5), 1 << 20);
    OptimiserSpec adam = SPIRALS.training().optimiser();
    assertThat(run.fits(SPIRALS)).isTrue();
    assertThat(run.fits(with(adam.withLearningRate(0.5)))).isTrue();
    assertThat(run.fits(with(new OptimiserSpec.Sgd(0.1, null)))).isFalse();
    assertThat(
            run.fits(
                SPIRALS.withTraining(
                    SPIRALS.training().withEarlyStopping(new EarlyStoppingSpec(77, null)))))
        .isFalse();
  }

  private static ExperimentSpec with(OptimiserSpec optimiser) {
    return SPIRALS.withTraining(SPIRALS.training().withOptimiser(optimiser));
  }

  private static KeptRuns.Entry entry(String name, int epochs) {
    List<Snapshot> snapshots =
        IntStream.rangeClosed(0, epochs)
            .mapToObj(
                e ->
                    new Snapshot(
                        e, e, 0, 0, 0.1, new float[PARAMETERS], new Metrics(Map.of()), null))
            .toList();
    double[] axis = IntStream.rangeClosed(0, epochs).asDoubleStream().toArray();
    HistoryView history =
        new HistoryView(snapshots, Map.of(Metrics.TRAIN_LOSS, new Series(axis, axis)));
    return new KeptRuns.Entry(name, history, SPIRALS, SPIRALS, null, List.of(), Double.NaN);
  }
}
