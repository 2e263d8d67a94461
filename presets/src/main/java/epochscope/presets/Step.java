package epochscope.presets;

import com.fasterxml.jackson.annotation.JsonInclude;
import epochscope.presets.layout.Layout;
import epochscope.spec.Check;
import java.util.List;
import java.util.Map;

/**
 * A step of a lecture: what is shown, and what is said of it.
 *
 * @param sentence for the audience
 * @param notes for the speaker; null: none
 * @param views that are shown, the most important first; null: as before
 * @param layout how they share the room; null: as a grid
 * @param epoch the moment that is shown; training plays on until there; null: the newest
 * @param until training plays on until that milestone is passed, by its English label; null: until
 *     none
 * @param plays whether training goes on while the step is shown, also behind the moment that was
 *     waited for; a run that is over is shown again; null: it stays as the step before left it, or
 *     pauses where {@code epoch} or {@code until} is reached
 * @param choices what views let choose, by name
 */
public record Step(
    LocalText sentence,
    LocalText notes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> views,
    Layout layout,
    Integer epoch,
    String until,
    Boolean plays,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> choices) {
  public Step {
    Check.present("sentence", sentence);
    views = views == null ? List.of() : Check.list("views", views, 1);
    choices = Check.map("choices", choices);
    if (epoch != null) {
      Check.range("epoch", epoch, 0, Integer.MAX_VALUE);
    }
    if (until != null && epoch != null) {
      throw Check.found("until", "beside epoch", "one of the two");
    }
    if (layout != null && !LessonSpec.sameViews(layout.views(), views)) {
      throw Check.found("layout", "of " + String.join(", ", layout.views()), "each of views, once");
    }
  }
}
