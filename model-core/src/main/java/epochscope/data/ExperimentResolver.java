package epochscope.data;

import epochscope.spec.Activation;
import epochscope.spec.AugmentationSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossFit;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fills in what an experiment leaves open and the data decides: the output's units and activation,
 * and the loss. What is given is never changed; what does not fit the data is refused. Without a
 * loss:
 *
 * <table>
 * <caption>What fits</caption>
 * <tr><td>two classes</td><td>1 logistic unit, binary cross-entropy</td></tr>
 * <tr><td>more classes</td><td>a softmax unit per class, categorical cross-entropy</td></tr>
 * <tr><td>regression</td><td>a linear unit per target, mean squared error</td></tr>
 * <tr><td>two classes, output step</td><td>1 unit, perceptron</td></tr>
 * </table>
 *
 * What goes with another loss, {@link LossFit} says.
 */
public final class ExperimentResolver {
  private static final int IMAGE_AXES = 3;

  private final Dataset data;

  /**
   * @param data what is trained on
   */
  public ExperimentResolver(Dataset data) {
    this.data = data;
  }

  public static ExperimentSpec resolve(ExperimentSpec spec, PreparedData data) {
    if (spec.training().earlyStopping() != null && data.validation().size() == 0) {
      throw new InvalidInputException(
          "training.earlyStopping is given, but no event validates, expected a validation fraction"
              + " above 0");
    }
    checkAugmentation(spec.data().augmentation(), data.train().shape());
    return new ExperimentResolver(data.train()).resolve(spec);
  }

  private static void checkAugmentation(AugmentationSpec augmentation, Shape shape) {
    if (!augmentation.moves().isEmpty() && shape.rank() != IMAGE_AXES) {
      throw new InvalidInputException(
          "data.augmentation has "
              + String.join(", ", augmentation.moves())
              + ", but the sample holds no images, expected noise alone");
    }
  }

  private ExperimentSpec resolve(ExperimentSpec spec) {
    NetworkSpec network = spec.network();
    List<NodeSpec> outputs =
        network.nodes().stream().filter(node -> network.isOutput(node.name())).toList();
    LossSpec loss = loss(spec.training().loss(), outputs);
    List<NodeSpec> nodes = new ArrayList<>();
    for (NodeSpec node : network.nodes()) {
      boolean output = network.isOutput(node.name());
      nodes.add(output ? output(node, loss, network.outputs().size() < 2) : node);
    }
    return spec.withNetwork(network.withNodes(nodes)).withTraining(spec.training().withLoss(loss));
  }

  /**
   * What is trained by.
   *
   * @param given null: what fits the data and the network's outputs
   * @throws InvalidInputException if it does not fit the data
   */
  public LossSpec loss(LossSpec given, List<NodeSpec> outputs) {
    LossSpec loss = given == null ? usualLoss(outputs) : given;
    checkLoss(loss);
    return loss;
  }

  private LossSpec usualLoss(List<NodeSpec> outputs) {
    boolean step = outputs.stream().anyMatch(n -> n.activation() == Activation.STEP);
    return step && data.classes().size() == 2 ? new LossSpec.Perceptron() : usualLoss();
  }

  private LossSpec usualLoss() {
    if (data.task() == Task.REGRESS) {
      return new LossSpec.MeanSquaredError();
    }
    return data.classes().size() == 2
        ? new LossSpec.BinaryCrossEntropy()
        : new LossSpec.CategoricalCrossEntropy();
  }

  private void checkLoss(LossSpec loss) {
    LossFit fit = LossFit.of(loss);
    boolean fits =
        data.task() == Task.REGRESS
            ? fit.fitsTargets(data.targets().size())
            : fit.fitsClasses(data.classes().size());
    if (!fits) {
      throw new InvalidInputException(
              "training.loss is "
                  + loss.word()
                  + ", expected "
                  + usualLoss().word()
                  + " for "
                  + targets())
          .because("misfit-loss", loss.word(), usualLoss().word());
    }
  }

  /**
   * An output with what it leaves open.
   *
   * @param alone whether it is the only output
   * @throws InvalidInputException if it does not fit the data or the loss
   */
  public NodeSpec output(NodeSpec node, LossSpec loss, boolean alone) {
    if (!alone && data.task() == Task.CLASSIFY) {
      throw new InvalidInputException(
              "the network has several outputs, expected one for " + targets())
          .because("misfit-outputs");
    }
    NodeSpec output = node;
    if (node instanceof NodeSpec.Dense dense) {
      output = filled(dense, loss, alone);
    }
    checkActivation(output, loss);
    return output;
  }

  private NodeSpec.Dense filled(NodeSpec.Dense dense, LossSpec loss, boolean alone) {
    LossFit fit = LossFit.of(loss);
    int needed = data.outputsNeeded() * fit.outputsPerTarget();
    if (alone && dense.units() != null && dense.units() != needed) {
      throw new InvalidInputException(
              "the output node "
                  + dense.name()
                  + " has the shape ["
                  + dense.units()
                  + "], expected ["
                  + needed
                  + "] for "
                  + targets()
                  + (fit.outputsPerTarget() == 1 ? "" : " by " + loss.word()))
          .because("misfit-output-units", dense.name(), dense.units(), needed);
    }
    return new NodeSpec.Dense(
        dense.name(),
        dense.inputs(),
        alone ? Integer.valueOf(needed) : dense.units(),
        dense.activation() == null ? fit.usualActivation(data.task()) : dense.activation(),
        dense.initialiser());
  }

  private static void checkActivation(NodeSpec output, LossSpec loss) {
    LossFit fit = LossFit.of(loss);
    if (!fit.activations().contains(output.activation())) {
      throw new InvalidInputException(
              "the output node "
                  + output.name()
                  + " has the activation "
                  + output.activation().word()
                  + ", expected "
                  + fit.activationWords()
                  + " for "
                  + loss.word())
          .because(
              "misfit-output-activation",
              output.name(),
              output.activation().word(),
              fit.activations().stream().map(Activation::word).collect(Collectors.joining(", ")),
              loss.word());
    }
  }

  private String targets() {
    return data.task() == Task.REGRESS
        ? "the regression of " + String.join(", ", data.targets())
        : data.classes().size() + " classes";
  }
}
