package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a pooling layer makes of the values in its window. */
public enum PoolingKind {
  @JsonProperty("max")
  MAX,
  @JsonProperty("average")
  AVERAGE,
  @JsonProperty("sum")
  SUM
}
