package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where the network builder draws a network's inputs and nodes. Of no account for training.
 *
 * @param positions by name
 */
public record CanvasSpec(@JsonValue Map<String, Position> positions) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CanvasSpec {
    positions = Check.map("canvas", positions);
  }

  /** Those of {@code network} alone. */
  CanvasSpec of(NetworkSpec network) {
    Map<String, Position> kept = new LinkedHashMap<>(positions);
    kept.keySet().retainAll(network.names());
    return new CanvasSpec(kept);
  }

  void check(NetworkSpec network) {
    Set<String> known = network.names();
    for (String name : positions.keySet()) {
      if (!known.contains(name)) {
        throw Check.found("canvas", '"' + name + '"', "names of inputs and nodes of the network");
      }
    }
  }
}
