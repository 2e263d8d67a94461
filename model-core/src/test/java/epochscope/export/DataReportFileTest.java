package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.data.DataReports;
import epochscope.spec.SourceSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataReportFileTest {
  @TempDir private Path folder;

  @Test
  void saysAllInJsonWithNullForWhatIsNoNumber() throws IOException {
    String text = "pt [GeV],k,label\n1,3,b\n2.5,3,s\n,3,s\n";
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    SourceSpec table =
        new SourceSpec.Table(file.toString(), null, null, null, null, null, null, null);
    JsonNode json = new ObjectMapper().readTree(DataReportFile.json(DataReports.of(table)));
    assertThat(json.path("rows").asInt()).isEqualTo(3);
    assertThat(json.at("/columns/0/name").asText()).isEqualTo("pt");
    assertThat(json.at("/columns/0/unit").asText()).isEqualTo("GeV");
    assertThat(json.at("/columns/0/role").asText()).isEqualTo("feature");
    assertThat(json.at("/columns/0/missing").asInt()).isEqualTo(1);
    assertThat(json.at("/columns/0/numbers/mean").asDouble()).isEqualTo(1.75);
    assertThat(json.at("/columns/0/numbers/histogram/weights")).hasSize(20);
    assertThat(json.at("/columns/1/numbers/outliers/distance").isNull()).isTrue();
    assertThat(json.at("/columns/1/numbers/constant").asBoolean()).isTrue();
    assertThat(json.at("/columns/2/numbers").isMissingNode()).isTrue();
    assertThat(json.at("/correlations/coefficients/0/1").isNull()).isTrue();
    assertThat(json.at("/classes/1/name").asText()).isEqualTo("s");
    assertThat(json.at("/classes/1/count").asInt()).isEqualTo(2);
  }
}
