package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The function a layer applies to its weighted sums z. */
public enum Activation {
  /** z */
  @JsonProperty("linear")
  LINEAR,
  /** 1/(1 + e^−z) */
  @JsonProperty("logistic")
  LOGISTIC,
  @JsonProperty("tanh")
  TANH,
  /** max(0, z) */
  @JsonProperty("relu")
  RELU,
  /** e^z_i / Σ_j e^z_j over the units of the layer; in an output layer only */
  @JsonProperty("softmax")
  SOFTMAX;

  /** Whether the derivative can be had from the value alone, without z. */
  public boolean derivativeFromOutput() {
    return this != SOFTMAX;
  }
}
