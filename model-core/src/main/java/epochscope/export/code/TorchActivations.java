package epochscope.export.code;

import epochscope.spec.Activation;

/** Activations in PyTorch. */
final class TorchActivations {
  private TorchActivations() {}

  /**
   * @param spatial whether {@code x} has channels
   */
  static String of(Activation activation, String x, boolean spatial) {
    return switch (activation) {
      case LINEAR -> x;
      case LOGISTIC -> "torch.sigmoid(" + x + ")";
      case TANH -> "torch.tanh(" + x + ")";
      case RELU -> "torch.relu(" + x + ")";
      case LEAKY_RELU -> "F.leaky_relu(" + x + ", 0.01)";
      case ELU -> "F.elu(" + x + ")";
      case SELU -> "F.selu(" + x + ")";
      case GELU -> "F.gelu(" + x + ")";
      case GELU_TANH -> "F.gelu(" + x + ", approximate=\"tanh\")";
      case SWISH -> "F.silu(" + x + ")";
      case MISH -> "F.mish(" + x + ")";
      case SOFTPLUS -> "F.softplus(" + x + ")";
      case SOFTSIGN -> "F.softsign(" + x + ")";
      case GAUSSIAN -> "torch.exp(-" + x + ".square())";
      case LOG_SIGMOID -> "F.logsigmoid(" + x + ")";
      case SOFTMAX -> softmax(x, spatial);
      case HARD_SIGMOID -> "torch.clamp(0.2 * " + x + " + 0.5, 0, 1)";
      case SINE -> "torch.sin(" + x + ")";
      case STEP -> "(" + x + " > 0).to(torch.get_default_dtype())";
    };
  }

  private static String softmax(String x, boolean spatial) {
    return spatial
        ? "torch.softmax((y := " + x + ").flatten(1), dim=1).view_as(y)"
        : "torch.softmax(" + x + ", dim=1)";
  }
}
