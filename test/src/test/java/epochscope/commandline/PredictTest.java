package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code predict} answers what a reading of model.json of our own answers. */
class PredictTest {
  private static final int ROWS = 60;

  /** Parameters are written in the shortest decimals that name the float. */
  private static final double TOLERANCE = 1e-7;

  @TempDir private static Path folder;
  private static Path table;
  private static Path model;

  /** Three classes along a, with columns of very different scale. */
  @BeforeAll
  static void train() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder csv = new StringBuilder("kind,a,b\n");
    for (int i = 0; i < ROWS; i++) {
      double a = 1000 * (i % 3 + random.nextDouble());
      csv.append(
          String.format(
              Locale.ROOT, "%s,%.3f,%.5f%n", "xyz".charAt(i % 3), a, random.nextDouble()));
    }
    table = Files.writeString(folder.resolve("table.csv"), csv);
    model = folder.resolve("out/model.json");
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            "own-table",
            "--data",
            table,
            "--target",
            "kind",
            "--epochs",
            30,
            "--quiet",
            "--out",
            folder.resolve("out"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out() + run.err()).isEmpty();
  }

  @Test
  void agreesWithAForwardPassOfOurOwn() throws IOException {
    CommandLineRun run = CommandLineRun.of("predict", model, table);
    assertThat(run.status()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(ROWS + 1).startsWith("x,y,z");
    SavedNetwork network = SavedNetwork.read(model);
    List<String> rows = Files.readAllLines(table);
    for (int i = 1; i <= ROWS; i++) {
      String[] cells = rows.get(i).split(",");
      double[] expected =
          network.respond(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
      assertThat(numbers(lines.get(i))).containsExactly(expected, within(TOLERANCE));
    }
  }

  @Test
  void columnsAreFoundByNameInAnyOrder() throws IOException {
    Path shuffled = folder.resolve("shuffled.csv");
    Files.writeString(shuffled, "b,extra,a\n0.5,?,1500\n");
    CommandLineRun run = CommandLineRun.of("predict", model, shuffled);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(numbers(run.out().lines().toList().get(1)))
        .containsExactly(SavedNetwork.read(model).respond(1500, 0.5), within(TOLERANCE));
  }

  @Test
  void writesTheSameIntoAFile() throws IOException {
    Path answers = folder.resolve("answers.csv");
    CommandLineRun run = CommandLineRun.of("predict", model, table, "-o", answers);
    assertThat(run.out()).isEmpty();
    assertThat(answers).hasContent(CommandLineRun.of("predict", model, table).out());
  }

  @Test
  void featureThatIsNotThereIsNamed() throws IOException {
    Path poor = Files.writeString(folder.resolve("poor.csv"), "a,c\n1,2\n");
    CommandLineRun run = CommandLineRun.of("predict", model, poor);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaints()).singleElement().asString().contains("poor.csv", "b");
  }

  @Test
  void badCellIsNamedWithoutARemedyThatIsNone() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\n1,two\n");
    CommandLineRun run = CommandLineRun.of("predict", model, bad);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaints())
        .singleElement()
        .asString()
        .contains("bad.csv, line 3", "column b", "two")
        .doesNotContain("--ignore");
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
