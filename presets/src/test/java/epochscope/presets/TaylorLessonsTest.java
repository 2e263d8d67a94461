package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.history.Metrics;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SourceSpec;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the lessons on Taylor coefficients show, over five seeds and over the epochs of one. */
class TaylorLessonsTest {
  private static final int SEEDS = 5;
  private static final String T1 = "taylor.x1";
  private static final String T12 = "taylor.x1.x2";

  @Test
  void locationFirstCorrelationLateInTheMeanOfFiveSeeds() {
    List<PlayedLesson> runs =
        LongStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> PlayedLesson.reseeded(correlated(), seed))
            .map(experiment -> PlayedLesson.of(experiment, Set.of(100, 350, 400, 1000)))
            .toList();
    assertThat(mean(runs, 100, T12)).isBetween(0.03, 0.06);
    assertThat(mean(runs, 400, T12)).isBetween(0.08, 0.10);
    assertThat(mean(runs, 1000, T12)).isBetween(0.13, 0.21);
    assertThat(runs).allSatisfy(run -> assertThat(run.saved().get(T12)).isBetween(0.25, 0.31));
    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(at(run, 1000, T1)).isLessThan(at(run, 350, T1) - 0.005);
              assertThat(at(run, 1000, T1)).isLessThan(run.saved().get(T1) - 0.005);
              assertThat(at(run, 1000, T12)).isGreaterThan(at(run, 350, T12) + 0.03);
            });
  }

  private static double mean(List<PlayedLesson> runs, int epoch, String metric) {
    ToDoubleFunction<PlayedLesson> value = run -> at(run, epoch, metric);
    return runs.stream().mapToDouble(value).average().orElseThrow();
  }

  private static double at(PlayedLesson run, int epoch, String metric) {
    return run.byEpoch().get(epoch).get(metric);
  }

  private static ExperimentSpec correlated() {
    return Lessons.find("correlated-gaussians").experiment();
  }

  @Test
  void earlyStoppingWouldHaveMissedTheCorrelation() {
    ExperimentSpec shipped = correlated();
    ExperimentSpec unobserved =
        new ExperimentSpec(
            shipped.name(), shipped.data(), shipped.network(), shipped.training(), null);
    Set<Integer> epochs =
        IntStream.rangeClosed(1, 2000)
            .filter(epoch -> epoch <= 300 || epoch % 10 == 0)
            .boxed()
            .collect(Collectors.toSet());
    PlayedLesson run = PlayedLesson.of(unobserved, epochs);
    assertThat(stop(run)).isBetween(190, 300);
    double first = at(run, stop(run), Metrics.VALIDATION_AUC);
    double last = at(run, 2000, Metrics.VALIDATION_AUC);
    assertThat(first).isBetween(0.83, 0.85);
    assertThat(last).isBetween(0.91, 0.925);
    int half =
        epochs.stream()
            .sorted()
            .filter(epoch -> epoch > 100)
            .filter(epoch -> at(run, epoch, Metrics.VALIDATION_AUC) > (first + last) / 2)
            .findFirst()
            .orElseThrow();
    assertThat(half).isBetween(780, 1040);
  }

  /** Where a patience of 30 epochs ends that asks for improvements of 0.001. */
  private static int stop(PlayedLesson run) {
    double best = Double.POSITIVE_INFINITY;
    int progress = 0;
    for (int epoch = 1; epoch <= 300; epoch++) {
      double loss = at(run, epoch, Metrics.VALIDATION_LOSS);
      if (loss < best - 1e-3) {
        best = loss;
        progress = epoch;
      }
      if (epoch - progress >= 30) {
        return epoch;
      }
    }
    throw new AssertionError("does not stop");
  }

  /**
   * Five trainings of the lesson with 1,000 events a class against five in PyTorch: their means
   * agree within three standard errors of their difference.
   */
  @Test
  void twoGaussiansComeOutAsInPyTorch() throws IOException {
    JsonNode reference = reference().at("/configs/n1k_b100");
    List<PlayedLesson> runs =
        LongStream.rangeClosed(1, SEEDS)
            .mapToObj(seed -> PlayedLesson.of(PlayedLesson.reseeded(smallTwoGaussians(), seed)))
            .toList();
    List<String> names = List.of(T1, "taylor.x2", T12, "taylor.x1.x1", "taylor.x2.x2");
    for (int k = 0; k < names.size(); k++) {
      String name = names.get(k);
      int column = k;
      double factor = k < 3 ? 1 : 0.5;
      Statistics theirs =
          Statistics.of(
              IntStream.range(0, reference.size())
                  .mapToDouble(i -> factor * reference.get(i).get("post").get(column).doubleValue())
                  .toArray());
      Statistics ours =
          Statistics.of(runs.stream().mapToDouble(run -> run.saved().get(name)).toArray());
      assertThat(ours.mean())
          .as(name)
          .isCloseTo(theirs.mean(), within(3 * Math.hypot(ours.error(), theirs.error())));
    }
  }

  /**
   * @param error of the mean
   */
  private record Statistics(double mean, double error) {
    static Statistics of(double... values) {
      double mean = DoubleStream.of(values).average().orElseThrow();
      double squares = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
      return new Statistics(mean, Math.sqrt(squares / (values.length - 1) / values.length));
    }
  }

  private static ExperimentSpec smallTwoGaussians() {
    ExperimentSpec lesson = Lessons.find("two-gaussians").experiment();
    SourceSpec.TwoGaussians source = (SourceSpec.TwoGaussians) lesson.data().source();
    DataSpec data =
        lesson
            .data()
            .withSource(
                new SourceSpec.TwoGaussians(
                    12_000, source.seed(), source.signal(), source.background()))
            .withSplit(lesson.data().split().withFractions(1.0 / 6, 5.0 / 6, 0.0));
    return lesson.withData(data).withTraining(lesson.training().withEpochs(400));
  }

  /** Of five trainings each; second derivatives are not halved. */
  private static JsonNode reference() throws IOException {
    String file = "/golden/taylor_simple_example_statistics.json";
    try (InputStream in = TaylorLessonsTest.class.getResourceAsStream(file)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
