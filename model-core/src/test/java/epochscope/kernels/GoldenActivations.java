package epochscope.kernels;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.spec.Activation;

/** Values and derivatives of the activations to 60 digits, rounded to double. */
final class GoldenActivations {
  private static final JsonNode FILE = GoldenFile.read("activations.json");

  private GoldenActivations() {}

  static double[] x() {
    return GoldenFile.flat(FILE.get("x"));
  }

  /**
   * @param order 0: values; 1, 2: derivatives
   * @return null where the file has none
   */
  static double[] of(Activation activation, int order) {
    JsonNode golden = FILE.get("activations").path(name(activation));
    return golden.isMissingNode()
        ? null
        : GoldenFile.flat(golden.get(new String[] {"v", "d1", "d2"}[order]));
  }

  private static String name(Activation activation) {
    return switch (activation) {
      case LINEAR -> "identity";
      case LOGISTIC -> "sigmoid";
      case TANH -> "tanh";
      case RELU -> "relu";
      case LEAKY_RELU -> "leakyrelu_0.01";
      case ELU -> "elu_1";
      case SELU -> "selu";
      case GELU -> "gelu_erf";
      case GELU_TANH -> "gelu_tanh";
      case SWISH -> "swish";
      case MISH -> "mish";
      case SOFTPLUS -> "softplus";
      case SOFTSIGN -> "softsign";
      case GAUSSIAN -> "gaussian exp(-x^2)";
      case LOG_SIGMOID -> "log_sigmoid";
      case SOFTMAX, HARD_SIGMOID, SINE, STEP -> "none";
    };
  }
}
