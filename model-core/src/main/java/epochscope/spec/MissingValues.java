package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of missing values. What replaces them is learned on the training sample, in which
 * every event counts the same; where rows or columns are dropped, what is missing elsewhere becomes
 * the mean.
 */
public enum MissingValues {
  @JsonProperty("mean")
  MEAN,
  /** Of an even number of values the mean of the middle two. */
  @JsonProperty("median")
  MEDIAN,
  /** The most frequent value; of several the smallest. */
  @JsonProperty("mode")
  MODE,
  /** A number that the user gives. */
  @JsonProperty("constant")
  CONSTANT,
  /** Rows that lack any feature are left out. */
  @JsonProperty("drop-rows")
  DROP_ROWS,
  /** Features that lack a value in the training sample are none. */
  @JsonProperty("drop-columns")
  DROP_COLUMNS
}
