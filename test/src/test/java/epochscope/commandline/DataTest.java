package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code data}. */
class DataTest {
  @TempDir private Path folder;
  private Path table;

  @BeforeEach
  void table() throws IOException {
    StringBuilder csv = new StringBuilder("pt [GeV],eta,copy,k,w,label\n");
    for (int i = 0; i < 20; i++) {
      csv.append(i == 13 ? "1e6" : i).append(',').append(i % 4 == 0 ? "" : i % 7).append(',');
      csv.append(i % 4 == 0 ? "" : i % 7).append(",5,").append(i < 10 ? 1 : 3);
      csv.append(i < 10 ? ",b\n" : ",s\n");
    }
    table = Files.writeString(folder.resolve("jets.csv"), csv);
  }

  @Test
  void aTableAndWhatIsOddAboutItArePrinted() {
    CommandLineRun run = CommandLineRun.of("data", table, "--weights", "w");
    assertThat(run.status()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).contains("20 rows, 6 columns");
    assertThat(lines).anyMatch(line -> line.matches("pt \\[GeV] +feature +20 +0 +0 .* 1"));
    assertThat(lines).anyMatch(line -> line.matches("eta +feature +15 +5 .* 0"));
    assertThat(lines)
        .contains(
            "classes: b 10 (25.0 %), s 10 (75.0 %)",
            "event weights: sum 40, from 1 to 3, 0 of them 0, worth 16 equal events",
            "pt lies farthest off in row 14 (1e6)",
            "copy holds the same as eta",
            "k is constant");
    assertThat(lines.getLast()).startsWith("strongest correlations: eta, copy +1.000; ");
  }

  @Test
  void jsonIsPrintedAlone() throws IOException {
    CommandLineRun run = CommandLineRun.of("data", table, "--json");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("columns")).hasSize(6);
    assertThat(json.at("/columns/0/numbers/outliers/rows/0").asInt()).isEqualTo(14);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    CommandLineRun run = CommandLineRun.of("data", folder.resolve("nowhere.csv"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaints()).singleElement().asString().contains("nowhere.csv does not exist");
  }
}
