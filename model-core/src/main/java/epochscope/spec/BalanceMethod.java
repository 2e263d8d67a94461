package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is done about classes of different size while training. */
public enum BalanceMethod {
  @JsonProperty("none")
  NONE,
  /** Losses and gradients weigh each event by its class. */
  @JsonProperty("class-weights")
  CLASS_WEIGHTS,
  /** An epoch visits events of the smaller classes repeatedly, as many as of the largest. */
  @JsonProperty("oversample")
  OVERSAMPLE,
  /** An epoch visits as many events of each class as the smallest has. */
  @JsonProperty("undersample")
  UNDERSAMPLE
}
