package epochscope.app.handout;

import epochscope.app.lecture.Lecture;
import epochscope.presets.Claim;
import epochscope.presets.LessonSpec;
import epochscope.presets.Milestone;
import epochscope.presets.Step;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a hand-out tells of: a lesson, or an experiment of one's own, which has no words.
 *
 * @param lesson null: it is none
 * @param experiment of its own run
 * @param views that show most of it, the most important first
 * @param locale of its words
 */
public record Subject(
    LessonSpec lesson, ExperimentSpec experiment, List<String> views, Locale locale) {
  private static final String NAMELESS = "epochscope";

  public static Subject of(LessonSpec lesson, Locale locale) {
    return new Subject(lesson, lesson.experiment(), lesson.views(), locale);
  }

  /** An experiment of one's own. */
  public static Subject of(ExperimentSpec experiment, List<String> views, Locale locale) {
    return new Subject(null, experiment, views, locale);
  }

  /** The same, of a run that was trained with {@code its} settings. */
  public Subject withExperiment(ExperimentSpec its) {
    return new Subject(lesson, its, views, locale);
  }

  /** What its files are called, without an ending. */
  public String fileName() {
    if (lesson != null) {
      return lesson.id();
    }
    String safe = experiment.name().strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
    String name = safe.replaceAll("^-|-$", "");
    return name.isEmpty() ? NAMELESS : name;
  }

  String title() {
    return lesson == null ? experiment.name() : lesson.title().in(locale);
  }

  /** Empty: it has none. */
  String topic() {
    return lesson == null ? "" : lesson.topic().in(locale);
  }

  /** What to look at; empty: nobody has said. */
  String sentence() {
    return lesson == null ? "" : lesson.sentence().in(locale);
  }

  /** What its own run is called beside the others; empty: it has no name. */
  String ownName() {
    return lesson == null || lesson.own() == null ? "" : lesson.own().in(locale);
  }

  /** The same, or else a word for it. */
  String own() {
    return ownName().isEmpty() ? experiment.name() : ownName();
  }

  List<Milestone> milestones() {
    return lesson == null ? List.of() : lesson.milestones();
  }

  List<Claim> claims() {
    return lesson == null ? List.of() : lesson.claims();
  }

  /** Of the lecture; none where there is no lesson. */
  List<Step> steps() {
    return lesson == null ? List.of() : Lecture.steps(lesson);
  }

  /** What is trained beside its own run, by name, in the order of the lesson. */
  Map<String, ExperimentSpec> beside() {
    Map<String, ExperimentSpec> runs = new LinkedHashMap<>();
    if (lesson != null) {
      lesson.variants().forEach(it -> runs.put(it.name().in(locale), lesson.experiment(it.id())));
    }
    return runs;
  }

  /** The name of the run that a claim is about. */
  String runOf(Claim claim) {
    return lesson.variants().stream()
        .filter(variant -> variant.id().equals(claim.variant()))
        .findFirst()
        .map(variant -> variant.name().in(locale))
        .orElseGet(this::own);
  }

  /** The file that opens it again: the lesson's, or the experiment's. */
  String document() {
    return SpecJson.write(lesson == null ? experiment : lesson);
  }

  /** The name of that file. */
  String documentName() {
    return fileName() + (lesson == null ? ".experiment.json" : ".lesson.json");
  }
}
