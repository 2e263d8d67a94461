package epochscope.app.cli;

import epochscope.app.text.NamedValues;
import epochscope.spec.BalanceMethod;
import epochscope.spec.BalanceSpec;
import epochscope.spec.Check;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.MissingValues;
import epochscope.spec.Scaling;
import epochscope.spec.SplitSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How a sample is scaled, filled, balanced and split before training. */
final class PreparationOptions {
  @Option(
      names = "--scaling",
      split = ",",
      hideParamSyntax = true,
      paramLabel = "KIND,FEATURE=KIND,…",
      description =
          "How features are scaled: none, pixels, z-score, min-max or log, for all and for single"
              + " ones.")
  private List<String> scaling;

  @Option(
      names = "--fill",
      paramLabel = "mean|median|mode|drop-rows|drop-columns|NUMBER",
      description = "What becomes of missing values.")
  private String fill;

  @Option(
      names = "--balance",
      paramLabel = "none|class-weights|oversample|undersample|CLASS=WEIGHT,…",
      description = "How training makes up for classes of different size.")
  private String balance;

  @Option(
      names = "--split",
      split = ",",
      hideParamSyntax = true,
      paramLabel = "TRAIN,VALIDATION,TEST",
      description = "Shares of the sample, together 1; of images with test files the first two.")
  private List<Double> shares;

  @Option(
      names = "--stratified",
      negatable = true,
      description = "Split each class by the same shares, or, with --no-, do not look at classes.")
  private Boolean stratified;

  @Option(
      names = "--event-number",
      paramLabel = "COLUMN",
      description = "The column of whole numbers that alone decides which part an event is in.")
  private String eventNumber;

  /** {@code experiment} with what was given here in place of its own. */
  ExperimentSpec over(ExperimentSpec experiment) {
    return experiment.withData(over(experiment.data()));
  }

  /** {@code data} with what was given here in place of its own. */
  DataSpec over(DataSpec data) {
    DataSpec scaled = scaling == null ? data : withScaling(data);
    DataSpec filled = fill == null ? scaled : withFill(scaled);
    DataSpec balanced = balance == null ? filled : filled.withBalance(balance());
    return balanced.withSplit(split(balanced.split()));
  }

  private DataSpec withScaling(DataSpec data) {
    Scaling all = data.scaling();
    Map<String, Scaling> single = new LinkedHashMap<>(data.scalings());
    for (String entry : scaling) {
      int equals = entry.lastIndexOf('=');
      Scaling kind = constant("--scaling", Scaling.class, entry.substring(equals + 1).strip());
      if (equals < 0) {
        all = kind;
      } else {
        single.put(entry.substring(0, equals).strip(), kind);
      }
    }
    return data.withScaling(all, single);
  }

  private DataSpec withFill(DataSpec data) {
    try {
      return data.withMissing(MissingValues.CONSTANT, Double.valueOf(fill));
    } catch (NumberFormatException word) {
      return data.withMissing(constant("--fill", MissingValues.class, fill), null);
    }
  }

  private BalanceSpec balance() {
    if (!balance.contains("=")) {
      return new BalanceSpec(constant("--balance", BalanceMethod.class, balance), null);
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    NamedValues.parse("--balance", balance, "signal=5")
        .forEach((name, weight) -> weights.put(name, number(weight)));
    return new BalanceSpec(BalanceMethod.CLASS_WEIGHTS, weights);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw Check.found("a weight of --balance", '"' + text + '"', "a number");
    }
  }

  /** An event number given here takes the place of a split by class. */
  private SplitSpec split(SplitSpec own) {
    String number = eventNumber == null ? own.eventNumber() : eventNumber;
    boolean byClass = stratified != null ? stratified : eventNumber == null && own.stratified();
    SplitSpec cut = shares == null ? own : shares(own);
    boolean inOrder = number == null && !byClass;
    return new SplitSpec(
        cut.train(),
        cut.validation(),
        cut.test(),
        own.seed(),
        number,
        byClass,
        inOrder ? cut.counts() : null);
  }

  private SplitSpec shares(SplitSpec own) {
    if (shares.size() != 3) {
      throw Check.found("--split", shares.size() + " shares", "three, such as 0.7,0.15,0.15");
    }
    return own.withFractions(shares.get(0), shares.get(1), shares.get(2));
  }

  private static <E extends Enum<E>> E constant(String option, Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Check.found(
                    option,
                    '"' + word + '"',
                    "one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(PreparationOptions::word)
                            .collect(Collectors.joining(", "))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
