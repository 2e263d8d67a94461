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
    LossSpec loss = spec.training().loss() == null ? usualLoss() : spec.training().loss();
    NetworkSpec network = spec.network();
    List<NodeSpec> nodes = new ArrayList<>();
    for (NodeSpec node : network.nodes()) {
      boolean output = network.isOutput(node.name());
      nodes.add(output ? output(node, loss, network.outputs().size() < 2) : node);
    }
    return new ExperimentSpec(
        spec.name(), spec.data(), network.withNodes(nodes), spec.training().withLoss(loss));
  }

  /**
   * @param alone whether it is the only output
   */
  private NodeSpec output(NodeSpec node, LossSpec loss, boolean alone) {
    if (!alone && data.task() == Task.CLASSIFY) {
      throw new InvalidInputException(
          "the network has several outputs, expected one for " + targets());
    }
    NodeSpec output = node;
    if (node instanceof NodeSpec.Dense dense) {
      output = filled(dense, alone);
    }
    checkLoss(output, loss);
    return output;
  }

  private NodeSpec.Dense filled(NodeSpec.Dense dense, boolean alone) {
    NodeSpec.Dense filled =
        new NodeSpec.Dense(
            dense.name(),
            dense.inputs(),
            dense.units() == null && alone ? Integer.valueOf(data.outputsNeeded()) : dense.units(),
            dense.activation() == null ? usualActivation() : dense.activation(),
            dense.initialiser());
    if (alone) {
      checkShape(filled);
    }
    return filled;
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

  private void checkLoss(NodeSpec output, LossSpec loss) {
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

  private void checkActivation(NodeSpec output, LossSpec loss, Activation needed) {
    Activation found = output.activation();
    if (needed != null ? found != needed : found == Activation.SOFTMAX) {
      throw new InvalidInputException(
          "the output node "
              + output.name()
              + " has the activation "
              + found.word()
              + ", expected "
              + (needed == null ? "any but softmax" : needed.word())
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
