package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.Activation;
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
import org.junit.jupiter.api.Test;

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

  @Test
  void whatDoesNotFitIsRefused() {
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
        "the output node out has the activation softmax, expected any but softmax for"
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
}
