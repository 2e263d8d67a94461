package epochscope.presets;

import epochscope.presets.layout.Layout;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import java.util.List;
import java.util.TreeSet;

/**
 * One lesson: an experiment, how it is shown, and what it claims.
 *
 * @param id by which it is called, also the name of its file
 * @param topic of the lecture it belongs to
 * @param sentence what to look at
 * @param views ids of the views that open, the most important first
 * @param layout how they share the room; null: as a grid
 * @param speed epochs per second at which it opens; null: as fast as it goes
 * @param milestones moments that are marked on the time axis when they come; null: none
 */
public record LessonSpec(
    String id,
    LocalText title,
    LocalText topic,
    LocalText sentence,
    ExperimentSpec experiment,
    List<String> views,
    Layout layout,
    Double speed,
    List<Milestone> milestones,
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
    milestones = milestones == null ? List.of() : Check.list("milestones", milestones, 0);
    claims = Check.list("claims", claims, 1);
    if (layout != null && !sameViews(layout.views(), views)) {
      throw Check.found("layout", "of " + String.join(", ", layout.views()), "each of views, once");
    }
    if (speed != null) {
      Check.positive("speed", speed);
    }
  }

  /** How its views share the room when it opens. */
  public Layout firstLayout() {
    return layout == null ? Layout.grid(views) : layout;
  }

  private static boolean sameViews(List<String> some, List<String> others) {
    return some.size() == others.size() && new TreeSet<>(some).equals(new TreeSet<>(others));
  }
}
