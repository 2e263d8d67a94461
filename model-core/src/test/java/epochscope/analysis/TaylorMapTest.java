package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.Dataset;
import epochscope.spec.Activation;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Maps and reports of a small network against differences of its forward pass written out. */
class TaylorMapTest {
  private static final SmallExperiment SMALL = SmallExperiment.of(3, 6, 2, Activation.SOFTMAX);
  private static final double H = 1e-3;
  private static final int SIZE = 5;
  private static final FeaturePlane PLANE =
      new FeaturePlane(2, 0, -1, 3, 6, 14, new double[] {0, -2.75, 0});

  private static AnalysisContext context() {
    Dataset sample = SMALL.sample(50, Task.CLASSIFY, List.of("a", "b"), true);
    return SMALL.context(sample, sample);
  }

  @Test
  void firstOrder() {
    check(List.of(0), 1);
    check(List.of(1), 1);
  }

  @Test
  void secondOrder() {
    check(List.of(0, 1), 0);
    check(List.of(2, 0), 0);
    check(List.of(2, 2), 1);
  }

  private static void check(List<Integer> of, int output) {
    TaylorMap map = TaylorMaps.compute(context(), PLANE, output, of, SIZE, Cancellation.NEVER);
    assertThat(map.values()).hasSize(SIZE * SIZE);
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        double[] x = {14 - (row + 0.5) * 8 / SIZE, -2.75, -1 + (column + 0.5) * 4 / SIZE};
        for (int i = 0; i < 3; i++) {
          x[i] = (x[i] - SmallExperiment.OFFSET[i]) / SmallExperiment.SCALE[i];
        }
        double t = of.size() == 1 ? first(x, of.getFirst(), output) : second(x, of, output);
        assertThat(map.values()[row * SIZE + column]).isCloseTo((float) t, within(1e-5f));
      }
    }
  }

  private static double first(double[] x, int i, int output) {
    return (at(x, i, H, i, 0, output) - at(x, i, -H, i, 0, output)) / (2 * H);
  }

  private static double second(double[] x, List<Integer> of, int output) {
    int i = of.getFirst();
    int j = of.getLast();
    double difference =
        at(x, i, H, j, H, output)
            - at(x, i, H, j, -H, output)
            - at(x, i, -H, j, H, output)
            + at(x, i, -H, j, -H, output);
    return difference / (4 * H * H) / (i == j ? 2 : 1);
  }

  private static double at(double[] x, int i, double byI, int j, double byJ, int output) {
    double[] there = x.clone();
    there[i] += byI;
    there[j] += byJ;
    return SMALL.responseAt(there)[output];
  }

  @Test
  void oneFeatureHasOneRow() {
    SmallExperiment one = SmallExperiment.of(1, 4, 1, Activation.LINEAR);
    Dataset sample = one.sample(10, Task.REGRESS, List.of(), false);
    FeaturePlane line = new FeaturePlane(0, -1, 0, 1, 0, 1, new double[1]);
    TaylorMap map =
        TaylorMaps.compute(one.context(sample, sample), line, 0, List.of(0), 7, Cancellation.NEVER);
    assertThat(map.rows()).isEqualTo(1);
    assertThat(map.values()).hasSize(7);
  }

  @Test
  void largeMapsComeCoarseFirst() {
    AnalysisContext context = context();
    List<AnalysisResult> maps = new ArrayList<>();
    int size = 600;
    new TaylorMapRequest(context, PLANE, 0, List.of(0, 1), size)
        .answer(Cancellation.NEVER, maps::add);
    assertThat(maps)
        .extracting(map -> ((TaylorMap) map).size())
        .containsExactly(TaylorMapRequest.COARSE_SIZE, size);
    maps.clear();
    new TaylorMapRequest(context, PLANE, 0, List.of(0, 1), 40)
        .answer(Cancellation.NEVER, maps::add);
    assertThat(maps).hasSize(1);
  }

  @Test
  void aMapThatNobodyWaitsForEnds() {
    assertThatThrownBy(() -> TaylorMaps.compute(context(), PLANE, 0, List.of(0), 9, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aReportIsOfTheValidationSampleAndItsMoment() {
    Dataset train = SMALL.sample(20, Task.CLASSIFY, List.of("a", "b"), false);
    Dataset validation = SMALL.sample(30, Task.CLASSIFY, List.of("a", "b"), false);
    List<AnalysisResult> results = new ArrayList<>();
    AnalysisContext context = SMALL.context(train, validation);
    new TaylorRequest(context, 1, 1, 1000).answer(Cancellation.NEVER, results::add);
    TaylorReport report = (TaylorReport) results.getFirst();
    assertThat(report.step()).isEqualTo(42);
    assertThat(report.coefficients().sample()).isEqualTo(30);
    double mean = 0;
    for (int s = 0; s < 30; s++) {
      double[] x = {validation.feature(s, 0), validation.feature(s, 1), validation.feature(s, 2)};
      mean += Math.abs(first(x, 2, 1)) / 30;
    }
    assertThat(
            report.coefficients().coefficients().stream()
                .filter(coefficient -> coefficient.of().equals(List.of("x2")))
                .findFirst()
                .orElseThrow()
                .value())
        .isCloseTo(mean, within(1e-6));
  }
}
