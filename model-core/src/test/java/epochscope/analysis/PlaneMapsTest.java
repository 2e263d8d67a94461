package epochscope.analysis;

import static epochscope.analysis.SmallExperiment.OFFSET;
import static epochscope.analysis.SmallExperiment.SCALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.Dataset;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import epochscope.spec.Task;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PlaneMapsTest {
  private static final double TOLERANCE = 1e-5;
  private static final double[] OTHERS = {0, 0, 2.5};
  private static final FeaturePlane PLANE = new FeaturePlane(1, 0, -5, -1, 0, 20, OTHERS);

  private final SmallExperiment softmax = SmallExperiment.of(3, 5, 3, Activation.SOFTMAX);

  @Test
  void decisionMapIsTheForwardPassAtEveryPixel() {
    int size = 37;
    DecisionMap map = DecisionMaps.compute(context(softmax), PLANE, size, Cancellation.NEVER);
    assertThat(map.outputs()).isEqualTo(3);
    assertThat(map.step()).isEqualTo(42);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double[] expected = softmax.responseAt(scaledAt(row, column, size));
        for (int output = 0; output < 3; output++) {
          assertThat((double) map.at(output, row, column))
              .isCloseTo(expected[output], within(TOLERANCE));
        }
      }
    }
  }

  @Test
  void decisionMapOfOneFeatureHasOneRow() {
    SmallExperiment experiment = SmallExperiment.of(1, 4, 1, Activation.LOGISTIC);
    FeaturePlane line = new FeaturePlane(0, -1, 6, 14, 0, 1, new double[1]);
    DecisionMap map = DecisionMaps.compute(context(experiment), line, 100, Cancellation.NEVER);
    assertThat(map.height()).isEqualTo(1);
    assertThat(map.response()).hasSize(100);
    double firstCentre = 6 + 0.5 * 8 / 100;
    assertThat((double) map.at(0, 0, 0))
        .isCloseTo(
            experiment.responseAt((firstCentre - OFFSET[0]) / SCALE[0])[0], within(TOLERANCE));
  }

  /** Of two targets with µ and s each, the two µ. */
  @Test
  void decisionMapOfDensitiesShowsTheirMeans() {
    SmallExperiment experiment = SmallExperiment.of(1, 4, 4, Activation.LINEAR);
    FeaturePlane line = new FeaturePlane(0, -1, 6, 14, 0, 1, new double[1]);
    AnalysisContext context =
        SmallExperiment.learnedBy(
            context(experiment), new LossSpec.GaussianNegativeLogLikelihood(null));
    DecisionMap map = DecisionMaps.compute(context, line, 10, Cancellation.NEVER);
    assertThat(map.outputs()).isEqualTo(2);
    double scaled = (6 + 9.5 * 8 / 10 - OFFSET[0]) / SCALE[0];
    for (int target = 0; target < 2; target++) {
      assertThat((double) map.at(target, 0, 9))
          .isCloseTo(experiment.responseAt(scaled)[target], within(TOLERANCE));
    }
  }

  @Test
  void neuronMapsAreTheActivationsAtEveryPixel() {
    NeuronMaps maps = NeuronMapsAnalysis.compute(context(softmax), PLANE, Cancellation.NEVER);
    int size = NeuronMapsAnalysis.SIZE;
    assertThat(maps.activations()).containsOnlyKeys("hidden", "out");
    for (int pixel = 0; pixel < size * size; pixel++) {
      double[] scaled = scaledAt(pixel / size, pixel % size, size);
      double[] hidden = softmax.hiddenAt(scaled);
      double[] response = softmax.responseAt(scaled);
      for (int unit = 0; unit < hidden.length; unit++) {
        assertThat((double) maps.activations().get("hidden")[unit][pixel])
            .isCloseTo(hidden[unit], within(TOLERANCE));
      }
      assertThat((double) maps.activations().get("out")[2][pixel])
          .isCloseTo(response[2], within(TOLERANCE));
    }
  }

  @Test
  void neuronMapsOfWideLayersHoldTheFirstUnits() {
    SmallExperiment wide = SmallExperiment.of(3, 100, 1, Activation.LOGISTIC);
    NeuronMaps maps = NeuronMapsAnalysis.compute(context(wide), PLANE, Cancellation.NEVER);
    assertThat(maps.activations().get("hidden")).hasNumberOfRows(NeuronMapsAnalysis.MAX_UNITS);
  }

  @Test
  void workNobodyWaitsForEnds() {
    assertThatThrownBy(() -> DecisionMaps.compute(context(softmax), PLANE, 64, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void planeHoldsTheSampleBetweenRoundNumbers() {
    Dataset train = softmax.sample(0, Task.REGRESS, List.of(), false);
    float[] values = {-1, 0, 0, 1, 4, 2, 0.5f, 2, 1};
    train =
        new Dataset(
            Task.REGRESS, train.features(), List.of("y"), List.of(), values, new float[3], null);
    FeaturePlane plane = FeaturePlane.around(softmax.context(train, train).data(), 0, 1);
    // x0 = 10 + 4·(−1 … 1) spans 6 … 14: margin 0.8, steps of 0.2; x1 = −3 + 0.5·(0 … 4) spans
    // −3 … −1: margin 0.2, steps of 0.1.
    assertThat(new double[] {plane.xMin(), plane.xMax()})
        .containsExactly(new double[] {5.2, 14.8}, within(1e-9));
    assertThat(new double[] {plane.yMin(), plane.yMax()})
        .containsExactly(new double[] {-3.2, -0.8}, within(1e-9));
    assertThat(plane.others())
        .containsExactly(new double[] {10 + 4 * 0.5 / 3, -2, 2.5}, within(1e-9));
  }

  @Test
  void planeOfAConstantFeatureHasASpan() {
    assertThat(AxisRange.around(3, 3)).isEqualTo(new AxisRange(2.7, 3.3000000000000003));
    AxisRange zero = AxisRange.around(0, 0);
    assertThat(zero.from()).isNegative();
    assertThat(zero.to()).isPositive();
  }

  private static AnalysisContext context(SmallExperiment experiment) {
    Dataset sample = experiment.sample(10, Task.CLASSIFY, List.of("a", "b", "c"), false);
    return experiment.context(sample, sample);
  }

  /** [feature] at a pixel of {@link #PLANE}. */
  private static double[] scaledAt(int row, int column, int size) {
    double x1 = -5 + (column + 0.5) * 4 / size;
    double x0 = 20 - (row + 0.5) * 20 / size;
    return new double[] {
      (x0 - OFFSET[0]) / SCALE[0], (x1 - OFFSET[1]) / SCALE[1], (OTHERS[2] - OFFSET[2]) / SCALE[2]
    };
  }
}
