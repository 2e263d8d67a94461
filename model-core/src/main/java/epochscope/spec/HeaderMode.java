package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the first line of a table is. */
public enum HeaderMode {
  /** Found out by looking; the reader says what it took it for. */
  @JsonProperty("auto")
  AUTO,
  /** It names the columns. */
  @JsonProperty("names")
  NAMES,
  /** It is data; columns are called c1…cN. */
  @JsonProperty("none")
  NONE,
  /** It is neither and is ignored; columns are called c1…cN. */
  @JsonProperty("skip")
  SKIP
}
