package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The numbers that training computes with. */
public enum Precision {
  /** IEEE binary32 */
  @JsonProperty("float")
  FLOAT,
  /** IEEE binary64 */
  @JsonProperty("double")
  DOUBLE
}
