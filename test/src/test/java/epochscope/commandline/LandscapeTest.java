package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code landscape} of a classifier, against a reading of model.json of our own. */
class LandscapeTest {
  private static final int ROWS = 80;

  @TempDir private static Path folder;
  private static Path table;
  private static Path model;

  /** Cross-entropy of the saved model over the table. */
  private static double lossOfModel;

  @BeforeAll
  static void train() throws IOException {
    Random random = new Random(3);
    StringBuilder csv = new StringBuilder("kind,a,b\n");
    double[][] rows = new double[ROWS][];
    for (int i = 0; i < ROWS; i++) {
      rows[i] = new double[] {Math.rint(100 * random.nextGaussian()), random.nextInt(9)};
      csv.append(String.format(Locale.ROOT, "%s,%s,%s%n", kind(i), rows[i][0], rows[i][1]));
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
            5,
            "--quiet",
            "--out",
            folder.resolve("out"));
    assertThat(run.status()).as(run.err()).isZero();
    SavedNetwork network = SavedNetwork.read(model);
    for (int i = 0; i < ROWS; i++) {
      double signal = network.respond(rows[i])[0];
      lossOfModel -= Math.log(kind(i).equals("s") ? signal : 1 - signal) / ROWS;
    }
  }

  private static String kind(int row) {
    return row % 3 == 0 ? "s" : "b";
  }

  @Test
  void middleOfTheGridIsTheModel() throws IOException {
    JsonNode landscape = landscape("--grid", 5, "--range", 0.5);
    assertThat(landscape.path("alpha").toString()).isEqualTo("[-0.5,-0.25,0.0,0.25,0.5]");
    assertThat(landscape.path("beta")).isEqualTo(landscape.path("alpha"));
    assertThat(landscape.path("loss")).hasSize(5).allMatch(row -> row.size() == 5);
    assertThat(landscape.at("/loss/2/2").asDouble()).isCloseTo(lossOfModel, within(1e-6));
    assertThat(landscape.at("/loss/0/2").asDouble()).isNotEqualTo(landscape.at("/loss/2/0"));
    assertThat(landscape.path("rows").asInt()).isEqualTo(ROWS);
    assertThat(landscape.path("directions")).hasSize(2);
    assertThat(landscape.at("/directions/1/kind").asText()).isEqualTo("random");
  }

  @Test
  void seedsDrawDirectionsAndThreadsDoNotMatter() throws IOException {
    JsonNode one = landscape("--grid", 4, "--threads", 1);
    assertThat(landscape("--grid", 4, "--threads", 3)).isEqualTo(one);
    assertThat(landscape("--grid", 4, "--seed", 1)).isEqualTo(one);
    assertThat(landscape("--grid", 4, "--seed", 2).path("loss")).isNotEqualTo(one.path("loss"));
  }

  @Test
  void axesOfThePathComeWithThePath() throws IOException {
    JsonNode landscape = landscape("--grid", 3, "--directions", "pca");
    double first = landscape.at("/directions/0/explainedVariance").asDouble();
    double second = landscape.at("/directions/1/explainedVariance").asDouble();
    assertThat(first).isBetween(0.5, 1.0);
    assertThat(second).isBetween(0.0, 1 - first);
    JsonNode path = landscape.path("path");
    assertThat(path.path("epoch")).hasSize(6);
    assertThat(path.at("/alpha/5").asDouble()).isCloseTo(0, within(1e-6));
    assertThat(path.at("/loss/5").asDouble()).isCloseTo(lossOfModel, within(1e-6));
    assertThat(path.at("/distance/5").asDouble()).isCloseTo(0, within(1e-6));
  }

  @Test
  void interpolationBeginsWhereTheRunBegan() throws IOException {
    JsonNode cut = landscape("--grid", 3, "--directions", "interpolation", "--cut");
    assertThat(cut.path("loss")).hasSize(1);
    assertThat(cut.at("/loss/0/0").asDouble())
        .isCloseTo(cut.at("/path/loss/0").asDouble(), within(1e-9));
    assertThat(cut.path("directions")).hasSize(1);
  }

  @Test
  void lossesThatAreNotFiniteAreNull() throws IOException {
    JsonNode landscape = landscape("--grid", 3, "--range", 1e308);
    assertThat(landscape.at("/loss/0/0").isNull()).isTrue();
    assertThat(landscape.at("/loss/1/1").asDouble()).isCloseTo(lossOfModel, within(1e-6));
  }

  @Test
  void slopeAndCurvatureComeWithTheirFigures() throws IOException {
    JsonNode gradient = landscape("--grid", 3, "--directions", "gradient");
    assertThat(gradient.at("/directions/0/gradient").asDouble()).isPositive();
    JsonNode hessian = landscape("--grid", 3, "--directions", "hessian");
    double largest = hessian.at("/directions/0/eigenvalue").asDouble();
    double next = hessian.at("/directions/1/eigenvalue").asDouble();
    assertThat(Math.abs(largest)).isGreaterThanOrEqualTo(Math.abs(next) * 0.999);
  }

  @Test
  void aRunThatIsNotThereIsNamed() throws IOException {
    Path alone = Files.copy(model, folder.resolve("alone.json"));
    CommandLineRun run = CommandLineRun.of("landscape", alone, table, "--directions", "pca");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaints())
        .singleElement()
        .asString()
        .contains("run.epochscope is not there", "alone.json", "--directions pca");
    assertThat(
            CommandLineRun.of(
                    "landscape",
                    alone,
                    table,
                    "--directions",
                    "pca",
                    "--grid",
                    3,
                    "--run",
                    folder.resolve("out/run.epochscope"))
                .status())
        .isZero();
  }

  @Test
  void wrongArgumentsAreAMatterOfUsage() {
    CommandLineRun run = CommandLineRun.of("landscape", model, table, "--grid", 1);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.complaints()).singleElement().asString().contains("grid is 1, expected");
    assertThat(CommandLineRun.of("landscape", model, table, "--range", 0).status()).isEqualTo(2);
  }

  private static JsonNode landscape(Object... options) throws IOException {
    Path out = folder.resolve("landscape.json");
    Object[] arguments = new Object[options.length + 5];
    System.arraycopy(new Object[] {"landscape", model, table, "-o", out}, 0, arguments, 0, 5);
    System.arraycopy(options, 0, arguments, 5, options.length);
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("points on " + ROWS + " rows");
    return new ObjectMapper().readTree(out.toFile());
  }
}
