package epochscope.presets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7386. */
final class MergePatch {
  private MergePatch() {}

  /**
   * {@code target} with {@code patch} applied; neither is changed. A change of an object's {@code
   * type} makes it another kind of thing, of which nothing that was is kept.
   */
  static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    boolean another = patch.has("type") && !patch.get("type").equals(target.path("type"));
    ObjectNode merged =
        target.isObject() && !another
            ? ((ObjectNode) target).deepCopy()
            : ((ObjectNode) patch).objectNode();
    patch
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNull()) {
                merged.remove(field.getKey());
              } else {
                JsonNode old = merged.path(field.getKey());
                merged.set(field.getKey(), apply(old, field.getValue()));
              }
            });
    return merged;
  }
}
