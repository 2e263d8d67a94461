package epochscope.presets;

import com.fasterxml.jackson.annotation.JsonInclude;
import epochscope.spec.Check;
import java.util.Map;

/**
 * The picture that stands for a lesson where lessons are chosen.
 *
 * @param view whose picture it is
 * @param epoch the moment that tells most; null: the last
 * @param choices what views let choose, by name
 */
public record Cover(
    String view,
    Integer epoch,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> choices) {
  public Cover {
    Check.present("view", view);
    choices = Check.map("choices", choices);
    if (epoch != null) {
      Check.range("epoch", epoch, 0, Integer.MAX_VALUE);
    }
  }
}
