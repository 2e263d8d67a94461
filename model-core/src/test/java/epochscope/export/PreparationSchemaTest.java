package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.AugmentationSpec;
import epochscope.spec.BalanceMethod;
import epochscope.spec.BalanceSpec;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.MissingValues;
import epochscope.spec.NetworkSpec;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import epochscope.spec.SplitSpec;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema knows all that the preparation of a sample can say. */
class PreparationSchemaTest {
  /** Room for the fields of the data beside their source. */
  private static final String EXPERIMENT =
      """
      {"data": {"source": {"type": "plane"}, %s},
       "network": {"nodes": [{"type": "dense", "name": "out"}]}, "training": {}}
      """;

  static Stream<DataSpec> preparations() {
    DataSpec plain = new DataSpec(new SourceSpec.Plane(10, 1L, 0.1), null, null, null);
    Stream<DataSpec> scaled =
        Stream.of(Scaling.values()).map(s -> plain.withScaling(s, Map.of("x2", s)));
    Stream<DataSpec> filled =
        Stream.of(MissingValues.values())
            .map(m -> plain.withMissing(m, m == MissingValues.CONSTANT ? -999.0 : null));
    Stream<DataSpec> balanced =
        Stream.of(BalanceMethod.values()).map(m -> plain.withBalance(new BalanceSpec(m, null)));
    Stream<DataSpec> others =
        Stream.of(
            plain.withBalance(new BalanceSpec(null, Map.of("a", 2.5))),
            plain.withAugmentation(new AugmentationSpec(2.0, 10.0, 0.1, true, 0.5)),
            plain.withSplit(SplitSpec.DEFAULT.withStratified(true)));
    return Stream.of(scaled, filled, balanced, others).flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("preparations")
  void knowsPreparation(DataSpec data) {
    ExperimentSpec read = SpecJson.readExperiment(EXPERIMENT.formatted("\"scaling\": null"), "e");
    NetworkSpec network = read.network();
    String json = SpecJson.write(new ExperimentSpec("", data, network, read.training()));
    assertThat(ShippedSchemas.faults(ShippedSchemas.EXPERIMENT, json)).isEmpty();
    assertThat(SpecJson.readExperiment(json, "e").data()).isEqualTo(data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"scaling\": \"cubic\"",
        "\"scalings\": {\"x1\": \"cubic\"}",
        "\"missing\": \"mean\", \"missingConstant\": 0",
        "\"missingConstant\": 0",
        "\"missing\": \"constant\", \"missingConstant\": 1e19",
        "\"balance\": {\"method\": \"oversample\", \"classWeights\": {\"a\": 1}}",
        "\"balance\": {\"classWeights\": {\"a\": -1}}",
        "\"augmentation\": {\"shift\": -1}",
        "\"augmentation\": {\"rotate\": 181}",
        "\"augmentation\": {\"scale\": 1}",
        "\"augmentation\": {\"flip\": 1}",
        "\"augmentation\": {\"noise\": -0.5}",
        "\"split\": {\"stratified\": true, \"eventNumber\": \"e\"}",
      })
  void whatIsRefusedIsNotValid(String preparation) {
    String json = EXPERIMENT.formatted(preparation);
    assertThatThrownBy(() -> SpecJson.readExperiment(json, "e.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("e.json: $.data.");
    assertThat(ShippedSchemas.faults(ShippedSchemas.EXPERIMENT, json)).isNotEmpty();
  }

  @Test
  void knowsSeveralTargets() {
    String json =
        """
        {"data": {"source": {"type": "table", "targets": ["m", "w"], "task": "regress"%s}},
         "network": {"nodes": [{"type": "dense", "name": "out"}]}, "training": {}}
        """;
    String several = json.formatted("");
    String both = json.formatted(", \"target\": \"m\"");
    ExperimentSpec read = SpecJson.readExperiment(several, "e.json");
    assertThat(((SourceSpec.Table) read.data().source()).learned()).containsExactly("m", "w");
    assertThat(ShippedSchemas.faults(ShippedSchemas.EXPERIMENT, several)).isEmpty();
    assertThat(ShippedSchemas.faults(ShippedSchemas.EXPERIMENT, SpecJson.write(read))).isEmpty();
    assertThat(ShippedSchemas.faults(ShippedSchemas.EXPERIMENT, both)).isNotEmpty();
    assertThatThrownBy(() -> SpecJson.readExperiment(both, "e.json"))
        .hasMessageContaining("$.data.source.target and targets are both given");
  }
}
