package epochscope.app.lesson;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.presets.Claim;
import epochscope.presets.Cover;
import epochscope.presets.LessonSpec;
import epochscope.presets.Milestone;
import epochscope.presets.Step;
import epochscope.presets.Variant;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.train.FinalEvaluation;
import epochscope.train.Trainer;
import epochscope.views.gallery.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is wrong with a lesson that can be read: views, metrics and epochs that there are not, and
 * experiments that cannot be run. Each run is set up, and none trained.
 */
public final class LessonCheck {
  /** The name under which the lesson's own run is known. */
  private static final String OWN = "";

  private final LessonSpec lesson;
  private final List<String> faults = new ArrayList<>();

  /** By the run's id what is measured of it, during training and at its end. */
  private final Map<String, Set<String>> measured = new HashMap<>();

  private LessonCheck(LessonSpec lesson) {
    this.lesson = lesson;
  }

  /** A sentence for each fault, the place first; empty: it can be played. Slow. */
  public static List<String> faults(LessonSpec lesson) {
    LessonCheck check = new LessonCheck(lesson);
    check.checkViews("$.views", lesson.views());
    check.setUp(OWN, "$.experiment");
    for (int i = 0; i < lesson.variants().size(); i++) {
      Variant variant = lesson.variants().get(i);
      check.setUp(variant.id(), "$.variants[" + i + "]");
    }
    check.checkMilestones();
    check.checkClaims();
    check.checkSteps();
    check.checkCover();
    return List.copyOf(check.faults);
  }

  private void checkViews(String place, List<String> views) {
    for (int i = 0; i < views.size(); i++) {
      if (!Views.ids().contains(views.get(i))) {
        expect(place + "[" + i + "]", views.get(i), "one of " + String.join(", ", Views.ids()));
      }
    }
  }

  private void setUp(String run, String place) {
    try {
      ExperimentSpec experiment = lesson.experiment(run);
      PreparedData data = DataPreparation.prepare(experiment.data());
      ExperimentSpec resolved = ExperimentResolver.resolve(experiment, data);
      Compute compute = Compute.auto();
      Trainer trainer = new Trainer(resolved, data, compute);
      Set<String> metrics = new TreeSet<>(trainer.evaluate().values().keySet());
      metrics.add(Metrics.LEARNING_RATE);
      metrics.addAll(
          FinalEvaluation.of(resolved, data, compute, trainer.parameters()).values().keySet());
      measured.put(run, metrics);
    } catch (InvalidInputException e) {
      faults.add(place + ": " + e.getMessage());
    }
  }

  private void checkMilestones() {
    for (int i = 0; i < lesson.milestones().size(); i++) {
      Milestone milestone = lesson.milestones().get(i);
      checkMetric("$.milestones[" + i + "].metric", OWN, milestone.metric());
    }
  }

  private void checkClaims() {
    for (int i = 0; i < lesson.claims().size(); i++) {
      Claim claim = lesson.claims().get(i);
      String run = claim.variant() == null ? OWN : claim.variant();
      checkMetric("$.claims[" + i + "].metric", run, claim.metric());
      checkEpoch("$.claims[" + i + "].epoch", claim.epoch(), lesson.experiment(run));
    }
  }

  private void checkSteps() {
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      checkViews("$.steps[" + i + "].views", step.views());
      checkEpoch("$.steps[" + i + "].epoch", step.epoch(), lesson.experiment());
    }
  }

  private void checkCover() {
    Cover cover = lesson.firstCover();
    if (!Views.ids().contains(cover.view())) {
      expect("$.cover.view", cover.view(), "one of " + String.join(", ", Views.ids()));
    }
    checkEpoch("$.cover.epoch", cover.epoch(), lesson.experiment());
  }

  private void checkMetric(String place, String run, String metric) {
    Set<String> known = measured.get(run);
    if (known != null && !known.contains(metric)) {
      expect(place, metric, "one of " + String.join(", ", known));
    }
  }

  /**
   * @param epoch null: none is named
   */
  private void checkEpoch(String place, Integer epoch, ExperimentSpec experiment) {
    int last = experiment.training().epochs();
    if (epoch != null && epoch > last) {
      faults.add(place + " is " + epoch + ", expected at most " + last + ", the last epoch");
    }
  }

  private void expect(String place, String found, String expected) {
    faults.add(place + " is \"" + found + "\", expected " + expected);
  }
}
