package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of answer is learned. */
public enum Task {
  @JsonProperty("classify")
  CLASSIFY,
  @JsonProperty("regress")
  REGRESS
}
