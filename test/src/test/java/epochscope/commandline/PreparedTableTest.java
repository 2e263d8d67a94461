package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a table went through in training goes with the model, and predict does the same. */
class PreparedTableTest {
  @TempDir private Path folder;

  private Path table() throws IOException {
    StringBuilder csv = new StringBuilder("pt,holes,eta,same,label\n");
    for (int i = 0; i < 60; i++) {
      csv.append(i % 2 == 0 ? 10 + i : 300 + 20 * i).append(',');
      csv.append(i % 3 == 0 ? "" : i).append(',');
      csv.append(i % 5 == 0 ? "-999" : "0." + i).append(",7,");
      csv.append(i % 2 == 0 ? "b\n" : "s\n");
    }
    return Files.writeString(folder.resolve("table.csv"), csv);
  }

  private CommandLineRun train(Object... more) throws IOException {
    Object[] arguments = {
      "train", "own-table", "--data", table(), "--epochs", 5, "--missing", "-999", "--out", folder
    };
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  private JsonNode model() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("model.json").toFile());
  }

  private double answer(String csv) throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), csv);
    CommandLineRun run = CommandLineRun.of("predict", folder.resolve("model.json"), rows);
    assertThat(run.status()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(2);
    return Double.parseDouble(lines.get(1));
  }

  @Test
  void everyFeatureIsScaledAndFilledAsInTraining() throws IOException {
    CommandLineRun run = train("--scaling", "min-max,pt=log", "--fill", "median");
    assertThat(run.err())
        .contains("Constant throughout the training part, and so neither telling nor scaled: same.")
        .contains("replaced by the median of the training part.");
    SavedNetwork network = SavedNetwork.read(folder.resolve("model.json"));
    assertThat(model().at("/preprocessing/features/0/scaling").asText()).isEqualTo("log");
    assertThat(model().at("/preprocessing/features/1/missing/replaced").asText())
        .isEqualTo("median");
    assertThat(answer("pt,holes,eta,same\n250,,-999,8\n"))
        .isCloseTo(network.respond(250, Double.NaN, -999, 8)[0], within(1e-7));
    assertThat(answer("pt,holes,eta,same\n-3,4,0.5,7\n"))
        .isCloseTo(network.respond(-3, 4, 0.5, 7)[0], within(1e-7))
        .isEqualTo(answer("pt,holes,eta,same\n0,4,0.5,7\n"));
  }

  /** It is trained on all the same. */
  @Test
  void aTableThatHasChangedSinceItWasSavedIsTold() throws IOException {
    Path table = table();
    String experiment =
        """
        {"data": {"source": {"type": "table", "file": "%1$s", "missing": -999},
                  "files": {"%1$s": {"bytes": 5}}},
         "network": {"nodes": [{"type": "dense", "name": "out"}]}, "training": {"epochs": 2}}
        """
            .formatted(table);
    Path file = Files.writeString(folder.resolve("changed.experiment.json"), experiment);
    CommandLineRun run = CommandLineRun.of("train", file, "--out", folder.resolve("changed"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .contains(
            "%s has %d bytes, expected 5 as when the experiment was saved.\n"
                .formatted(table, Files.size(table)));
  }

  @Test
  void droppedColumnsAreNotAskedFor() throws IOException {
    CommandLineRun run = train("--fill", "drop-columns");
    assertThat(run.err()).contains("2 columns without some value dropped: holes, eta.");
    assertThat(model().at("/preprocessing/dropped")).hasSize(2);
    assertThat(model().at("/preprocessing/features")).hasSize(2);
    double expected = SavedNetwork.read(folder.resolve("model.json")).respond(250, 7)[0];
    assertThat(answer("pt,same\n250,7\n")).isCloseTo(expected, within(1e-7));
    assertThat(answer("eta,pt,holes,same\nwhat,250,,7\n")).isCloseTo(expected, within(1e-7));
  }

  @Test
  void severalTargetsAreLearnedAndPredictedTogether() throws IOException {
    train("--target", "eta,pt", "--ignore", "label");
    assertThat(model().path("targets")).hasSize(2);
    assertThat(model().path("task").asText()).isEqualTo("regress");
    Path rows = Files.writeString(folder.resolve("rows.csv"), "holes,same\n4,7\n");
    CommandLineRun run = CommandLineRun.of("predict", folder.resolve("model.json"), rows);
    assertThat(run.out().lines().toList().getFirst()).isEqualTo("eta,pt");
    double[] expected = SavedNetwork.read(folder.resolve("model.json")).respond(4, 7);
    String[] found = run.out().lines().toList().get(1).split(",");
    for (int i = 0; i < 2; i++) {
      assertThat(Double.parseDouble(found[i])).isCloseTo(expected[i], within(1e-7));
    }
  }
}
