package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How features are scaled before the network sees them: x' = (x − offset)/scale, learned on the
 * training sample.
 */
public enum Scaling {
  @JsonProperty("none")
  NONE,
  /** Offset is the mean, scale the standard deviation. */
  @JsonProperty("z-score")
  Z_SCORE
}
