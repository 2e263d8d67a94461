package epochscope.presets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.util.HashSet;
import java.util.Set;

/**
 * A run that is trained beside a lesson's own, on the same time axis: its experiment with something
 * changed.
 *
 * @param id by which claims and steps call it
 * @param name what the audience reads
 * @param change a JSON merge patch (RFC 7386) of the experiment: what it names replaces, null takes
 *     away; lists are replaced whole
 */
public record Variant(String id, LocalText name, JsonNode change) {
  public Variant {
    if (!Check.present("id", id).matches(LessonSpec.ID)) {
      throw Check.found("id", '"' + id + '"', "small letters and digits, joined by single hyphens");
    }
    Check.present("name", name);
    if (!Check.present("change", change).isObject()) {
      throw Check.found("change", change, "an object of what differs from the experiment");
    }
    change = plain(change);
  }

  /** With every whole number written as one: 2.0 says the same as 2. */
  private static JsonNode plain(JsonNode node) {
    if (node.isObject()) {
      ObjectNode plain = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(field -> plain.set(field.getKey(), plain(field.getValue())));
      return plain;
    }
    if (node.isArray()) {
      ArrayNode plain = JsonNodeFactory.instance.arrayNode();
      node.forEach(entry -> plain.add(plain(entry)));
      return plain;
    }
    boolean whole = node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToLong();
    return whole ? JsonNodeFactory.instance.numberNode(node.asLong()) : node;
  }

  /**
   * The experiment with this change.
   *
   * @throws InvalidInputException with the place within the changed experiment
   */
  ExperimentSpec of(ExperimentSpec experiment) {
    JsonNode changed = MergePatch.apply(SpecJson.mapper().valueToTree(experiment), change);
    if (changed.get("canvas") instanceof ObjectNode canvas) {
      ExperimentSpec undrawn = read(((ObjectNode) changed.deepCopy()).without("canvas"));
      Set<String> kept = new HashSet<>(undrawn.network().names());
      change.path("canvas").fieldNames().forEachRemaining(kept::add);
      // What the change drops from the network goes from the drawing, too.
      canvas.retain(kept);
    }
    return read(changed);
  }

  private ExperimentSpec read(JsonNode experiment) {
    return SpecJson.read(
        experiment.toString(), ExperimentSpec.class, "variant " + id + " of the experiment");
  }
}
