package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.ResponseReport.Histogram;
import epochscope.analysis.ResponseReport.Part;
import epochscope.data.Dataset;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import epochscope.spec.Task;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseAnalysisTest {
  private static final List<String> TWO = List.of("background", "signal");

  @Test
  void histogramsOfTwoClassesAreTheWeightedFractionsPerBin() {
    SmallExperiment experiment = SmallExperiment.of(2, 4, 1, Activation.LOGISTIC);
    Dataset train = experiment.sample(501, Task.CLASSIFY, TWO, true);
    Part part = report(experiment, train, 0).train();
    assertThat(part.classes()).extracting(Histogram::name).containsExactlyElementsOf(TWO);
    for (int label = 0; label < 2; label++) {
      assertThat(part.classes().get(label).density())
          .containsExactly(expected(experiment, train, label), within(1e-6));
    }
  }

  @Test
  void rocIsThatOfTheSample() {
    SmallExperiment experiment = SmallExperiment.of(2, 4, 1, Activation.LOGISTIC);
    Dataset train = experiment.sample(501, Task.CLASSIFY, TWO, true);
    assertThat(report(experiment, train, 0).train().roc().auc())
        .isCloseTo(aucOfAllPairs(experiment, train), within(1e-6));
  }

  @Test
  void oneClassOfSeveralStandsAgainstTheOthers() {
    SmallExperiment experiment = SmallExperiment.of(2, 4, 3, Activation.SOFTMAX);
    Dataset train = experiment.sample(300, Task.CLASSIFY, List.of("a", "b", "c"), false);
    Part part = report(experiment, train, 1).train();
    assertThat(part.classes())
        .extracting(Histogram::name)
        .containsExactly(Separation.OTHER_CLASSES, "b");
    double mean = mean(part.classes().get(1));
    double expected = 0;
    for (int i = 1; i < 300; i += 3) {
      expected += experiment.responseAt(train.feature(i, 0), train.feature(i, 1))[1] / 100;
    }
    assertThat(mean).isCloseTo(expected, within(0.5 / ResponseAnalysis.BINS));
    assertThat(integral(part.classes().get(0))).isCloseTo(1, within(1e-9));
  }

  @Test
  void regressionShowsResidualsAndPairs() {
    SmallExperiment experiment = SmallExperiment.of(2, 4, 1, Activation.LINEAR);
    Dataset train = experiment.sample(400, Task.REGRESS, List.of(), false);
    Part part = report(experiment, train, 0).train();
    Histogram residuals = part.classes().getFirst();
    assertThat(part.roc()).isNull();
    assertThat(integral(residuals)).isCloseTo(1, within(1e-9));
    assertThat(part.prediction().truth()).hasSize(400);
    double mean = 0;
    for (int i = 0; i < 400; i++) {
      double response = experiment.responseAt(train.feature(i, 0), train.feature(i, 1))[0];
      assertThat((double) part.prediction().prediction()[i]).isCloseTo(response, within(1e-5));
      assertThat(part.prediction().truth()[i]).isEqualTo(train.target(i, 0));
      mean += (response - train.target(i, 0)) / 400;
    }
    double binWidth = (residuals.to() - residuals.from()) / ResponseAnalysis.BINS;
    assertThat(mean(residuals)).isCloseTo(mean, within(binWidth / 2));
  }

  /** Of a mixture it is the mean of its components, weighted by their shares. */
  @Test
  void aMixturePredictsItsMean() {
    SmallExperiment experiment = SmallExperiment.of(2, 4, 6, Activation.LINEAR);
    Dataset train = experiment.sample(50, Task.REGRESS, List.of(), false);
    AnalysisContext mixture =
        SmallExperiment.learnedBy(
            experiment.context(train, train), new LossSpec.GaussianMixture(2, null));
    float[] found =
        ResponseAnalysis.compute(mixture, 4, Cancellation.NEVER).train().prediction().prediction();
    for (int i = 0; i < 50; i++) {
      double[] raw = experiment.responseAt(train.feature(i, 0), train.feature(i, 1));
      double share = 1 / (1 + Math.exp(raw[1] - raw[0]));
      double mean = share * raw[2] + (1 - share) * raw[3];
      assertThat((double) found[i]).isCloseTo(mean, within(1e-5));
    }
  }

  @Test
  void withoutAValidationSampleThereIsNoSuchPart() {
    SmallExperiment experiment = SmallExperiment.of(2, 4, 1, Activation.LOGISTIC);
    Dataset train = experiment.sample(20, Task.CLASSIFY, TWO, false);
    AnalysisContext context = experiment.context(train, train.select(new int[0]));
    assertThat(ResponseAnalysis.compute(context, 0, Cancellation.NEVER).validation()).isNull();
  }

  @Test
  void largeSamplesAreDrawnFromInBothClasses() {
    SmallExperiment experiment = SmallExperiment.of(2, 4, 1, Activation.LOGISTIC);
    Dataset train = experiment.sample(40_000, Task.CLASSIFY, TWO, false);
    AnalysisContext context = experiment.context(train, train);
    SampledResponse drawn =
        SampledResponse.of(context, context.network(), train, 20_000, 0, Cancellation.NEVER);
    assertThat(drawn.size()).isEqualTo(20_000);
    int signals = 0;
    for (boolean signal : drawn.isSignal()) {
      signals += signal ? 1 : 0;
    }
    assertThat(signals).isBetween(9_500, 10_500);
  }

  @Test
  void valuesThatAreNoNumbersAreLeftOut() {
    Binning binning = Binning.spanning(new float[] {Float.NaN, 1, 3}, null, 4);
    float[] values = {1, 3, Float.NaN, Float.POSITIVE_INFINITY};
    assertThat(binning.histogram("", values, null, true, null).density())
        .containsExactly(1, 0, 0, 1);
    assertThat(
            integral(
                Binning.spanning(new float[3], null, 4)
                    .histogram("", new float[3], null, true, null)))
        .isEqualTo(1);
  }

  private static ResponseReport report(SmallExperiment experiment, Dataset sample, int output) {
    return ResponseAnalysis.compute(experiment.context(sample, sample), output, Cancellation.NEVER);
  }

  private static double[] expected(SmallExperiment experiment, Dataset sample, int label) {
    double[] density = new double[ResponseAnalysis.BINS];
    double sum = 0;
    for (int i = 0; i < sample.size(); i++) {
      if (sample.label(i) == label) {
        double response = experiment.responseAt(sample.feature(i, 0), sample.feature(i, 1))[0];
        density[(int) (response * density.length)] += sample.weight(i);
        sum += sample.weight(i);
      }
    }
    double total = sum;
    return Arrays.stream(density).map(w -> w / total * ResponseAnalysis.BINS).toArray();
  }

  private static double aucOfAllPairs(SmallExperiment experiment, Dataset sample) {
    double won = 0;
    double all = 0;
    for (int s = 0; s < sample.size(); s++) {
      for (int b = 0; b < sample.size(); b++) {
        if (sample.label(s) == 1 && sample.label(b) == 0) {
          double pair = (double) sample.weight(s) * sample.weight(b);
          double signal = experiment.responseAt(sample.feature(s, 0), sample.feature(s, 1))[0];
          double background = experiment.responseAt(sample.feature(b, 0), sample.feature(b, 1))[0];
          all += pair;
          won += signal > background ? pair : 0;
        }
      }
    }
    return won / all;
  }

  private static double integral(Histogram histogram) {
    double width = (histogram.to() - histogram.from()) / histogram.density().length;
    return Arrays.stream(histogram.density()).sum() * width;
  }

  private static double mean(Histogram histogram) {
    double width = (histogram.to() - histogram.from()) / histogram.density().length;
    double mean = 0;
    for (int bin = 0; bin < histogram.density().length; bin++) {
      mean += histogram.density()[bin] * width * (histogram.from() + (bin + 0.5) * width);
    }
    return mean;
  }
}
