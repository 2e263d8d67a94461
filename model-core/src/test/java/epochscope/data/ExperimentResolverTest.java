package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.Activation;
import epochscope.spec.AugmentationSpec;
import epochscope.spec.DataSpec;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentResolverTest {
  private static final SourceSpec TWO_CLASSES = new SourceSpec.Xor(100, 1L, null);
  private static final SourceSpec THREE_CLASSES = new SourceSpec.Blobs(99, 1L, 3, null);
  private static final SourceSpec REGRESSION = new SourceSpec.Plane(100, 1L, null);

  @Test
  void twoClassesNeedOneLogisticUnit() {
    ExperimentSpec resolved = resolve(TWO_CLASSES, output(null, null), null);

    assertThat(resolved.network().nodes().getLast())
        .isEqualTo(new NodeSpec.Dense("out", null, 1, Activation.LOGISTIC, null));
    assertThat(resolved.training().loss()).isEqualTo(new LossSpec.BinaryCrossEntropy());
  }

  @Test
  void moreClassesNeedASoftmaxUnitEach() {
    ExperimentSpec resolved = resolve(THREE_CLASSES, output(null, null), null);

    assertThat(resolved.network().nodes().getLast())
        .isEqualTo(new NodeSpec.Dense("out", null, 3, Activation.SOFTMAX, null));
    assertThat(resolved.training().loss()).isEqualTo(new LossSpec.CategoricalCrossEntropy());
  }

  @Test
  void regressionNeedsALinearUnit() {
    ExperimentSpec resolved = resolve(REGRESSION, output(null, null), null);

    assertThat(resolved.network().nodes().getLast())
        .isEqualTo(new NodeSpec.Dense("out", null, 1, Activation.LINEAR, null));
    assertThat(resolved.training().loss()).isEqualTo(new LossSpec.MeanSquaredError());
  }

  @Test
  void whatIsGivenStays() {
    LossSpec loss = new LossSpec.MeanSquaredError();
    ExperimentSpec resolved = resolve(TWO_CLASSES, output(1, Activation.TANH), loss);

    assertThat(resolved.network().nodes().getLast())
        .isEqualTo(new NodeSpec.Dense("out", null, 1, Activation.TANH, null));
    assertThat(resolved.training().loss()).isEqualTo(loss);
    assertThat(resolve(TWO_CLASSES, resolved.network().nodes().getLast(), loss))
        .isEqualTo(resolved);
  }

  static Stream<Arguments> losses() {
    return Stream.of(
        Arguments.of(TWO_CLASSES, new LossSpec.MeanSquaredError(), 1, Activation.LOGISTIC),
        Arguments.of(THREE_CLASSES, new LossSpec.MeanSquaredError(), 3, Activation.LOGISTIC),
        Arguments.of(REGRESSION, new LossSpec.LogCosh(), 1, Activation.LINEAR),
        Arguments.of(TWO_CLASSES, new LossSpec.Hinge(), 1, Activation.LINEAR),
        Arguments.of(THREE_CLASSES, new LossSpec.SquaredHinge(), 3, Activation.LINEAR),
        Arguments.of(TWO_CLASSES, new LossSpec.Perceptron(), 1, Activation.STEP),
        Arguments.of(THREE_CLASSES, new LossSpec.KullbackLeibler(), 3, Activation.SOFTMAX),
        Arguments.of(REGRESSION, new LossSpec.Poisson(), 1, Activation.LINEAR),
        Arguments.of(
            REGRESSION, new LossSpec.GaussianNegativeLogLikelihood(null), 2, Activation.LINEAR),
        Arguments.of(REGRESSION, new LossSpec.GaussianMixture(5, null), 15, Activation.LINEAR));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void theLossDecidesOnTheOutput(
      SourceSpec source, LossSpec loss, int units, Activation activation) {
    ExperimentSpec resolved = resolve(source, output(null, null), loss);

    assertThat(resolved.network().nodes().getLast())
        .isEqualTo(new NodeSpec.Dense("out", null, units, activation, null));
  }

  @Test
  void aStepLearnsByRosenblattsRule() {
    assertThat(resolve(TWO_CLASSES, output(1, Activation.STEP), null).training().loss())
        .isEqualTo(new LossSpec.Perceptron());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    refused(
        REGRESSION,
        output(3, null),
        new LossSpec.GaussianMixture(2, null),
        "the output node out has the shape [3], expected [6] for the regression of y by"
            + " gaussian-mixture");
    refused(
        THREE_CLASSES,
        output(null, null),
        new LossSpec.Perceptron(),
        "training.loss is perceptron, expected categorical-cross-entropy for 3 classes");
    refused(
        TWO_CLASSES,
        output(1, Activation.LOGISTIC),
        new LossSpec.Hinge(),
        "the output node out has the activation logistic, expected linear or tanh for hinge");
    refused(
        TWO_CLASSES,
        output(3, Activation.LOGISTIC),
        null,
        "the output node out has the shape [3], expected [1] for 2 classes");
    refused(
        THREE_CLASSES,
        output(2, Activation.SOFTMAX),
        null,
        "the output node out has the shape [2], expected [3] for 3 classes");
    refused(
        TWO_CLASSES,
        output(1, Activation.RELU),
        null,
        "the output node out has the activation relu, expected logistic for binary-cross-entropy");
    refused(
        REGRESSION,
        output(null, null),
        new LossSpec.BinaryCrossEntropy(),
        "training.loss is binary-cross-entropy, expected mean-squared-error for the regression of"
            + " y");
    refused(
        REGRESSION,
        output(1, Activation.SOFTMAX),
        null,
        "the output node out has the activation softmax, expected any but softmax or step for"
            + " mean-squared-error");
    refused(
        TWO_CLASSES,
        new NodeSpec.Dropout("d", null, 0.5),
        null,
        "the output node d has the activation linear, expected logistic for binary-cross-entropy");
  }

  @Test
  void earlyStoppingNeedsValidation() {
    DataSpec data = new DataSpec(TWO_CLASSES, new SplitSpec(1.0, 0.0, 0.0, 1L, null), null, null);
    TrainingSpec training =
        new TrainingSpec(null, null, null, null, new EarlyStoppingSpec(5, 0.0), null, null, null);
    ExperimentSpec spec =
        new ExperimentSpec("", data, new NetworkSpec(List.of(output(null, null))), training);

    assertThatThrownBy(() -> ExperimentResolver.resolve(spec, DataPreparation.prepare(data)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("earlyStopping", "no event validates");
  }

  private static void refused(SourceSpec source, NodeSpec output, LossSpec loss, String sentence) {
    assertThatThrownBy(() -> resolve(source, output, loss))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  private static NodeSpec output(Integer units, Activation activation) {
    return new NodeSpec.Dense("out", null, units, activation, null);
  }

  private static ExperimentSpec resolve(SourceSpec source, NodeSpec output, LossSpec loss) {
    NodeSpec hidden = new NodeSpec.Dense("h1", null, 4, Activation.TANH, null);
    DataSpec data = new DataSpec(source, null, null, null);
    TrainingSpec training = new TrainingSpec(loss, null, null, null, null, null, null, null);
    ExperimentSpec spec =
        new ExperimentSpec("", data, new NetworkSpec(List.of(hidden, output)), training);
    return ExperimentResolver.resolve(spec, DataPreparation.prepare(data));
  }

  @Test
  void onlyNoiseAugmentsWhatIsNoImage() {
    DataSpec data = new DataSpec(TWO_CLASSES, null, null, null);
    AugmentationSpec moves = new AugmentationSpec(2.0, null, null, true, 0.1);
    assertThatThrownBy(() -> resolve(data.withAugmentation(moves)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "data.augmentation has shift, flip, but the sample holds no images, expected noise"
                + " alone");
    AugmentationSpec noise = new AugmentationSpec(null, null, null, null, 0.1);
    assertThat(resolve(data.withAugmentation(noise)).data().augmentation()).isEqualTo(noise);
  }

  private static ExperimentSpec resolve(DataSpec data) {
    NetworkSpec network =
        new NetworkSpec(List.of(new NodeSpec.Dense("out", null, null, null, null)));
    TrainingSpec training = new TrainingSpec(null, null, null, null, null, null, null, null);
    return ExperimentResolver.resolve(
        new ExperimentSpec("test", data, network, training), DataPreparation.prepare(data));
  }
}
