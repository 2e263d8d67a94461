package epochscope.export.tfjs;

import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;

/** Activations by Keras' names. */
final class TfjsActivations {
  /** Of {@link Activation#LEAKY_RELU}. */
  static final double LEAK = 0.01;

  private TfjsActivations() {}

  /**
   * What stands in a layer's {@code activation}; null: it takes a layer of its own.
   *
   * @param node whose activation it is
   */
  static String word(String node, Activation activation) {
    return switch (activation) {
      case LINEAR -> "linear";
      case LOGISTIC -> "sigmoid";
      case TANH -> "tanh";
      case RELU -> "relu";
      case LEAKY_RELU -> null;
      case ELU -> "elu";
      case SELU -> "selu";
      case GELU -> "gelu";
      case SWISH -> "swish";
      case MISH -> "mish";
      case SOFTPLUS -> "softplus";
      case SOFTSIGN -> "softsign";
      case SOFTMAX -> "softmax";
      case HARD_SIGMOID -> "hard_sigmoid";
      case GELU_TANH, GAUSSIAN, LOG_SIGMOID, SINE, STEP ->
          throw unsayable("node " + node, "the activation " + activation.word());
    };
  }

  /** Whether it never gives less than zero. */
  static boolean isNeverNegative(Activation activation) {
    return switch (activation) {
      case LOGISTIC, RELU, SOFTPLUS, SOFTMAX, HARD_SIGMOID, GAUSSIAN, STEP -> true;
      default -> false;
    };
  }

  static InvalidInputException unsayable(String who, String what) {
    return new InvalidInputException(who + " has " + what + ", which TensorFlow.js cannot say");
  }
}
