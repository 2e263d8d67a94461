package epochscope.app.preferences;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of the two themes the window wears. */
public enum Appearance {
  @JsonProperty("light")
  LIGHT,
  @JsonProperty("dark")
  DARK;

  public Appearance other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
