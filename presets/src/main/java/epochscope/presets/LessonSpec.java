package epochscope.presets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import epochscope.presets.layout.Layout;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One lesson: an experiment, how it is shown, and what it claims.
 *
 * @param id by which it is called, also the name of its file
 * @param topic of the lecture it belongs to
 * @param sentence what to look at
 * @param views ids of the views that open, the most important first
 * @param layout how they share the room; null: as a grid
 * @param own what the lesson's own run is called beside its variants; null where it has none
 * @param variants runs that are trained beside its own; null: none
 * @param speed epochs per second at which it opens; null: as fast as it goes
 * @param milestones moments that are marked on the time axis when they come; null: none
 * @param claims figures that come out whenever it is played; null: none
 * @param steps of a lecture, in order; null: one, its sentence with its views
 * @param cover the picture that stands for it; null: of its first view, at the end
 */
public record LessonSpec(
    String id,
    LocalText title,
    LocalText topic,
    LocalText sentence,
    ExperimentSpec experiment,
    LocalText own,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Variant> variants,
    List<String> views,
    Layout layout,
    Double speed,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Milestone> milestones,
    List<Claim> claims,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Step> steps,
    Cover cover) {
  /** Curves of more runs cannot be told apart. */
  static final int MOST_VARIANTS = 8;

  static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  @JsonCreator
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
    claims = claims == null ? List.of() : Check.list("claims", claims, 0);
    variants = variants == null ? List.of() : Check.list("variants", variants, 0);
    steps = steps == null ? List.of() : Check.list("steps", steps, 0);
    checkVariants(own, variants, experiment);
    for (Claim claim : claims) {
      checkKnown(claim, variants);
    }
    for (Step step : steps) {
      checkKnown(step, milestones);
    }
    if (layout != null && !sameViews(layout.views(), views)) {
      throw Check.found("layout", "of " + String.join(", ", layout.views()), "each of views, once");
    }
    if (speed != null) {
      Check.positive("speed", speed);
    }
  }

  /** One run, and nothing to say but its sentence. */
  public LessonSpec(
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
    this(
        id,
        title,
        topic,
        sentence,
        experiment,
        null,
        null,
        views,
        layout,
        speed,
        milestones,
        claims,
        null,
        null);
  }

  /**
   * What the run called {@code id} trains.
   *
   * @param id of a variant; null: the lesson's own run
   */
  public ExperimentSpec experiment(String id) {
    return variants.stream()
        .filter(variant -> variant.id().equals(id))
        .findFirst()
        .map(variant -> variant.of(experiment))
        .orElse(experiment);
  }

  /** The same lesson of another experiment, to which its variants' changes are made. */
  public LessonSpec withExperiment(ExperimentSpec another) {
    return new LessonSpec(
        id,
        title,
        topic,
        sentence,
        another,
        own,
        variants,
        views,
        layout,
        speed,
        milestones,
        claims,
        steps,
        cover);
  }

  /** What its views show when it opens: as its first step has them. */
  public Map<String, String> firstChoices() {
    return steps.isEmpty() ? Map.of() : steps.getFirst().choices();
  }

  /** How its views share the room when it opens. */
  public Layout firstLayout() {
    return layout == null ? Layout.grid(views) : layout;
  }

  /** The same under another name. */
  public LessonSpec named(String newId, LocalText newTitle) {
    return new LessonSpec(
        newId,
        newTitle,
        topic,
        sentence,
        experiment,
        own,
        variants,
        views,
        layout,
        speed,
        milestones,
        claims,
        steps,
        cover);
  }

  /**
   * The same with another experiment, shown in another way.
   *
   * @param newSpeed null: as fast as it goes
   */
  public LessonSpec with(ExperimentSpec newExperiment, Layout newLayout, Double newSpeed) {
    return new LessonSpec(
        id,
        title,
        topic,
        sentence,
        newExperiment,
        own,
        variants,
        newLayout.views(),
        newLayout,
        newSpeed,
        milestones,
        claims,
        steps,
        cover);
  }

  /** The picture that stands for it. */
  public Cover firstCover() {
    return cover == null ? new Cover(views.getFirst(), null, null) : cover;
  }

  private static void checkVariants(
      LocalText own, List<Variant> variants, ExperimentSpec experiment) {
    Check.range("number of variants", variants.size(), 0, MOST_VARIANTS);
    if ((own == null) != variants.isEmpty()) {
      throw Check.found(
          "own", own == null ? "missing" : "given", "a name if and only if there are variants");
    }
    Set<String> ids = new HashSet<>();
    for (Variant variant : variants) {
      if (!ids.add(variant.id())) {
        throw Check.found("variants", '"' + variant.id() + "\" twice", "each id once");
      }
      variant.of(experiment);
    }
  }

  private static void checkKnown(Claim claim, List<Variant> variants) {
    if (claim.variant() != null
        && variants.stream().noneMatch(variant -> variant.id().equals(claim.variant()))) {
      throw Check.found("a claim's variant", '"' + claim.variant() + '"', "the id of a variant");
    }
  }

  private static void checkKnown(Step step, List<Milestone> milestones) {
    Stream<String> labels = milestones.stream().map(milestone -> milestone.label().en());
    if (step.until() != null && labels.noneMatch(step.until()::equals)) {
      throw new InvalidInputException(
          "until is \"" + step.until() + "\", expected the English label of a milestone");
    }
  }

  static boolean sameViews(List<String> some, List<String> others) {
    return some.size() == others.size() && new TreeSet<>(some).equals(new TreeSet<>(others));
  }
}
