package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * The function a layer applies to its weighted sums z. Where one has a kink, its derivative there
 * is the one from the left.
 */
public enum Activation {
  /** z */
  @JsonProperty("linear")
  LINEAR(true),
  /** 1/(1 + e^−z) */
  @JsonProperty("logistic")
  LOGISTIC(true),
  @JsonProperty("tanh")
  TANH(true),
  /** max(0, z) */
  @JsonProperty("relu")
  RELU(true),
  /** z, below zero 0.01 z. Maas, Hannun and Ng, ICML 2013. */
  @JsonProperty("leaky-relu")
  LEAKY_RELU(true),
  /** z, below zero e^z − 1. Clevert, Unterthiner and Hochreiter, ICLR 2016. */
  @JsonProperty("elu")
  ELU(true),
  /** λ z, below zero λ α (e^z − 1), λ ≈ 1.0507, α ≈ 1.6733. Klambauer et al., NIPS 2017. */
  @JsonProperty("selu")
  SELU(true),
  /** z Φ(z), Φ the normal distribution. Hendrycks and Gimpel, arXiv:1606.08415. */
  @JsonProperty("gelu")
  GELU(false),
  /** ½ z (1 + tanh(√(2/π) (z + 0.044715 z³))), an approximation of GELU. */
  @JsonProperty("gelu-tanh")
  GELU_TANH(false),
  /** z/(1 + e^−z), also called SiLU. Ramachandran, Zoph and Le, arXiv:1710.05941. */
  @JsonProperty("swish")
  SWISH(false),
  /** z tanh(ln(1 + e^z)). Misra, BMVC 2020. */
  @JsonProperty("mish")
  MISH(false),
  /** ln(1 + e^z) */
  @JsonProperty("softplus")
  SOFTPLUS(false),
  /** z/(1 + |z|) */
  @JsonProperty("softsign")
  SOFTSIGN(true),
  /** e^−z² */
  @JsonProperty("gaussian")
  GAUSSIAN(false),
  /** −ln(1 + e^−z) */
  @JsonProperty("log-sigmoid")
  LOG_SIGMOID(false),
  /** e^z_i / Σ_j e^z_j over the units of the layer */
  @JsonProperty("softmax")
  SOFTMAX(false),
  /**
   * max(0, min(1, 0.2 z + 0.5)), as in Keras 1 and 2 and ONNX; PyTorch and Keras 3 have 1/6 for
   * 0.2. Its derivative is 0 at both kinks.
   */
  @JsonProperty("hard-sigmoid")
  HARD_SIGMOID(true),
  @JsonProperty("sine")
  SINE(false),
  /** 1 where z > 0, else 0; its derivative is 0. Rosenblatt 1958. */
  @JsonProperty("step")
  STEP(true);

  private final boolean derivativeFromOutput;

  Activation(boolean derivativeFromOutput) {
    this.derivativeFromOutput = derivativeFromOutput;
  }

  /**
   * Whether the derivative is known from the output y alone, unit by unit. Of the others, and of
   * softmax, the backward pass needs z, y and all units of a sample.
   */
  public boolean derivativeFromOutput() {
    return derivativeFromOutput;
  }

  /** Whether its curvature is zero wherever it exists, though it is no straight line. */
  public boolean isPiecewiseLinear() {
    return switch (this) {
      case RELU, LEAKY_RELU, HARD_SIGMOID, STEP -> true;
      default -> false;
    };
  }

  /** Its name in JSON and before readers: {@code leaky-relu}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
