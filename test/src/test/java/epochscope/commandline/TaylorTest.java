package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code taylor} against second differences of what {@code predict} prints. */
class TaylorTest {
  private static final int ROWS = 40;
  private static final String[] FEATURES = {"a", "b.c", "d"};

  /** Of a step in x as the network sees it. */
  private static final double H = 1e-3;

  private static final double TOLERANCE = 1e-6;

  @TempDir private static Path folder;
  private static Path table;
  private static double[][] rows;

  @BeforeAll
  static void train() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    rows = new double[ROWS][];
    List<String> lines = new ArrayList<>(List.of("kind,a,b.c,d,w"));
    for (int i = 0; i < ROWS; i++) {
      rows[i] = new double[] {random.nextDouble(-1, 1), random.nextDouble(-1, 1), i % 5 * 0.3};
      double weight = i % 7 == 0 ? 0 : random.nextDouble(0.5, 2);
      lines.add("xyz".charAt(i % 3) + "," + csv(rows[i]) + "," + weight);
    }
    table = Files.write(folder.resolve("table.csv"), lines);
    train("plain", "none", "tanh");
    train("scaled", "z-score", "tanh");
    train("kinked", "none", "relu");
  }

  private static void train(String name, String scaling, String activation) throws IOException {
    String experiment =
        """
        {"data": {"source": {"type": "table", "file": "%s", "target": "kind", "weights": "w"},
                  "scaling": "%s"},
         "network": {"nodes": [
           {"type": "dense", "name": "h1", "units": 6, "activation": "%s"},
           {"type": "dense", "name": "out"}]},
         "training": {"epochs": 20, "optimiser": {"type": "adam", "learningRate": 0.03}}}
        """
            .formatted(table, scaling, activation);
    Path file = Files.writeString(folder.resolve(name + ".json"), experiment);
    CommandLineRun run = CommandLineRun.of("train", file, "--quiet", "--out", folder.resolve(name));
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static Path model(String name) {
    return folder.resolve(name).resolve("model.json");
  }

  private static String csv(double... values) {
    return DoubleStream.of(values).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource({"plain, 0, true", "plain, 2, false", "scaled, 1, true", "scaled, 0, false"})
  void agreesWithDifferencesOfPredict(String name, int output, boolean weighted)
      throws IOException {
    Path sample = weighted ? table : unweighted();
    CommandLineRun run =
        CommandLineRun.of("taylor", model(name), sample, "--output", "xyz".charAt(output));
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode found = new ObjectMapper().readTree(run.out());
    Map<String, Double> expected = expected(name, output, weighted);
    assertThat(found.get("sample").intValue()).isEqualTo(ROWS);
    assertThat(found.get("features")).extracting(JsonNode::textValue).containsExactly(FEATURES);
    assertThat(found.get("coefficients")).hasSize(expected.size());
    double before = Double.POSITIVE_INFINITY;
    for (JsonNode coefficient : found.get("coefficients")) {
      String of =
          IntStream.range(0, coefficient.get("of").size())
              .mapToObj(i -> coefficient.get("of").get(i).textValue())
              .collect(Collectors.joining("|"));
      double value = coefficient.get("value").doubleValue();
      assertThat(value).as(of).isCloseTo(expected.get(of), within(TOLERANCE));
      assertThat(value).isLessThanOrEqualTo(before);
      before = value;
    }
  }

  private static Path unweighted() throws IOException {
    List<String> lines = new ArrayList<>(List.of("d,b.c,a"));
    for (double[] row : rows) {
      lines.add(csv(row[2], row[1], row[0]));
    }
    return Files.write(folder.resolve("unweighted.csv"), lines);
  }

  /** By name, of pairs joined by a bar. */
  private static Map<String, Double> expected(String name, int output, boolean weighted)
      throws IOException {
    double[] scales = new double[3];
    JsonNode model = new ObjectMapper().readTree(model(name).toFile());
    for (int i = 0; i < 3; i++) {
      scales[i] = model.at("/preprocessing/features/" + i).path("scale").asDouble(1);
    }
    Stencil stencil = Stencil.of(model(name), output, scales);
    Map<String, Double> means = new HashMap<>();
    double total = 0;
    List<String> lines = Files.readAllLines(table);
    for (int row = 0; row < ROWS; row++) {
      String line = lines.get(row + 1);
      double weight = weighted ? Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)) : 1;
      total += weight;
      for (int i = 0; i < 3; i++) {
        means.merge(FEATURES[i], weight * Math.abs(stencil.first(row, i)), Double::sum);
        for (int j = i; j < 3; j++) {
          double t = Math.abs(stencil.second(row, i, j)) / (i == j ? 2 : 1);
          means.merge(FEATURES[i] + "|" + FEATURES[j], weight * t, Double::sum);
        }
      }
    }
    double sum = total;
    means.replaceAll((of, value) -> value / sum);
    return means;
  }

  /** What {@code predict} answers at each row and one step from it in up to two features. */
  private record Stencil(List<Double> answers) {
    private static final int[] STEPS = {-2, -1, 1, 2};
    private static final int PER_ROW = 1 + 3 * 4 + 3 * 16;

    static Stencil of(Path model, int output, double[] scales) throws IOException {
      List<String> lines = new ArrayList<>(List.of(String.join(",", FEATURES)));
      for (double[] row : rows) {
        lines.add(csv(row));
        for (int i = 0; i < 3; i++) {
          for (int a : STEPS) {
            lines.add(csv(moved(row, scales, i, a, i, 0)));
          }
        }
        for (int[] pair : new int[][] {{0, 1}, {0, 2}, {1, 2}}) {
          for (int a : STEPS) {
            for (int b : STEPS) {
              lines.add(csv(moved(row, scales, pair[0], a, pair[1], b)));
            }
          }
        }
      }
      Path points = Files.write(folder.resolve("points.csv"), lines);
      CommandLineRun run = CommandLineRun.of("predict", model, points);
      assertThat(run.status()).as(run.err()).isZero();
      return new Stencil(
          run.out().lines().skip(1).map(line -> Double.valueOf(line.split(",")[output])).toList());
    }

    private static double[] moved(double[] row, double[] scales, int i, int a, int j, int b) {
      double[] point = row.clone();
      point[i] += a * H * scales[i];
      point[j] += b * H * scales[j];
      return point;
    }

    private double at(int row, int index) {
      return answers.get(row * PER_ROW + index);
    }

    private double along(int row, int i, int step) {
      return at(row, 1 + 4 * i + (step < 0 ? step + 2 : step + 1));
    }

    /** Of fourth order in the step. */
    double first(int row, int i) {
      return (8 * (along(row, i, 1) - along(row, i, -1)) - (along(row, i, 2) - along(row, i, -2)))
          / (12 * H);
    }

    double second(int row, int i, int j) {
      if (i == j) {
        double near = along(row, i, 1) + along(row, i, -1);
        double far = along(row, i, 2) + along(row, i, -2);
        return (16 * near - far - 30 * at(row, 0)) / (12 * H * H);
      }
      int pair = i + j - 1;
      double sum = 0;
      double[] weights = {1, -8, 8, -1};
      for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 4; b++) {
          sum += weights[a] * weights[b] * at(row, 13 + 16 * pair + 4 * a + b);
        }
      }
      return sum / (144 * H * H);
    }
  }

  @Test
  void missingValuesAreReplacedAsTheModelSays() throws IOException {
    JsonNode model = new ObjectMapper().readTree(model("scaled").toFile());
    String mean = model.at("/preprocessing/features/0/missing/by").asText();
    assertThat(Double.parseDouble(mean)).isNotZero();
    Path holes = Files.writeString(folder.resolve("holes.csv"), "a,b.c,d\n,0.5,0.1\n0.2,0,1\n");
    Path filled =
        Files.writeString(folder.resolve("filled.csv"), "a,b.c,d\n" + mean + ",0.5,0.1\n0.2,0,1\n");
    String found = CommandLineRun.of("taylor", model("scaled"), holes).out();
    assertThat(found).contains("\"sample\": 2").doesNotContain("null");
    assertThat(found).isEqualTo(CommandLineRun.of("taylor", model("scaled"), filled).out());
  }

  /** All that the command line changes about an experiment leaves what it observes. */
  @Test
  void trainFollowsWhatTheLessonObserves() throws IOException {
    Path out = folder.resolve("lesson");
    CommandLineRun run =
        CommandLineRun.of(
            "train", "two-gaussians", "--epochs", 2, "--seed", 3, "--quiet", "--out", out);
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode history = new ObjectMapper().readTree(out.resolve("history.json").toFile());
    String[] names = {"x1", "x2", "x1.x1", "x1.x2", "x2.x2"};
    for (String name : names) {
      assertThat(history.at("/series").get("taylor." + name)).as(name).hasSize(3);
      assertThat(history.at("/final").get("taylor." + name).doubleValue()).isPositive();
    }
    JsonNode model = new ObjectMapper().readTree(out.resolve("model.json").toFile());
    assertThat(model.at("/training/metrics/taylor.x1").isNumber()).isTrue();
  }

  @Test
  void firstOrderIntoAFile() throws IOException {
    Path file = folder.resolve("deep/taylor.json");
    CommandLineRun run =
        CommandLineRun.of("taylor", model("plain"), table, "--order", 1, "-o", file);
    assertThat(run.out() + run.err()).isEmpty();
    JsonNode found = new ObjectMapper().readTree(file.toFile());
    assertThat(found.get("coefficients")).hasSize(3);
    assertThat(found.fieldNames())
        .toIterable()
        .containsExactly("features", "sample", "coefficients");
  }

  @Test
  void warnsOfKinks() throws IOException {
    CommandLineRun run = CommandLineRun.of("taylor", model("kinked"), table);
    assertThat(run.status()).isZero();
    String sentence =
        "node h1: the activation is piecewise linear, so its curvature is zero almost everywhere,"
            + " and coefficients of second order leave its kinks out";
    assertThat(run.err().lines()).containsExactly("warning: " + sentence);
    JsonNode found = new ObjectMapper().readTree(run.out());
    assertThat(found.get("warnings")).extracting(JsonNode::textValue).containsExactly(sentence);
    assertThat(CommandLineRun.of("taylor", model("kinked"), table, "--order", 1).err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --order 3       | 2 | --order is 3, expected a whole number from 1 to 2
          --output q      | 1 | --output is "q", expected one of x, y, z, or an index from 0 to 2
          --output 3      | 1 | --output is "3", expected one of x, y, z, or an index from 0 to 2
          --weights v     | 1 | table.csv has no weights column "v", expected one of kind, a, b.c, d, w
          --weights kind  | 1 | table.csv, line 2: column kind is "x", expected a weight of 0 or more
          """)
  void refuses(String option, int status, String sentence) {
    String[] words = option.split(" ");
    CommandLineRun run = CommandLineRun.of("taylor", model("plain"), table, words[0], words[1]);
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out()).isEmpty();
    assertThat(run.complaints()).singleElement().asString().contains(sentence);
  }

  @Test
  void refusesATableWithoutRows() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.csv"), "a,b.c,d\n");
    CommandLineRun run = CommandLineRun.of("taylor", model("plain"), empty);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.complaints()).singleElement().asString().contains("empty.csv");
  }
}
