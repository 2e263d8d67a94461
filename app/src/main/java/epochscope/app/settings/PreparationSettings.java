package epochscope.app.settings;

import epochscope.app.text.NamedValues;
import epochscope.app.text.Numbers;
import epochscope.spec.BalanceMethod;
import epochscope.spec.BalanceSpec;
import epochscope.spec.Check;
import epochscope.spec.DataSpec;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.MissingValues;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be set about how a sample is scaled, filled, balanced and split. */
final class PreparationSettings {
  private static final String GROUP = "preparation";
  private static final double LARGEST_CONSTANT = 1e18;

  private PreparationSettings() {}

  static final List<Setting> ALL =
      List.of(
          ChoiceSetting.of("scaling", GROUP, "data.scaling", Scaling.class),
          new TextSetting(
              "scalings",
              GROUP,
              e -> words(e.data().scalings(), Words::of),
              PreparationSettings::withScalings),
          new ChoiceSetting(
              "missing",
              GROUP,
              words(MissingValues.class),
              e -> Words.of(e.data().missing()),
              (e, word) ->
                  with(e, e.data().withMissing(Words.constant(MissingValues.class, word), null))),
          NumberSetting.of(
              "missing-constant",
              GROUP,
              "data.missingConstant",
              -LARGEST_CONSTANT,
              LARGEST_CONSTANT),
          new ChoiceSetting(
              "balance",
              GROUP,
              words(BalanceMethod.class),
              e -> hasClasses(e) ? Words.of(e.data().balance().method()) : null,
              (e, word) -> withBalance(e, Words.constant(BalanceMethod.class, word), null)),
          new TextSetting(
              "class-weights",
              GROUP,
              PreparationSettings::classWeights,
              PreparationSettings::withClassWeights),
          new SplitShare("train-share", true),
          new SplitShare("validation-share", false),
          new ChoiceSetting(
              "stratified",
              GROUP,
              List.of("on", "off"),
              e -> canBeStratified(e) ? onOrOff(e.data().split().stratified()) : null,
              (e, word) ->
                  with(e, e.data().withSplit(e.data().split().withStratified(word.equals("on"))))),
          NumberSetting.of("split-seed", GROUP, "data.split.seed", 0, 1e15));

  private static List<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
  }

  private static <V> String words(Map<String, V> values, Function<V, String> word) {
    return NamedValues.format(
        values.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> word.apply(entry.getValue()),
                    (first, second) -> first,
                    LinkedHashMap::new)));
  }

  private static ExperimentSpec withScalings(ExperimentSpec experiment, String text) {
    Map<String, Scaling> scalings = new LinkedHashMap<>();
    NamedValues.parse("the scaling of features", text, "pt=log, eta=none")
        .forEach((name, word) -> scalings.put(name, scaling(word)));
    DataSpec data = experiment.data();
    return with(experiment, data.withScaling(data.scaling(), scalings));
  }

  private static Scaling scaling(String word) {
    List<String> known = words(Scaling.class);
    if (!known.contains(word)) {
      throw Check.found("a scaling", '"' + word + '"', "one of " + String.join(", ", known));
    }
    return Words.constant(Scaling.class, word);
  }

  /** A curve or a plane has none; what a table has is not known before it is read. */
  private static boolean hasClasses(ExperimentSpec experiment) {
    return switch (experiment.data().source()) {
      case SourceSpec.Curve curve -> false;
      case SourceSpec.Plane plane -> false;
      case EmbeddedPoints points -> points.classes() != null;
      default -> true;
    };
  }

  private static boolean canBeStratified(ExperimentSpec experiment) {
    return hasClasses(experiment) && experiment.data().split().eventNumber() == null;
  }

  private static String onOrOff(boolean on) {
    return on ? "on" : "off";
  }

  private static String classWeights(ExperimentSpec experiment) {
    BalanceSpec balance = experiment.data().balance();
    return hasClasses(experiment) && balance.method() == BalanceMethod.CLASS_WEIGHTS
        ? words(balance.classWeights(), weight -> Numbers.shortest(weight, 6))
        : null;
  }

  private static ExperimentSpec withClassWeights(ExperimentSpec experiment, String text) {
    Map<String, Double> weights = new LinkedHashMap<>();
    NamedValues.parse("the weight of classes", text, "signal=5")
        .forEach((name, number) -> weights.put(name, weight(number)));
    return withBalance(experiment, BalanceMethod.CLASS_WEIGHTS, weights);
  }

  private static double weight(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw Check.found("a class's weight", '"' + text + '"', "a number");
    }
  }

  private static ExperimentSpec withBalance(
      ExperimentSpec experiment, BalanceMethod method, Map<String, Double> weights) {
    return with(experiment, experiment.data().withBalance(new BalanceSpec(method, weights)));
  }

  private static ExperimentSpec with(ExperimentSpec experiment, DataSpec data) {
    return experiment.withData(data);
  }
}
