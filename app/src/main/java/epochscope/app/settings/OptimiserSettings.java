package epochscope.app.settings;

import epochscope.spec.ExperimentSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.ScheduleSpec;
import epochscope.spec.SpecTypes;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;

/** The optimiser, its hyperparameters, and how the learning rate changes. */
final class OptimiserSettings {
  static final String LEARNING_RATE = "learning-rate";

  private static final String OPTIMISER = "optimiser";
  private static final String SCHEDULE = "schedule";
  private static final String AFTER = "after-warm-up";
  private static final String SPEC = "training.optimiser.";

  private OptimiserSettings() {}

  static List<Setting> all() {
    List<Setting> all = new ArrayList<>(optimiser());
    all.add(
        new ChoiceSetting(
            SCHEDULE,
            SCHEDULE,
            SpecTypes.names(ScheduleSpec.class),
            OptimiserSettings::schedule,
            OptimiserSettings::withSchedule));
    all.addAll(schedule("", "training.schedule."));
    all.add(
        new ChoiceSetting(
            AFTER,
            SCHEDULE,
            SpecTypes.names(ScheduleSpec.class).stream().filter(n -> !n.equals("warm-up")).toList(),
            OptimiserSettings::afterWarmUp,
            OptimiserSettings::withAfterWarmUp));
    all.addAll(schedule("then.", "training.schedule.then."));
    return all;
  }

  private static List<Setting> optimiser() {
    return List.of(
        new ChoiceSetting(
            OPTIMISER,
            OPTIMISER,
            SpecTypes.names(OptimiserSpec.class),
            e -> SpecTypes.nameOf(e.training().optimiser(), OptimiserSpec.class),
            OptimiserSettings::withOptimiser),
        NumberSetting.of(
            LEARNING_RATE, OPTIMISER, SPEC + "learningRate", 0, OptimiserSpec.MAX_LEARNING_RATE),
        NumberSetting.of("momentum", OPTIMISER, SPEC + "momentum", 0, 1),
        NumberSetting.of("rho", OPTIMISER, SPEC + "rho", 0, 0.99999999),
        NumberSetting.of("beta1", OPTIMISER, SPEC + "beta1", 0, 0.999999),
        NumberSetting.of("beta2", OPTIMISER, SPEC + "beta2", 0, 0.99999999),
        NumberSetting.of("epsilon", OPTIMISER, SPEC + "epsilon", 0, 1),
        NumberSetting.of(
            "weight-decay", OPTIMISER, SPEC + "weightDecay", 0, OptimiserSpec.MAX_WEIGHT_DECAY),
        NumberSetting.of("memory", OPTIMISER, SPEC + "memory", 1, OptimiserSpec.MAX_MEMORY));
  }

  /** What any schedule at {@code path} may have; keys begin with {@code prefix}. */
  private static List<Setting> schedule(String prefix, String path) {
    return List.of(
        number(prefix + "schedule-every", path + "every", 1, TrainingSpec.MAX_EPOCHS),
        number(prefix + "schedule-factor", path + "factor", 0, 1),
        number(prefix + "schedule-period", path + "period", 0, TrainingSpec.MAX_EPOCHS),
        restarts(prefix + "schedule-restarts", path + "restarts"),
        number(prefix + "schedule-multiplier", path + "periodMultiplier", 1, 1000),
        number(prefix + "schedule-patience", path + "patience", 1, TrainingSpec.MAX_EPOCHS),
        number(prefix + "schedule-min-delta", path + "minDelta", 0, 1e9),
        number(prefix + "schedule-minimum", path + "minimum", 0, OptimiserSpec.MAX_LEARNING_RATE),
        number(prefix + "schedule-steps", path + "steps", 1, Integer.MAX_VALUE),
        number(prefix + "schedule-epochs", path + "epochs", 0, TrainingSpec.MAX_EPOCHS),
        number(prefix + "schedule-rise", path + "riseShare", 0, 1),
        number(prefix + "schedule-initial", path + "initialDivision", 1, 1e9),
        number(prefix + "schedule-final", path + "finalDivision", 1, 1e9));
  }

  private static Setting number(String key, String path, double min, double max) {
    return NumberSetting.of(key, SCHEDULE, path, min, max);
  }

  private static Setting restarts(String key, String path) {
    SpecPath place = SpecPath.of(path);
    return new ChoiceSetting(
        key,
        SCHEDULE,
        List.of("on", "off"),
        e -> place.isIn(e) ? ((Boolean) place.get(e) ? "on" : "off") : null,
        (e, word) -> place.with(e, word.equals("on")));
  }

  private static ExperimentSpec withOptimiser(ExperimentSpec experiment, String word) {
    OptimiserSpec old = experiment.training().optimiser();
    OptimiserSpec optimiser = SpecTypes.byDefault(word, OptimiserSpec.class);
    boolean sameScale = takesSteps(old) && takesSteps(optimiser);
    return TrainingSettings.withTraining(
        experiment,
        experiment
            .training()
            .withOptimiser(sameScale ? optimiser.withLearningRate(old.learningRate()) : optimiser));
  }

  /** Whether a learning rate means a small step, and not what would be 1 at best. */
  private static boolean takesSteps(OptimiserSpec optimiser) {
    return !(optimiser instanceof OptimiserSpec.Lbfgs
        || optimiser instanceof OptimiserSpec.Perceptron);
  }

  private static String schedule(ExperimentSpec experiment) {
    return word(experiment.training().schedule());
  }

  private static String word(ScheduleSpec schedule) {
    return SpecTypes.nameOf(
        schedule == null ? new ScheduleSpec.Constant() : schedule, ScheduleSpec.class);
  }

  private static ExperimentSpec withSchedule(ExperimentSpec experiment, String word) {
    TrainingSpec training = experiment.training();
    return TrainingSettings.withTraining(
        experiment, training.withSchedule(fitting(word, training.epochs())));
  }

  /** Null: no warm-up, so that nothing comes after it. */
  private static String afterWarmUp(ExperimentSpec experiment) {
    return experiment.training().schedule() instanceof ScheduleSpec.WarmUp warmUp
        ? word(warmUp.then())
        : null;
  }

  private static ExperimentSpec withAfterWarmUp(ExperimentSpec experiment, String word) {
    return SpecPath.of("training.schedule.then")
        .with(experiment, fitting(word, experiment.training().epochs()));
  }

  /** One of that name which is over at the end of the run, where it has an end. */
  private static ScheduleSpec fitting(String word, int epochs) {
    int length = Math.max(1, epochs);
    return switch (SpecTypes.byDefault(word, ScheduleSpec.class)) {
      case ScheduleSpec.Constant constant -> null;
      case ScheduleSpec.Cosine cosine -> new ScheduleSpec.Cosine((double) length, null, null, null);
      case ScheduleSpec.OneCycle cycle -> new ScheduleSpec.OneCycle(length, null, null, null);
      case ScheduleSpec other -> other;
    };
  }
}
