package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.data.Preprocessing.Column;
import epochscope.data.Preprocessing.Logarithm;
import epochscope.data.Preprocessing.Replacement;
import epochscope.spec.Precision;
import epochscope.spec.Scaling;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind of preprocessing is in the file, and the file alone tells how to apply it. */
class PreprocessingFileTest {
  private static final Model MODEL =
      Models.binary(
          new Preprocessing(
              List.of(
                  new Column(
                      new Feature("pt", "GeV"),
                      Scaling.LOG,
                      new Logarithm(2.5, 0.5),
                      1.25,
                      0.75,
                      -999.0,
                      Replacement.MEDIAN,
                      41.5),
                  new Column(
                      new Feature("eta", ""),
                      Scaling.MIN_MAX,
                      null,
                      -3,
                      6,
                      null,
                      Replacement.CONSTANT,
                      -1)),
              List.of("phi", "m")));

  private static final String JSON = ModelFile.json(MODEL);

  @Test
  void comesBackAsItWas() {
    assertThat(ModelFile.read(JSON, "model.json").preprocessing()).isEqualTo(MODEL.preprocessing());
  }

  @Test
  void isValid() {
    assertThat(ShippedSchemas.faults(ShippedSchemas.MODEL, JSON)).isEmpty();
    assertThat(
            ShippedSchemas.faults(ShippedSchemas.MODEL, JSON.replace("\"log\": {", "\"logs\": {")))
        .isNotEmpty();
    assertThat(ShippedSchemas.faults(ShippedSchemas.MODEL, JSON.replace("\"min-max\"", "\"log\"")))
        .isNotEmpty();
  }

  @Test
  void aReaderOfItsOwnAnswersTheSame() throws IOException {
    JsonNode features = new ObjectMapper().readTree(JSON).at("/preprocessing/features");
    double[][] rows = {{10, 0.5}, {-20, 7}, {-999, Double.NaN}, {Double.NaN, -3}};
    for (double[] row : rows) {
      double[] scaled = {asWritten(features.get(0), row[0]), asWritten(features.get(1), row[1])};
      double[] identity = Models.binary(unscaled()).function().respond(scaled);
      assertThat(MODEL.function().respond(row)).containsExactly(identity, within(1e-15));
    }
  }

  /** What the format's description says, over the JSON. */
  private static double asWritten(JsonNode feature, double x) {
    JsonNode missing = feature.path("missing");
    boolean replaced =
        Double.isNaN(x) || (missing.has("value") && missing.path("value").asDouble() == x);
    double value = replaced ? missing.path("by").asDouble() : x;
    JsonNode log = feature.path("log");
    double f =
        log.isMissingNode()
            ? value
            : Math.log(
                Math.max(value + log.path("shift").asDouble(), log.path("floor").asDouble()));
    return (f - feature.path("offset").asDouble()) / feature.path("scale").asDouble();
  }

  private static Preprocessing unscaled() {
    return new Preprocessing(
        List.of(
            new Column(new Feature("pt", "GeV"), Scaling.NONE, 0, 1, null, 0),
            new Column(new Feature("eta", ""), Scaling.NONE, 0, 1, null, 0)));
  }

  @Test
  void theUsualFormIsAsItWas() {
    String usual = ModelFile.json(Models.binary(Precision.FLOAT));
    assertThat(usual).doesNotContain("\"log\"", "\"dropped\"").contains("\"replaced\": \"mean\"");
  }
}
