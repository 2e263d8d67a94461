package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Zeros around the input of a window that slides: "valid" (none), "same" (so many that the output
 * has ⌈length / stride⌉ positions; an odd one comes behind), or a number on both sides.
 *
 * @param amount null: as "same" needs
 */
public record Padding(Extents amount) {
  public static final Padding VALID = new Padding(Extents.of(0));
  public static final Padding SAME = new Padding(null);

  private static final String VALID_NAME = "valid";
  private static final String SAME_NAME = "same";

  public static Padding of(Integer... amount) {
    return new Padding(Extents.of(amount));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Padding ofJson(Object json) {
    if (json instanceof String name) {
      return switch (name) {
        case VALID_NAME -> VALID;
        case SAME_NAME -> SAME;
        default ->
            throw Check.found("padding", '"' + name + '"', "\"valid\", \"same\" or whole numbers");
      };
    }
    return new Padding(Extents.ofJson(json));
  }

  @JsonValue
  Object json() {
    return isSame() ? SAME_NAME : equals(VALID) ? VALID_NAME : amount.json();
  }

  public boolean isSame() {
    return amount == null;
  }
}
