package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of missing values. */
public enum MissingValues {
  /** Each is replaced by its feature's mean over the training sample. */
  @JsonProperty("mean")
  MEAN,
  /** Rows that lack any feature are left out. */
  @JsonProperty("drop-rows")
  DROP_ROWS
}
