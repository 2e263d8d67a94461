package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The functions of one variable that a generated regression can learn. */
public enum CurveFunction {
  /** sin(πx) */
  @JsonProperty("sine")
  SINE,
  /** x² */
  @JsonProperty("parabola")
  PARABOLA,
  /** |x| */
  @JsonProperty("absolute")
  ABSOLUTE,
  /** −1 below zero, 1 above */
  @JsonProperty("step")
  STEP,
  /** x */
  @JsonProperty("line")
  LINE
}
