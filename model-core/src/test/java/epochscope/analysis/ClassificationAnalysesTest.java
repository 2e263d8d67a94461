package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.Dataset;
import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassificationAnalysesTest {
  private static final List<String> TWO = List.of("background", "signal");
  private static final List<String> THREE = List.of("a", "b", "c");
  private static final SmallExperiment BINARY = SmallExperiment.of(2, 4, 1, Activation.LOGISTIC);
  private static final SmallExperiment TERNARY = SmallExperiment.of(2, 4, 3, Activation.SOFTMAX);

  private static AnalysisContext context(SmallExperiment small, Dataset train, Dataset validation) {
    AnalysisContext open = small.context(train, validation);
    ExperimentSpec spec = open.experiment();
    LossSpec loss =
        small.outputs() == 1
            ? new LossSpec.BinaryCrossEntropy()
            : new LossSpec.CategoricalCrossEntropy();
    return new AnalysisContext(
        new ExperimentSpec("", spec.data(), spec.network(), spec.training().withLoss(loss)),
        open.topology(),
        open.data(),
        open.snapshot());
  }

  private static int decision(double[] responses) {
    return IntStream.range(0, responses.length)
        .boxed()
        .max(Comparator.comparingDouble(i -> responses[i]))
        .orElseThrow();
  }

  @Test
  void confusionCountsAndWeighsDecisions() {
    Dataset train = TERNARY.sample(200, Task.CLASSIFY, THREE, true);
    ConfusionMatrix matrix =
        ConfusionAnalysis.compute(context(TERNARY, train, train), Double.NaN, Cancellation.NEVER);
    int[][] counts = new int[3][3];
    double[][] weights = new double[3][3];
    for (int i = 0; i < 200; i++) {
      int found = decision(TERNARY.responseAt(train.feature(i, 0), train.feature(i, 1)));
      counts[train.label(i)][found]++;
      weights[train.label(i)][found] += train.weight(i);
    }
    assertThat(matrix.classes()).isEqualTo(THREE);
    assertThat(matrix.train().counts()).isDeepEqualTo(counts);
    for (int truth = 0; truth < 3; truth++) {
      assertThat(matrix.train().weights()[truth]).containsExactly(weights[truth], within(1e-4));
    }
  }

  /** Rows 0, 3, 6, … are of class a, and the surest of those taken for c come first. */
  @Test
  void examplesAreTheSurestRowsOfACell() {
    Dataset train = TERNARY.sample(300, Task.CLASSIFY, THREE, false);
    int[][][] examples =
        ConfusionAnalysis.compute(context(TERNARY, train, train), Double.NaN, Cancellation.NEVER)
            .train()
            .examples();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 300; i += 3) {
      if (decision(responses(train, i)) == 2) {
        expected.add(i);
      }
    }
    expected.sort(Comparator.comparingDouble(i -> -responses(train, i)[2]));
    assertThat(expected).hasSizeGreaterThan(ConfusionAnalysis.EXAMPLES);
    assertThat(Arrays.stream(examples[0][2]).boxed())
        .containsExactlyElementsOf(expected.subList(0, ConfusionAnalysis.EXAMPLES));
  }

  private static double[] responses(Dataset sample, int row) {
    return TERNARY.responseAt(sample.feature(row, 0), sample.feature(row, 1));
  }

  @Test
  void theThresholdOfOneOutputCanBeMoved() {
    Dataset train = BINARY.sample(400, Task.CLASSIFY, TWO, false);
    for (double threshold : new double[] {0.3, Double.NaN, 0.8}) {
      ConfusionMatrix matrix =
          ConfusionAnalysis.compute(context(BINARY, train, train), threshold, Cancellation.NEVER);
      double cut = Double.isNaN(threshold) ? 0.5 : threshold;
      int[][] counts = new int[2][2];
      for (int i = 0; i < 400; i++) {
        double y = BINARY.responseAt(train.feature(i, 0), train.feature(i, 1))[0];
        counts[train.label(i)][y > cut ? 1 : 0]++;
      }
      assertThat(matrix.threshold()).isEqualTo(cut);
      assertThat(matrix.train().counts()).isDeepEqualTo(counts);
    }
  }

  /** Of 6 signals by weight 4 are found, among 5 taken for signal. */
  @Test
  void efficiencyPurityAndAccuracyFollowFromTheMatrix() {
    double[][] weights = {{3, 1}, {2, 4}};
    ConfusionMatrix.Part part = new ConfusionMatrix.Part(null, weights, null);
    assertThat(part.accuracy()).isEqualTo(0.7);
    assertThat(part.efficiency(1)).isCloseTo(4.0 / 6, within(1e-15));
    assertThat(part.purity(1)).isEqualTo(0.8);
    double[][] none = {{3, 0}, {0, 0}};
    assertThat(new ConfusionMatrix.Part(null, none, null).efficiency(1)).isNaN();
    assertThat(new ConfusionMatrix.Part(null, none, null).purity(1)).isNaN();
  }

  @Test
  void everyClassHasItsRocAgainstTheOthers() {
    Dataset train = TERNARY.sample(150, Task.CLASSIFY, THREE, true);
    Dataset none = train.select(new int[0]);
    List<AnalysisResult> published = new ArrayList<>();
    new RocRequest(context(TERNARY, train, none)).answer(Cancellation.NEVER, published::add);
    RocCurves curves = (RocCurves) published.getFirst();
    assertThat(curves.curves()).extracting(RocCurves.Curve::name).isEqualTo(THREE);
    double sum = 0;
    for (int label = 0; label < 3; label++) {
      double expected = aucOfAllPairs(train, label);
      assertThat(curves.curves().get(label).train().auc()).isCloseTo(expected, within(1e-6));
      assertThat(curves.curves().get(label).validation()).isNull();
      sum += expected;
    }
    assertThat(curves.trainArea()).isCloseTo(sum / 3, within(1e-6));
    assertThat(curves.validationArea()).isNaN();
  }

  @Test
  void ofTwoClassesThereIsOneRoc() {
    Dataset train = BINARY.sample(90, Task.CLASSIFY, TWO, false);
    List<AnalysisResult> published = new ArrayList<>();
    new RocRequest(context(BINARY, train, train)).answer(Cancellation.NEVER, published::add);
    RocCurves curves = (RocCurves) published.getFirst();
    assertThat(curves.curves()).extracting(RocCurves.Curve::name).containsExactly("signal");
    assertThat(curves.validationArea()).isEqualTo(curves.trainArea());
  }

  private static double aucOfAllPairs(Dataset sample, int label) {
    double won = 0;
    double all = 0;
    for (int s = 0; s < sample.size(); s++) {
      for (int b = 0; b < sample.size(); b++) {
        if (sample.label(s) == label && sample.label(b) != label) {
          double pair = (double) sample.weight(s) * sample.weight(b);
          all += pair;
          won += responses(sample, s)[label] > responses(sample, b)[label] ? pair : 0;
        }
      }
    }
    return won / all;
  }

  /**
   * Bin 0.2 … 0.4: responses 0.2 and 0.3 of weight 1 and 3, the second a hit: mean 0.275, fraction
   * ¾, 16/10 equal events. Bin 0.8 … 1: 0.9 and 1, both hits. Error (4·0.475 + 2·0.05)/6.
   */
  @Test
  void calibrationComparesResponseAndFraction() {
    float[] response = {0.25f, 0.375f, 0.875f, 1, Float.NaN};
    boolean[] hits = {false, true, true, true, true};
    Calibration.Part part = CalibrationAnalysis.of(response, hits, new float[] {1, 3, 1, 1, 9}, 5);
    assertThat(part.bins()).hasSize(2);
    Calibration.Bin low = part.bins().getFirst();
    assertThat(low.from()).isEqualTo(0.2);
    assertThat(low.to()).isEqualTo(0.4);
    assertThat(low.count()).isEqualTo(2);
    assertThat(low.weight()).isEqualTo(4);
    assertThat(low.response()).isEqualTo(1.375 / 4);
    assertThat(low.fraction()).isEqualTo(0.75);
    Calibration.Bin high = part.bins().getLast();
    assertThat(high.response()).isEqualTo(0.9375);
    assertThat(high.fraction()).isEqualTo(1);
    assertThat(part.error()).isCloseTo((4 * (0.75 - 1.375 / 4) + 2 * 0.0625) / 6, within(1e-12));
  }

  /** Wilson's interval for z = 1 is where |p̂ − p| = √(p(1 − p)/n). */
  @Test
  void calibrationHasWilsonsErrors() {
    float[] response = {0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f};
    boolean[] hits = {true, true, false, false, false, false, false, false};
    Calibration.Bin bin = CalibrationAnalysis.of(response, hits, null, 10).bins().getFirst();
    for (double p : new double[] {bin.low(), bin.high()}) {
      assertThat(Math.abs(0.25 - p)).isCloseTo(Math.sqrt(p * (1 - p) / 8), within(1e-12));
    }
    boolean[] all = {true, true, true, true, true, true, true, true};
    Calibration.Bin sure = CalibrationAnalysis.of(response, all, null, 10).bins().getFirst();
    assertThat(sure.high()).isCloseTo(1, within(1e-12));
    assertThat(sure.low()).isCloseTo(8.0 / 9, within(1e-12));
  }

  @Test
  void aResponseThatIsNoProbabilityHasNoCalibration() {
    Dataset train = BINARY.sample(50, Task.CLASSIFY, TWO, false);
    SmallExperiment linear = SmallExperiment.of(2, 4, 1, Activation.TANH);
    assertThat(
            CalibrationAnalysis.compute(linear.context(train, train), 0, 10, Cancellation.NEVER)
                .train())
        .isNull();
    Calibration calibration =
        CalibrationAnalysis.compute(context(BINARY, train, train), 0, 10, Cancellation.NEVER);
    assertThat(calibration.train().bins().stream().mapToInt(Calibration.Bin::count).sum())
        .isEqualTo(50);
    assertThat(calibration.validation()).isEqualTo(calibration.train());
  }
}
