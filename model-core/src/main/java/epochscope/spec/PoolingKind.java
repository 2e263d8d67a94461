package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a pooling layer makes of the values in its window. */
public enum PoolingKind {
  @JsonProperty("max")
  MAX,
  /** Padding counts as values of zero. */
  @JsonProperty("average")
  AVERAGE,
  @JsonProperty("sum")
  SUM
}
