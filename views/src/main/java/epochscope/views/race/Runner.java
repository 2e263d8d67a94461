package epochscope.views.race;

import epochscope.analysis.surface.LearningRates;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SpecJson;
import epochscope.spec.SpecTypes;
import epochscope.views.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One optimiser in a race as it is written: {@code adam}, or with settings {@code
 * momentum:lr=0.02:momentum=0.99}.
 *
 * @param settings by field of its specification; {@code lr} is the learning rate
 */
public record Runner(String name, Map<String, Double> settings) {
  static final String RATE = "lr";

  public Runner {
    settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** Names of all there are. */
  public static List<String> names() {
    return SpecTypes.names(OptimiserSpec.class).stream()
        .filter(name -> !name.equals("perceptron"))
        .toList();
  }

  /** With commas between them. */
  static List<Runner> parseAll(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(Runner::parse)
        .toList();
  }

  static String write(List<Runner> runners) {
    return runners.stream().map(Runner::toString).collect(Collectors.joining(","));
  }

  /**
   * @throws InvalidInputException if there is no such optimiser or setting
   */
  static Runner parse(String text) {
    String[] parts = text.split(":");
    String name = parts[0].strip();
    if (!names().contains(name)) {
      throw Check.found("optimiser", '"' + name + '"', "one of " + String.join(", ", names()));
    }
    Map<String, Double> settings = new LinkedHashMap<>();
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      int equals = part.indexOf('=');
      settings.put(part.substring(0, Math.max(0, equals)).strip(), number(part, equals));
    }
    Runner runner = new Runner(name, settings);
    runner.usual();
    return runner;
  }

  private static double number(String part, int equals) {
    try {
      return Double.parseDouble(part.substring(equals + 1).strip());
    } catch (NumberFormatException e) {
      throw Check.found("setting of an optimiser", '"' + part + '"', "one such as lr=0.1");
    }
  }

  /** The specification; the learning rate is that of {@code rates}, unless it is set. */
  public OptimiserSpec spec(LearningRates rates) {
    OptimiserSpec usual = usual();
    return usual.withLearningRate(settings.getOrDefault(RATE, rates.of(usual)));
  }

  Runner with(String setting, double value) {
    Map<String, Double> changed = new LinkedHashMap<>(settings);
    changed.put(setting, value);
    return new Runner(name, changed);
  }

  Runner without(String setting) {
    Map<String, Double> changed = new LinkedHashMap<>(settings);
    changed.remove(setting);
    return new Runner(name, changed);
  }

  /** The optimiser's name in the user's language. */
  String title() {
    return title(name);
  }

  static String title(String name) {
    return Texts.get("race.optimiser." + name);
  }

  private OptimiserSpec usual() {
    String fields =
        settings.entrySet().stream()
            .filter(setting -> !setting.getKey().equals(RATE))
            .map(setting -> ",\"" + setting.getKey() + "\":" + setting.getValue())
            .collect(Collectors.joining());
    OptimiserSpec spec =
        SpecJson.read("{\"type\":\"" + name + "\"" + fields + "}", OptimiserSpec.class, name);
    return settings.containsKey(RATE) ? spec.withLearningRate(settings.get(RATE)) : spec;
  }

  @Override
  public String toString() {
    return name
        + settings.entrySet().stream()
            .map(setting -> ":" + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining());
  }
}
