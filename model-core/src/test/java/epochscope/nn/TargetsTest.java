package epochscope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {
  @Test
  void classesHaveTheLevelsThatOutputAndLossNeed() {
    Dataset three = classes(List.of("a", "b", "c"), 1, 2);

    assertThat(levels(Activation.LOGISTIC, new LossSpec.MeanSquaredError(), three, 3))
        .containsExactly(0, 1, 0, 0, 0, 1);
    assertThat(levels(Activation.TANH, new LossSpec.MeanSquaredError(), three, 3))
        .containsExactly(-1, 1, -1, -1, -1, 1);
    assertThat(levels(Activation.LINEAR, new LossSpec.SquaredHinge(), three, 3))
        .containsExactly(-1, 1, -1, -1, -1, 1);
  }

  @Test
  void theThresholdLiesBetweenTheLevels() {
    Dataset two = classes(List.of("background", "signal"), 1, 0);

    assertThat(levels(Activation.LINEAR, new LossSpec.Hinge(), two, 1)).containsExactly(1, -1);
    assertThat(targets(Activation.LINEAR, new LossSpec.Hinge(), 1).threshold()).isZero();
    assertThat(levels(Activation.STEP, new LossSpec.Perceptron(), two, 1)).containsExactly(1, 0);
    assertThat(targets(Activation.STEP, new LossSpec.Perceptron(), 1).threshold()).isEqualTo(0.5f);
  }

  @Test
  void densitiesHaveOneTargetForSeveralOutputs() {
    Dataset numbers = numbers(List.of("y"), 3, -4);

    assertThat(levels(Activation.LINEAR, new LossSpec.GaussianMixture(2, null), numbers, 6))
        .containsExactly(3, -4);
    assertThatThrownBy(
            () -> levels(Activation.LINEAR, new LossSpec.GaussianMixture(2, null), numbers, 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("units of node out is 1, expected 6, as the targets need");
  }

  @Test
  void countsAreNotNegative() {
    LossSpec poisson = new LossSpec.Poisson();

    assertThat(levels(Activation.LINEAR, poisson, numbers(List.of("hits"), 0, 7), 1))
        .containsExactly(0, 7);
    assertThatThrownBy(() -> levels(Activation.LINEAR, poisson, numbers(List.of("hits"), 2, -1), 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("target hits of an event is -1.0, expected at least 0 for poisson");
  }

  @Test
  void distributionsSumToOne() {
    LossSpec divergence = new LossSpec.KullbackLeibler();
    List<String> names = List.of("p", "q");

    assertThat(levels(Activation.SOFTMAX, divergence, numbers(names, 0.25f, 0.75f), 2))
        .containsExactly(0.25f, 0.75f);
    assertThatThrownBy(() -> levels(Activation.SOFTMAX, divergence, numbers(names, 0.25f, 0.5f), 2))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the sum of the targets of an event is 0.75, expected 1 for kullback-leibler");
  }

  private static float[] levels(Activation output, LossSpec loss, Dataset data, int outputs) {
    return targets(output, loss, outputs).rows(data).values();
  }

  private static Targets targets(Activation output, LossSpec loss, int outputs) {
    return new Targets(Networks.chain(Activation.TANH, output, 1, 2, outputs), loss);
  }

  private static Dataset classes(List<String> names, float... labels) {
    return new Dataset(
        Task.CLASSIFY, X, List.of("class"), names, new float[labels.length], labels, null);
  }

  private static Dataset numbers(List<String> targets, float... values) {
    float[] x = new float[values.length / targets.size()];
    return new Dataset(Task.REGRESS, X, targets, List.of(), x, values, null);
  }

  private static final List<Feature> X = List.of(new Feature("x", ""));
}
