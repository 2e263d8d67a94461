package epochscope.spec;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A place in a JSON document, written like {@code $.network.nodes[2].units}. */
record JsonPath(List<JsonMappingException.Reference> steps) {
  JsonPath {
    steps = List.copyOf(steps);
  }

  /** The value at this place, or the innermost one around it that there is. */
  JsonNode in(JsonNode root) {
    JsonNode node = root;
    for (JsonMappingException.Reference step : steps) {
      JsonNode next =
          step.getFieldName() == null ? node.get(step.getIndex()) : node.get(step.getFieldName());
      if (next == null) {
        return node;
      }
      node = next;
    }
    return node;
  }

  @Override
  public String toString() {
    StringBuilder path = new StringBuilder("$");
    for (JsonMappingException.Reference step : steps) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append('.').append(JsonRefusal.shortened(step.getFieldName()));
      }
    }
    return path.toString();
  }
}
