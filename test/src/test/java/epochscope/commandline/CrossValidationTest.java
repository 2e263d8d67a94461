package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train --folds}. */
class CrossValidationTest {
  @TempDir private Path folder;

  private CommandLineRun folds(int folds, Object... more) throws IOException {
    StringBuilder csv = new StringBuilder("pt,eta,label\n");
    for (int i = 0; i < 40; i++) {
      csv.append(i % 2 == 0 ? "1" + i : "9" + i).append(",0.").append(i * 37 % 100);
      csv.append(i % 2 == 0 ? ",b\n" : ",s\n");
    }
    Path table = Files.writeString(folder.resolve("table.csv"), csv);
    Object[] arguments = {
      "train", "own-table", "--data", table, "--epochs", 3, "--folds", folds, "--out", folder
    };
    Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandLineRun.of(all);
  }

  @Test
  void scoresOfAllFoldsArePrintedAndWritten() throws IOException {
    CommandLineRun run = folds(4, "--scaling", "pt=log", "--balance", "class-weights");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(folder.resolve("folds.json").toFile());
    assertThat(json.path("folds")).hasSize(4);
    double sum = 0;
    for (JsonNode fold : json.path("folds")) {
      assertThat(fold.at("/events/test").asInt()).isEqualTo(10);
      assertThat(fold.path("epochs").asInt()).isEqualTo(3);
      sum += fold.at("/metrics/test.accuracy").asDouble();
    }
    double mean = json.at("/mean/test.accuracy").asDouble();
    assertThat(mean).isCloseTo(sum / 4, within(1e-12));
    assertThat(json.at("/deviation/test.accuracy").isNumber()).isTrue();
    assertThat(run.out().lines().filter(line -> line.startsWith("seed "))).hasSize(4);
    assertThat(run.out()).contains("test.accuracy %.4f ± ".formatted(mean));
    assertThat(folder.resolve("model.json")).doesNotExist();
  }

  @Test
  void moreFoldsThanEventsAreRefused() throws IOException {
    CommandLineRun run = folds(41);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaints())
        .containsExactly(
            "epochscope: the number of folds is 41, expected a whole number from 2 to 40, the"
                + " events of the sample");
    assertThat(folder.resolve("folds.json")).doesNotExist();
  }

  @Test
  void aWrongWordIsAWrongArgument() throws IOException {
    CommandLineRun run = folds(2, "--scaling", "cubic");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.complaints()).singleElement().asString().contains("cubic", "min-max");
  }
}
