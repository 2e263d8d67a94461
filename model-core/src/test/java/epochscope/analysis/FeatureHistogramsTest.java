package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.FeatureHistograms.Histogram;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PartCorrelations;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.spec.Scaling;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureHistogramsTest {
  private static final int EVENTS = 2_000;

  /** Scaled values x stand for 10 + 4x; a few lie a hundred times farther off. */
  @Test
  void weightsAreCountedInTheFeaturesUnitAndNoneIsLost() {
    PreparedData data = data();
    Histogram histogram = ask(data).histograms().getFirst();
    double bin = (histogram.to() - histogram.from()) / histogram.weights()[0].length;
    double[][] expected = new double[2][histogram.weights()[0].length];
    double[] above = new double[2];
    for (int i = 0; i < EVENTS; i++) {
      double value = 10 + 4.0 * data.train().feature(i, 0);
      int label = data.train().label(i);
      if (value > histogram.to()) {
        above[label] += data.train().weight(i);
      } else if (value >= histogram.from()) {
        int place = (int) Math.min(expected[0].length - 1, (value - histogram.from()) / bin);
        expected[label][place] += data.train().weight(i);
      }
    }
    assertThat(above[1]).isGreaterThan(0);
    for (int label = 0; label < 2; label++) {
      assertThat(histogram.weights()[label]).containsExactly(expected[label], within(1e-3));
      assertThat(histogram.above()[label]).isCloseTo(above[label], within(1e-9));
    }
    assertThat(histogram.to()).isLessThan(60);
  }

  @Test
  void wholeNumbersHaveABinEach() {
    Histogram histogram = ask(data()).histograms().get(1);
    assertThat(histogram.from()).isEqualTo(0.5);
    assertThat(histogram.to()).isEqualTo(6.5);
    assertThat(histogram.weights()[0]).hasSize(6);
  }

  @Test
  void anAnswerIsKeptForAsLongAsTheQuestionStays() {
    KeptAnswers kept = new KeptAnswers();
    PreparedData data = data();
    List<AnalysisResult> results = new ArrayList<>();
    for (int first : new int[] {0, 0, 1}) {
      kept.of(new FeatureHistogramsRequest(data, first, 12))
          .answer(Cancellation.NEVER, results::add);
    }
    assertThat(results.get(1)).isSameAs(results.get(0));
    assertThat(((FeatureHistograms) results.get(2)).histograms()).hasSize(1);
  }

  /** Against the weighted coefficient written out. */
  @Test
  void correlationsAreWeighted() {
    PreparedData data = data();
    double sum = 0;
    double[] mean = new double[2];
    for (int i = 0; i < EVENTS; i++) {
      sum += data.train().weight(i);
      mean[0] += data.train().weight(i) * data.train().feature(i, 0);
      mean[1] += data.train().weight(i) * data.train().label(i);
    }
    double[] products = new double[3];
    for (int i = 0; i < EVENTS; i++) {
      double a = data.train().feature(i, 0) - mean[0] / sum;
      double b = data.train().label(i) - mean[1] / sum;
      products[0] += data.train().weight(i) * a * a;
      products[1] += data.train().weight(i) * b * b;
      products[2] += data.train().weight(i) * a * b;
    }
    var correlations = PartCorrelations.of(data, EVENTS);
    assertThat(correlations.names()).containsExactly("pt", "jets", "signal");
    assertThat(correlations.coefficients()[0][2])
        .isCloseTo(products[2] / Math.sqrt(products[0] * products[1]), within(1e-9));
  }

  private static FeatureHistograms ask(PreparedData data) {
    List<AnalysisResult> results = new ArrayList<>();
    new FeatureHistogramsRequest(data, 0, 12).answer(Cancellation.NEVER, results::add);
    return (FeatureHistograms) results.getFirst();
  }

  private static PreparedData data() {
    Random random = new Random(3);
    float[] x = new float[2 * EVENTS];
    float[] y = new float[EVENTS];
    float[] weights = new float[EVENTS];
    for (int i = 0; i < EVENTS; i++) {
      y[i] = i % 2;
      x[2 * i] = (float) (random.nextGaussian() + y[i]) * (i % 400 == 1 ? 100 : 1);
      x[2 * i + 1] = 1 + random.nextInt(6);
      weights[i] = 0.5f + random.nextFloat();
    }
    x[2] = 500;
    List<Feature> features = List.of(new Feature("pt", "GeV"), new Feature("jets", ""));
    Dataset train =
        new Dataset(
            Task.CLASSIFY,
            features,
            List.of("class"),
            List.of("background", "signal"),
            x,
            y,
            weights);
    Preprocessing preprocessing =
        new Preprocessing(
            List.of(
                new Preprocessing.Column(features.get(0), Scaling.Z_SCORE, 10, 4, null, 0),
                new Preprocessing.Column(features.get(1), Scaling.NONE, 0, 1, null, 0)));
    Dataset none = train.select(new int[0]);
    return new PreparedData(train, none, none, preprocessing, List.of());
  }
}
