package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a feature is scaled before the network sees it, learned on the training sample: x' = (f(x) −
 * offset)/scale, with f(x) = x unless it says otherwise. A feature that is constant there keeps the
 * scale 1. Of images all pixels of a channel are scaled as one feature.
 */
public enum Scaling {
  /** x' = x */
  @JsonProperty("none")
  NONE,
  /** Grey levels 0 … 255 to 0 … 1: offset 0, scale 255, whatever the sample. */
  @JsonProperty("pixels")
  PIXELS,
  /** Offset is the mean, scale the standard deviation. */
  @JsonProperty("z-score")
  Z_SCORE,
  /** x' = (x − min)/(max − min), from 0 to 1 over the training sample. */
  @JsonProperty("min-max")
  MIN_MAX,
  /**
   * For long tails: f(x) = ln x where all of the training sample is above 0, else ln(1 + x − min);
   * then as the z-score of f(x). Below the smallest value of the training sample x counts as that.
   */
  @JsonProperty("log")
  LOG
}
