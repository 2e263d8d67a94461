package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a raw output s becomes the standard deviation σ of a normal distribution. */
public enum SigmaFunction {
  /** e^s */
  @JsonProperty("exp")
  EXP,
  /** ln(1 + e^s) + 0.001 */
  @JsonProperty("softplus")
  SOFTPLUS,
  /** 1, whatever s is */
  @JsonProperty("one")
  ONE
}
