package epochscope.presets;

import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import java.util.List;

/**
 * One lesson: an experiment, how it is shown, and what it claims.
 *
 * @param id by which it is called, also the name of its file
 * @param topic of the lecture it belongs to
 * @param sentence what to look at
 * @param views ids of the views that open, the most important first
 * @param speed epochs per second at which it opens; null: as fast as it goes
 */
public record LessonSpec(
    String id,
    LocalText title,
    LocalText topic,
    LocalText sentence,
    ExperimentSpec experiment,
    List<String> views,
    Double speed,
    List<Claim> claims) {
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  public LessonSpec {
    if (!Check.present("id", id).matches(ID)) {
      throw Check.found("id", '"' + id + '"', "small letters and digits, joined by single hyphens");
    }
    Check.present("title", title);
    Check.present("topic", topic);
    Check.present("sentence", sentence);
    Check.present("experiment", experiment);
    views = Check.list("views", views, 1);
    claims = Check.list("claims", claims, 1);
    if (speed != null) {
      Check.positive("speed", speed);
    }
  }
}
