package epochscope.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchReportTest {
  /** The form in which other frameworks' figures are printed, too. */
  @Test
  void jsonStandsBesideThatOfPeers() throws IOException {
    BenchReport report =
        new BenchReport(
            "a machine", List.of(new Figure("2-4-2-1", "samples/s", 17e6, 16e6, 18e6, 1)));
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(SpecJson.write(report)))
        .isEqualTo(
            json.readTree(
                """
                {"machine": "a machine",
                 "cases": [{"name": "2-4-2-1", "unit": "samples/s",
                            "median": 17000000.0, "min": 16000000.0, "max": 18000000.0,
                            "threads": 1}]}
                """));
  }
}
