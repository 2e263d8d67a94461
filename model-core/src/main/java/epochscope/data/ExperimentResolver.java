package epochscope.data;

import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fills in what an experiment leaves open and the data decides: the output's units and activation,
 * and the loss. What is given is never changed; what does not fit the data is refused.
 *
 * <table>
 * <caption>What fits</caption>
 * <tr><td>two classes</td><td>1 logistic unit, binary cross-entropy</td></tr>
 * <tr><td>more classes</td><td>a softmax unit per class, categorical cross-entropy</td></tr>
 * <tr><td>regression</td><td>a linear unit per target, mean squared error</td></tr>
 * </table>
 */
public final class ExperimentResolver {
  private final Dataset data;

  private ExperimentResolver(Dataset data) {
    this.data = data;
  }

  public static ExperimentSpec resolve(ExperimentSpec spec, PreparedData data) {
    if (spec.training().earlyStopping() != null && data.validation().size() == 0) {
      throw new InvalidInputException(
          "training.earlyStopping is given, but no event validates, expected a validation fraction"
              + " above 0");
    }
    return new ExperimentResolver(data.train()).resolve(spec);
  }

  private ExperimentSpec resolve(ExperimentSpec spec) {
    NodeSpec.Dense output = output(spec.network());
    LossSpec loss = spec.training().loss() == null ? usualLoss() : spec.training().loss();
    checkShape(output);
    checkLoss(output, loss);
    List<NodeSpec> nodes = new ArrayList<>(spec.network().nodes());
    nodes.set(nodes.size() - 1, output);
    return new ExperimentSpec(
        spec.name(), spec.data(), new NetworkSpec(nodes), spec.training().withLoss(loss));
  }

  private NodeSpec.Dense output(NetworkSpec network) {
    if (!(network.nodes().getLast() instanceof NodeSpec.Dense output)) {
      throw new InvalidInputException(
          "the output node "
              + network.nodes().getLast().name()
              + " is a dropout layer, expected a dense one");
    }
    return new NodeSpec.Dense(
        output.name(),
        output.inputs(),
        output.units() == null ? data.outputsNeeded() : output.units(),
        output.activation() == null ? usualActivation() : output.activation(),
        output.initialiser());
  }

  private Activation usualActivation() {
    if (data.task() == Task.REGRESS) {
      return Activation.LINEAR;
    }
    return data.classes().size() == 2 ? Activation.LOGISTIC : Activation.SOFTMAX;
  }

  private LossSpec usualLoss() {
    if (data.task() == Task.REGRESS) {
      return new LossSpec.MeanSquaredError();
    }
    return data.classes().size() == 2
        ? new LossSpec.BinaryCrossEntropy()
        : new LossSpec.CategoricalCrossEntropy();
  }

  private void checkShape(NodeSpec.Dense output) {
    if (output.units() != data.outputsNeeded()) {
      throw new InvalidInputException(
          "the output node "
              + output.name()
              + " has the shape ["
              + output.units()
              + "], expected ["
              + data.outputsNeeded()
              + "] for "
              + targets());
    }
  }

  private void checkLoss(NodeSpec.Dense output, LossSpec loss) {
    boolean manyClasses = data.classes().size() > 2;
    boolean fits =
        switch (loss) {
          case LossSpec.MeanSquaredError mse -> !manyClasses;
          case LossSpec.BinaryCrossEntropy bce -> data.classes().size() == 2;
          case LossSpec.CategoricalCrossEntropy cce -> manyClasses;
        };
    if (!fits) {
      throw new InvalidInputException(
          "training.loss is "
              + name(loss)
              + ", expected "
              + name(usualLoss())
              + " for "
              + targets());
    }
    Activation needed =
        switch (loss) {
          case LossSpec.MeanSquaredError mse -> null;
          case LossSpec.BinaryCrossEntropy bce -> Activation.LOGISTIC;
          case LossSpec.CategoricalCrossEntropy cce -> Activation.SOFTMAX;
        };
    checkActivation(output, loss, needed);
  }

  private void checkActivation(NodeSpec.Dense output, LossSpec loss, Activation needed) {
    Activation found = output.activation();
    if (needed != null ? found != needed : found == Activation.SOFTMAX) {
      throw new InvalidInputException(
          "the output node "
              + output.name()
              + " has the activation "
              + found.name().toLowerCase(Locale.ROOT)
              + ", expected "
              + (needed == null ? "any but softmax" : needed.name().toLowerCase(Locale.ROOT))
              + " for "
              + name(loss));
    }
  }

  private String targets() {
    return data.task() == Task.REGRESS
        ? "the regression of " + String.join(", ", data.targets())
        : data.classes().size() + " classes";
  }

  private static String name(LossSpec loss) {
    return switch (loss) {
      case LossSpec.MeanSquaredError mse -> "mean-squared-error";
      case LossSpec.BinaryCrossEntropy bce -> "binary-cross-entropy";
      case LossSpec.CategoricalCrossEntropy cce -> "categorical-cross-entropy";
    };
  }
}
