package epochscope.presets;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;

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
  }

  /**
   * The experiment with this change.
   *
   * @throws InvalidInputException with the place within the changed experiment
   */
  ExperimentSpec of(ExperimentSpec experiment) {
    JsonNode changed = MergePatch.apply(SpecJson.mapper().valueToTree(experiment), change);
    return SpecJson.read(
        changed.toString(), ExperimentSpec.class, "variant " + id + " of the experiment");
  }
}
