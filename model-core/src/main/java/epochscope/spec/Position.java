package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * Where something is drawn: its centre in grid units, x to the right, y down. In JSON a list of
 * both.
 */
public record Position(double x, double y) {
  /** Farther off than any drawing reaches. */
  public static final double MAX = 100_000;

  public static final Position ORIGIN = new Position(0, 0);

  public Position {
    // Without −0, of which nobody could tell why two equal pictures are two.
    x = Check.range("x", x, -MAX, MAX) + 0.0;
    y = Check.range("y", y, -MAX, MAX) + 0.0;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Position ofJson(List<Double> json) {
    if (json.size() != 2 || json.contains(null)) {
      throw Check.found("position", json, "a list of two numbers, x and y");
    }
    return new Position(json.getFirst(), json.getLast());
  }

  @JsonValue
  List<Double> json() {
    return List.of(x, y);
  }

  /** As near to there as a drawing reaches. */
  public Position plus(double dx, double dy) {
    return new Position(Math.clamp(x + dx, -MAX, MAX), Math.clamp(y + dy, -MAX, MAX));
  }
}
