package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RocCurveTest {
  @Test
  void countsTiesHalf() {
    float[] response = {0.9f, 0.5f, 0.5f, 0.1f};
    boolean[] signal = {true, true, false, false};
    assertThat(RocCurve.auc(response, signal, null, 4)).isEqualTo(3.5 / 4);
  }

  @Test
  void ofAllTiesIsOneHalf() {
    assertThat(RocCurve.auc(new float[6], labels(6, 3), null, 6)).isEqualTo(0.5);
  }

  /** Two of three signal events and one of two background events answer 0.5 or more. */
  @Test
  void eachPointTellsItsThreshold() {
    float[] response = {0.9f, 0.5f, 0.5f, 0.4f, 0.1f};
    boolean[] signal = {true, true, false, true, false};
    ResponseReport.Roc roc = RocCurve.of(response, signal, null, 5);
    assertThat(roc.threshold()).containsExactly(Double.POSITIVE_INFINITY, 0.9f, 0.5f, 0.4f, 0.1f);
    assertThat(roc.truePositiveRate()[2]).isEqualTo(2.0 / 3);
    assertThat(roc.falsePositiveRate()[2]).isEqualTo(0.5);
  }

  @Test
  void treatsNegativeZeroAsZero() {
    float[] response = {-0f, 0f};
    assertThat(RocCurve.auc(response, new boolean[] {true, false}, null, 2)).isEqualTo(0.5);
  }

  @Test
  void ordersNegativeAndInfiniteResponses() {
    float[] response = {
      Float.POSITIVE_INFINITY, 3e38f, 1e-40f, -1e-40f, -2, -3e38f, Float.NEGATIVE_INFINITY
    };
    boolean[] signal = {true, true, true, true, false, false, false};
    assertThat(RocCurve.auc(response, signal, null, 7)).isEqualTo(1);
  }

  @Test
  void isNaNWithoutSignalOrWithoutNumbers() {
    assertThat(RocCurve.auc(new float[] {1, 2}, new boolean[2], null, 2)).isNaN();
    float[] broken = {1, Float.NaN};
    assertThat(RocCurve.auc(broken, new boolean[] {true, false}, null, 2)).isNaN();
    assertThat(RocCurve.auc(new float[0], new boolean[0], null, 0)).isNaN();
  }

  @Test
  void looksAtTheFirstSamplesOnly() {
    float[] response = {2, 1, 9, 9};
    boolean[] signal = {true, false, false, false};
    assertThat(RocCurve.auc(response, signal, null, 2)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 17, 600})
  void agreesWithTheComparisonOfAllPairs(int count) {
    Random random = new Random(count);
    float[] response = new float[count];
    boolean[] signal = labels(count, count / 2);
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      response[i] = Math.round(random.nextGaussian() * 20 + (signal[i] ? 10 : 0)) / 7f;
      weights[i] = 0.25f + random.nextInt(8);
    }
    assertThat(RocCurve.auc(response, signal, weights, count))
        .isCloseTo(aucOfAllPairs(response, signal, weights), within(1e-12));
    assertThat(RocCurve.auc(response, signal, null, count))
        .isCloseTo(aucOfAllPairs(response, signal, ones(count)), within(1e-12));
  }

  @Test
  void curveRisesFromNoneToAllInFewPoints() {
    int count = 20_000;
    Random random = new Random(1);
    float[] response = new float[count];
    boolean[] signal = labels(count, count / 2);
    for (int i = 0; i < count; i++) {
      response[i] = (float) random.nextGaussian() + (signal[i] ? 1 : 0);
    }
    ResponseReport.Roc roc = RocCurve.of(response, signal, null, count);
    double[] x = roc.falsePositiveRate();
    double[] y = roc.truePositiveRate();
    assertThat(x).isSorted().hasSizeBetween(200, 402);
    assertThat(y).isSorted().hasSameSizeAs(x);
    assertThat(new double[] {x[0], y[0]}).containsExactly(0, 0);
    assertThat(new double[] {x[x.length - 1], y[y.length - 1]}).containsExactly(1, 1);
    assertThat(roc.auc()).isEqualTo(RocCurve.auc(response, signal, null, count));
    assertThat(trapezoids(x, y)).isCloseTo(roc.auc(), within(1e-3));
  }

  @Test
  void curvePassesThroughKnownPoints() {
    float[] response = {0.9f, 0.8f, 0.7f, 0.6f};
    boolean[] signal = {true, false, true, false};
    ResponseReport.Roc roc = RocCurve.of(response, signal, new float[] {1, 1, 3, 1}, 4);
    assertThat(roc.falsePositiveRate()).containsExactly(0, 0, 0.5, 0.5, 1);
    assertThat(roc.truePositiveRate()).containsExactly(0, 0.25, 0.25, 1, 1);
  }

  private static boolean[] labels(int count, int signals) {
    boolean[] signal = new boolean[count];
    for (int i = 0; i < signals; i++) {
      signal[i * 2 % count] = true;
    }
    return signal;
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double aucOfAllPairs(float[] response, boolean[] signal, float[] weights) {
    double won = 0;
    double all = 0;
    for (int s = 0; s < response.length; s++) {
      for (int b = 0; b < response.length; b++) {
        if (signal[s] && !signal[b]) {
          double pair = (double) weights[s] * weights[b];
          all += pair;
          won += response[s] > response[b] ? pair : response[s] == response[b] ? pair / 2 : 0;
        }
      }
    }
    return won / all;
  }

  private static double trapezoids(double[] x, double[] y) {
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      sum += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
    }
    return sum;
  }
}
