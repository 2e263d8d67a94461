package epochscope.analysis;

import static epochscope.golden.GoldenFile.DOUBLE;
import static epochscope.golden.GoldenFile.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.golden.GoldenFile;
import epochscope.nn.Networks;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Task;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaylorExpansionTest {
  private static final JsonNode GOLDEN = GoldenFile.read("mlp_3541_input_derivatives.json");
  private static final List<String> NAMES = List.of("a", "b", "c");

  /** y = σ(2a − b), whose derivatives are σ′·w and σ″·w wᵀ. */
  private static final double[] SLOPES = {2, -1};

  @ParameterizedTest
  @CsvSource({
    "tanh, TANH",
    "sigmoid, LOGISTIC",
    "softplus, SOFTPLUS",
    "relu, RELU",
    "leakyrelu_0.01, LEAKY_RELU",
    "selu, SELU",
    "elu_1, ELU",
    "gelu_erf, GELU",
    "gelu_tanh, GELU_TANH",
    "swish, SWISH"
  })
  void meansOfTheReference(String name, Activation hidden) {
    Topology topology = Networks.chain(hidden, Activation.LOGISTIC, 3, 5, 4, 1);
    TaylorCoefficients found =
        TaylorCoefficients.of(
            NAMES, topology, goldenParameters(), 2, 0, goldenSample(), Cancellation.NEVER);
    JsonNode expected = GOLDEN.get("cases").get(name).get("taylor");
    Map<List<String>, Double> values =
        found.coefficients().stream()
            .collect(
                Collectors.toMap(
                    TaylorCoefficients.Coefficient::of, TaylorCoefficients.Coefficient::value));
    assertThat(values).hasSize(9);
    for (int i = 0; i < 3; i++) {
      double first = expected.get("t_i").get(i).doubleValue();
      assertClose("t_" + i, values.get(List.of(NAMES.get(i))), first, DOUBLE);
      for (int j = i; j < 3; j++) {
        double second = expected.get("t_ij").get(i).get(j).doubleValue();
        List<String> pair = List.of(NAMES.get(i), NAMES.get(j));
        assertClose("t_" + i + j, values.get(pair), second, DOUBLE);
      }
    }
    assertThat(found.sample()).isEqualTo(20);
    assertThat(found.coefficients())
        .extracting(TaylorCoefficients.Coefficient::value)
        .isSortedAccordingTo((x, y) -> Double.compare(y, x));
  }

  private static double[] goldenParameters() {
    return IntStream.range(0, GOLDEN.get("W").size())
        .boxed()
        .flatMapToDouble(
            layer ->
                DoubleStream.concat(
                    DoubleStream.of(GoldenFile.flat(GOLDEN.get("W").get(layer))),
                    DoubleStream.of(GoldenFile.flat(GOLDEN.get("b").get(layer)))))
        .toArray();
  }

  private static TaylorSample goldenSample() {
    double[] x = GoldenFile.flat(GOLDEN.get("X"));
    return new TaylorSample() {
      @Override
      public int size() {
        return x.length / 3;
      }

      @Override
      public void copy(int from, int n, double[][] into) {
        for (int i = 0; i < 3 * n; i++) {
          into[i % 3][i / 3] = x[3 * from + i];
        }
      }

      @Override
      public boolean isWeighted() {
        return false;
      }

      @Override
      public double weight(int sample) {
        throw new AssertionError("not weighted");
      }
    };
  }

  @Test
  void averagesByWeight() {
    float[] x = {0.5f, 1, -1, 0.25f, 2, -2};
    float[] weights = {1, 0, 3};
    double[] expected = new double[5];
    for (int s = 0; s < 3; s++) {
      double y = 1 / (1 + Math.exp(x[2 * s + 1] - 2.0 * x[2 * s]));
      double first = y * (1 - y);
      double second = Math.abs(first * (1 - 2 * y));
      double share = weights[s] / 4;
      expected[0] += share * first * 2;
      expected[1] += share * first;
      expected[2] += share * second * 4 / 2;
      expected[3] += share * second * 2;
      expected[4] += share * second / 2;
    }
    TaylorExpansion expansion = logistic(2);
    double[] found = expansion.mean(TaylorSample.of(sample(x, weights)), Cancellation.NEVER);
    assertThat(found).containsExactly(expected, within(1e-15));
    assertThat(expansion.terms())
        .containsExactly(List.of(0), List.of(1), List.of(0, 0), List.of(0, 1), List.of(1, 1));
  }

  @Test
  void firstOrderIsThatOfTheSecond() {
    float[] x = {0.5f, 1, -1, 0.25f};
    double[] second = logistic(2).mean(TaylorSample.of(sample(x, null)), Cancellation.NEVER);
    double[] first = logistic(1).mean(TaylorSample.of(sample(x, null)), Cancellation.NEVER);
    assertThat(first).containsExactly(second[0], second[1]);
  }

  private static TaylorExpansion logistic(int order) {
    TaylorExpansion expansion =
        new TaylorExpansion(Networks.chain(Activation.TANH, Activation.LOGISTIC, 2, 1), order, 0);
    expansion.setParameters(new double[] {SLOPES[0], SLOPES[1], 0});
    return expansion;
  }

  private static Dataset sample(float[] x, float[] weights) {
    float[] targets = new float[x.length / 2];
    List<Feature> features = List.of(new Feature("a", ""), new Feature("b", ""));
    return new Dataset(Task.REGRESS, features, List.of("y"), List.of(), x, targets, weights);
  }

  @Test
  void takesNoMemoryOnceItIsMade() {
    Topology topology = Networks.chain(Activation.TANH, Activation.LOGISTIC, 2, 20, 5, 1);
    TaylorExpansion expansion = new TaylorExpansion(topology, 2, 0);
    double[] parameters = new double[topology.parameters().size()];
    TaylorSample sample = TaylorSample.of(sample(new float[2 * 500], null));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = 0;
    for (int i = 0; i < 30; i++) {
      before = i == 20 ? threads.getCurrentThreadAllocatedBytes() : before;
      expansion.setParameters(parameters);
      expansion.mean(sample, Cancellation.NEVER);
    }
    long perCall = (threads.getCurrentThreadAllocatedBytes() - before) / 10;
    assertThat(perCall).isLessThan(100);
  }

  @Test
  void warnsOfPiecewiseLinearActivations() {
    Topology topology = Networks.chain(Activation.RELU, Activation.LOGISTIC, 3, 5, 4, 1);
    TaylorCoefficients second =
        TaylorCoefficients.of(
            NAMES, topology, goldenParameters(), 2, 0, goldenSample(), Cancellation.NEVER);
    assertThat(second.warnings())
        .containsExactly(
            "nodes h1, h2: the activation is piecewise linear, so its curvature is zero almost"
                + " everywhere, and coefficients of second order leave its kinks out");
    TaylorCoefficients first =
        TaylorCoefficients.of(
            NAMES, topology, goldenParameters(), 1, 0, goldenSample(), Cancellation.NEVER);
    assertThat(first.warnings()).isEmpty();
  }

  @Test
  void whatIsNoNumberComesLast() {
    Topology topology = Networks.chain(Activation.TANH, Activation.LINEAR, 3, 2, 1);
    double[] parameters = {1, 2, 3, 1, 2, Double.NaN, 0, 0, 1, 0, 0};
    TaylorCoefficients found =
        TaylorCoefficients.of(NAMES, topology, parameters, 2, 0, goldenSample(), () -> false);
    assertThat(found.coefficients().getLast().value()).isNaN();
  }

  @Test
  void endsWhereNobodyWaits() {
    assertThatThrownBy(
            () -> logistic(2).mean(TaylorSample.of(sample(new float[2], null)), () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void dotsInNamesAreMarked() {
    assertThat(TaylorCoefficients.seriesName(List.of("x1"))).isEqualTo("taylor.x1");
    assertThat(TaylorCoefficients.seriesName(List.of("m.vis", "x1")))
        .isEqualTo("taylor.m\\.vis.x1");
    assertThat(TaylorCoefficients.seriesName(List.of("a\\"))).isEqualTo("taylor.a\\\\");
  }
}
