package epochscope.export.code;

import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.export.Model;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.util.List;

/**
 * What is written down as a program.
 *
 * @param experiment its network is {@code topology}'s
 * @param preprocessing of which only the kinds of scaling are written down: the program learns them
 *     anew, or finds them in a model file
 * @param classes empty in a regression
 * @param targets names of the target columns
 */
public record CodeSubject(
    ExperimentSpec experiment,
    Topology topology,
    Preprocessing preprocessing,
    Task task,
    List<String> classes,
    List<String> targets) {

  public static CodeSubject of(Model model) {
    return new CodeSubject(
        model.experiment(),
        model.topology(),
        model.preprocessing(),
        model.task(),
        model.classes(),
        model.targets());
  }

  /**
   * @param resolved with nothing left open
   */
  public static CodeSubject of(ExperimentSpec resolved, PreparedData data) {
    return new CodeSubject(
        resolved,
        Topology.of(resolved.network(), data.train().shape()),
        data.preprocessing(),
        data.train().task(),
        data.train().classes(),
        data.train().targets());
  }

  /** What the network makes small: the experiment's, or what its output is usually given. */
  LossSpec loss() {
    if (experiment.training().loss() != null) {
      return experiment.training().loss();
    }
    return switch (topology.outputActivation()) {
      case SOFTMAX -> new LossSpec.CategoricalCrossEntropy();
      case LOGISTIC -> new LossSpec.BinaryCrossEntropy();
      default -> new LossSpec.MeanSquaredError();
    };
  }

  /** Whether the loss takes the output before its activation. */
  boolean takesLogits() {
    return switch (loss()) {
      case LossSpec.BinaryCrossEntropy binary -> true;
      case LossSpec.CategoricalCrossEntropy categorical -> isActivated(Activation.SOFTMAX);
      case LossSpec.KullbackLeibler divergence -> isActivated(Activation.SOFTMAX);
      case LossSpec.Perceptron perceptron -> isActivated(Activation.STEP);
      default -> false;
    };
  }

  private boolean isActivated(Activation activation) {
    return topology.outputActivation() == activation;
  }

  /** Whether classes are learned, and not numbers. */
  boolean isClassification() {
    return task == Task.CLASSIFY;
  }

  /** Whether a sample may lack values of features. */
  boolean mayLackValues() {
    return switch (experiment.data().source()) {
      case SourceSpec.Table table -> true;
      case SourceSpec.Collisions collisions -> true;
      case EmbeddedPoints points -> points.missing() != null;
      default -> false;
    };
  }

  /** Of one sample as the program keeps it: [channels, rows, columns], or [features]. */
  Shape sampleShape() {
    Shape images = preprocessing.images();
    return images == null ? Shape.of(topology.inputs()) : images;
  }

  List<String> featureNames() {
    return preprocessing.columns().stream()
        .map(Preprocessing.Column::feature)
        .map(Feature::name)
        .toList();
  }

  /** The experiment's name, where it has one. */
  String title() {
    return experiment.name().isBlank() ? "A network" : experiment.name();
  }
}
