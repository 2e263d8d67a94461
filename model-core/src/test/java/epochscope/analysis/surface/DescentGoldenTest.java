package epochscope.analysis.surface;

import static epochscope.golden.GoldenFile.DOUBLE;
import static epochscope.golden.GoldenFile.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import epochscope.golden.GoldenFile;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SpecJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole descents, points and values, against PyTorch's optimisers. */
class DescentGoldenTest {
  /** What the files call otherwise than a specification does. */
  private static final Map<String, String> NAMES =
      Map.of(
          "mu", "momentum",
          "gamma", "momentum",
          "alpha", "rho",
          "eps", "epsilon",
          "weight_decay", "weightDecay",
          "weight-decay", "weightDecay");

  private static final List<String> OF_NO_INTEREST =
      List.of("dampening", "initial_accumulator", "lr_decay", "note");

  @ParameterizedTest
  @ValueSource(strings = {"quadratic", "rosenbrock", "beale"})
  void everyRunOfTheFiles(String name) {
    AnalyticSurface surface = AnalyticSurface.find(name).orElseThrow();
    JsonNode file = GoldenFile.read("optim_" + name + ".json");
    assertThat(file.get("runs")).hasSize(8);
    file.get("runs")
        .properties()
        .forEach(
            run -> {
              JsonNode path = run.getValue();
              String type =
                  run.getKey().equals("momentum_seed") ? "momentum-lecture" : run.getKey();
              OptimiserSpec spec = spec(type, path.get("lr"), path.get("hyper"));
              int points = path.get("comparable_steps").intValue();
              double lr = path.get("lr").doubleValue();
              check(surface, spec, path.get("params"), path.get("value"), points);
              assertThat(surface.rates().of(spec)).as(type).isEqualTo(lr);
            });
    assertThat(new double[] {surface.startX(), surface.startY()})
        .containsExactly(GoldenFile.flat(file.get("start")));
  }

  static Stream<Arguments> more() {
    JsonNode runs = GoldenFile.read("optim_pytorch.json").get("runs");
    return StreamSupport.stream(runs.spliterator(), false)
        .map(
            run ->
                Arguments.of(
                    run.get("optimiser").textValue(), run.get("function").textValue(), run));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("more")
  void otherFunctionsAndSettings(String type, String function, JsonNode run) {
    AnalyticSurface surface =
        AnalyticSurface.find(function).orElseGet(() -> AnalyticSurface.of(Formula.parse(function)));
    OptimiserSpec spec = spec(type, run.get("lr"), run.get("settings"));
    check(surface, spec, run.get("points"), run.get("values"), run.get("points").size());
  }

  private static void check(
      AnalyticSurface surface, OptimiserSpec spec, JsonNode points, JsonNode values, int count) {
    double[] start = GoldenFile.flat(points.get(0));
    Descent found = Descent.run(surface, spec, start[0], start[1], count - 1);
    assertThat(found.diverged()).isEqualTo(-1);
    for (int k = 0; k < count; k++) {
      double[] expected = GoldenFile.flat(points.get(k));
      String where = spec + " on " + surface.formula() + " after step " + k;
      assertClose(where + ", x", found.x()[k], expected[0], DOUBLE);
      assertClose(where + ", y", found.y()[k], expected[1], DOUBLE);
      assertClose(where, found.values()[k], values.get(k).doubleValue(), DOUBLE);
    }
  }

  private static OptimiserSpec spec(String type, JsonNode learningRate, JsonNode settings) {
    ObjectNode json = new ObjectMapper().createObjectNode().put("type", type);
    json.set("learningRate", learningRate);
    settings
        .properties()
        .forEach(
            setting -> {
              if (!OF_NO_INTEREST.contains(setting.getKey())) {
                json.set(
                    NAMES.getOrDefault(setting.getKey(), setting.getKey()), setting.getValue());
              }
            });
    return SpecJson.read(json.toString(), OptimiserSpec.class, type);
  }
}
