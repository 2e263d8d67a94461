package epochscope.export.code;

import epochscope.spec.Activation;

/** Activations in Keras. */
final class KerasActivations {
  private KerasActivations() {}

  /** What a layer takes as its activation; null where Keras has no name for it. */
  static String name(Activation activation, boolean spatial) {
    return switch (activation) {
      case LOGISTIC -> "sigmoid";
      case TANH -> "tanh";
      case RELU -> "relu";
      case ELU -> "elu";
      case SELU -> "selu";
      case GELU -> "gelu";
      case SWISH -> "silu";
      case MISH -> "mish";
      case SOFTPLUS -> "softplus";
      case SOFTSIGN -> "softsign";
      case LOG_SIGMOID -> "log_sigmoid";
      // Over the units of a sample; Keras has it over channels.
      case SOFTMAX -> spatial ? null : "softmax";
      default -> null;
    };
  }

  /** Of those without a name, with %s for what it is applied to. */
  static String call(Activation activation) {
    return switch (activation) {
      case LEAKY_RELU -> "ops.leaky_relu(%s, 0.01)";
      case GELU_TANH -> "ops.gelu(%s, approximate=True)";
      case GAUSSIAN -> "ops.exp(-ops.square(%s))";
      case HARD_SIGMOID -> "ops.clip(0.2 * %s + 0.5, 0, 1)";
      case SINE -> "ops.sin(%s)";
      case STEP -> "ops.cast(%s > 0, keras.config.floatx())";
      case SOFTMAX -> "ops.softmax(%s, axis=tuple(range(1, %1$s.ndim)))".replace("%s", "%1$s");
      default -> throw new IllegalArgumentException(activation + " has a name");
    };
  }
}
