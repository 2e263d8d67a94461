package epochscope.spec;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a loss goes with.
 *
 * @param targets how many numbers it can learn at once; 0: none
 * @param twoClasses whether one output can learn two classes by it
 * @param manyClasses whether an output per class can learn more classes by it
 * @param activations that the output may have, the usual one first
 * @param outputsPerTarget outputs it needs for each number or class
 * @param absent the level of a class that an event is not of, where its activation has no other
 */
public record LossFit(
    int targets,
    boolean twoClasses,
    boolean manyClasses,
    List<Activation> activations,
    int outputsPerTarget,
    float absent) {
  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  /** All that have a slope, unit by unit. */
  private static final List<Activation> SLOPED =
      Stream.of(Activation.values())
          .filter(activation -> activation != Activation.SOFTMAX && activation != Activation.STEP)
          .toList();

  public static LossFit of(LossSpec loss) {
    return switch (loss) {
      case LossSpec.MeanSquaredError squared -> error();
      case LossSpec.MeanAbsoluteError absolute -> error();
      case LossSpec.Huber huber -> error();
      case LossSpec.LogCosh logCosh -> error();
      case LossSpec.BinaryCrossEntropy binary ->
          new LossFit(0, true, false, List.of(Activation.LOGISTIC), 1, 0);
      case LossSpec.CategoricalCrossEntropy categorical ->
          new LossFit(0, false, true, List.of(Activation.SOFTMAX), 1, 0);
      case LossSpec.Hinge hinge -> margin();
      case LossSpec.SquaredHinge hinge -> margin();
      case LossSpec.Poisson poisson -> density(ANY_NUMBER, 1);
      case LossSpec.KullbackLeibler divergence ->
          new LossFit(ANY_NUMBER, false, true, List.of(Activation.SOFTMAX), 1, 0);
      case LossSpec.GaussianNegativeLogLikelihood likelihood -> density(ANY_NUMBER, 2);
      case LossSpec.GaussianMixture mixture -> density(1, 3 * mixture.components());
      case LossSpec.Perceptron perceptron ->
          new LossFit(0, true, false, List.of(Activation.STEP), 1, 0);
    };
  }

  private static LossFit error() {
    return new LossFit(ANY_NUMBER, true, true, SLOPED, 1, 0);
  }

  private static LossFit margin() {
    return new LossFit(0, true, true, List.of(Activation.LINEAR, Activation.TANH), 1, -1);
  }

  private static LossFit density(int targets, int outputsPerTarget) {
    return new LossFit(targets, false, false, List.of(Activation.LINEAR), outputsPerTarget, 0);
  }

  /**
   * Whether it can learn a regression of that many targets.
   *
   * @param count from 1
   */
  public boolean fitsTargets(int count) {
    return count <= targets;
  }

  /**
   * @param count from 2
   */
  public boolean fitsClasses(int count) {
    return count == 2 ? twoClasses : manyClasses;
  }

  /** Where the experiment names none. */
  public Activation usualActivation(Task task) {
    boolean sloped = activations == SLOPED;
    return sloped && task == Task.CLASSIFY ? Activation.LOGISTIC : activations.getFirst();
  }

  /** What the output's activation is to be, for readers. */
  public String activationWords() {
    return activations.equals(SLOPED)
        ? "any but softmax or step"
        : activations.stream().map(Activation::word).collect(Collectors.joining(" or "));
  }

  /** The level of a class that an event is not of; of the one it is of, it is 1. */
  public float absentLevel(Activation output) {
    return output == Activation.TANH ? -1 : absent;
  }
}
