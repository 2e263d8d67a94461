package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong: one sentence, an exit status, and the files of an earlier run as they were.
 */
class BadInputTest {
  private static final String EARLIER = "the model of an earlier run";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void earlierRun() throws IOException {
    out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("model.json"), EARLIER);
  }

  private void refused(int status, String sentencePart, Object... arguments) throws IOException {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.status()).as(run.err()).isEqualTo(status);
    assertThat(run.complaints()).singleElement().asString().contains(sentencePart);
    assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("model.json"));
    }
    assertThat(out.resolve("model.json")).hasContent(EARLIER);
  }

  private void tableRefused(String sentencePart, Path table, Object... more) throws IOException {
    List<Object> arguments =
        Stream.concat(
                Stream.of("train", "own-table", "--out", out, "--data", table, "--epochs", 2),
                Stream.of(more))
            .toList();
    refused(1, sentencePart, arguments.toArray());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  static Stream<Arguments> badTables() {
    return Stream.of(
        Arguments.of("a,b,y\n1,2,0\n1,two,1\n2,1,0\n", "two"),
        Arguments.of("a,b,y\n1,2,0\n1,1\n2,1,1\n", "line 3"),
        Arguments.of("a,b,y\n1,2,1\n2,1,1\n3,3,1\n", "y"),
        Arguments.of("", "empty"),
        Arguments.of("a,b,y\n", "row"));
  }

  @ParameterizedTest
  @MethodSource("badTables")
  void tableThatCannotBeLearnedFrom(String content, String sentencePart) throws IOException {
    tableRefused(sentencePart, file("bad.csv", content));
  }

  @Test
  void targetThatIsNotThere() throws IOException {
    Path table = file("good.csv", "a,b,y\n1,2,0\n2,1,1\n3,3,1\n4,1,0\n5,5,1\n6,2,0\n");
    tableRefused("z", table, "--target", "z");
  }

  @Test
  void weightsThatAreNone() throws IOException {
    Path negative = file("negative.csv", "a,w,y\n1,1,0\n2,-0.5,1\n3,1,0\n4,1,1\n");
    tableRefused(
        "negative.csv, line 3: column w is \"-0.5\", expected a weight of 0 or more",
        negative,
        "--weights",
        "w");
    Path zero = file("zero.csv", "a,w,y\n1,0,0\n2,0,1\n3,0,0\n4,0,1\n");
    tableRefused("zero.csv has only weights of 0 in column w", zero, "--weights", "w");
  }

  @Test
  void missingValuesThatLeaveNothing() throws IOException {
    Path holes = file("holes.csv", "a,b,y\n,1,0\n2,,1\n,3,0\n4,,1\n");
    tableRefused("each of the 4 rows lacks a feature", holes, "--fill", "drop-rows");
    Path empty = file("empty.csv", "a,b,y\n1,,0\n2,nan,1\n3,-999,0\n4,,1\n");
    tableRefused(
        "feature b has no value in the training part, expected at least one",
        empty,
        "--features",
        "a,b",
        "--missing",
        "-999");
  }

  @Test
  void binaryFile() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(1).nextBytes(noise);
    tableRefused("noise.csv", Files.write(folder.resolve("noise.csv"), noise));
  }

  @Test
  void tenMillionColumns() throws IOException {
    Path wide = folder.resolve("wide.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(wide)) {
      for (int i = 0; i < 10_000_000; i++) {
        writer.write("1,");
      }
      writer.write("1\n");
    }
    tableRefused("wide.csv", wide);
  }

  @Test
  void fileThatIsNotThere() throws IOException {
    tableRefused("does not exist", folder.resolve("nowhere.csv"));
  }

  static Stream<Arguments> badExperiments() {
    return Stream.of(
        Arguments.of("'epochz': 5", "'units': 4", "'in'", "epochz"),
        Arguments.of(
            "'optimiser': {'type': 'sgd', 'learningRate': -1}", "'units': 4", "'in'", "-1"),
        Arguments.of("'epochs': 5", "'units': 1000000000", "'in'", "1000000000"),
        Arguments.of("'epochs': 5", "'units': 4", "'nowhere'", "nowhere"),
        Arguments.of("'epochs': 5", "'units': 'four'", "'in'", "four"));
  }

  @ParameterizedTest
  @MethodSource("badExperiments")
  void experimentThatCannotBeRun(String training, String units, String input, String sentencePart)
      throws IOException {
    Path spec = file("spec.json", experiment(training, units, input, ""));
    refused(1, sentencePart, "train", spec, "--out", out);
  }

  @Test
  void shapesThatDoNotFit() throws IOException {
    Path spec = file("spec.json", experiment("'epochs': 5", "'units': 4", "'in'", ", 'units': 3"));
    refused(1, "[3]", "train", spec, "--out", out);
  }

  @Test
  void divergenceNamesNodeEpochCauseAndRemedy() throws IOException {
    String training =
        "'epochs': 50, 'loss': {'type': 'mean-squared-error'},"
            + " 'optimiser': {'type': 'sgd', 'learningRate': 1e6}";
    Path spec =
        file(
            "spec.json",
            experiment(training, "'units': 4", "'in'", ", 'units': 1, 'activation': 'linear'")
                .replace("tanh", "linear"));
    refused(1, "learning rate", "train", spec, "--out", out);
    String sentence = CommandLineRun.of("train", spec, "--out", out).complaints().getFirst();
    assertThat(sentence).contains("diverged", "epoch", "node", "lower");
  }

  @Test
  void folderThatCannotBeWrittenToIsFoundBeforeTraining() throws IOException {
    Path occupied = file("occupied", "a file");
    refused(1, "occupied", "train", "two-gaussians", "--out", occupied.resolve("out"));
    CommandLineRun run = CommandLineRun.of("train", "two-gaussians", "--out", occupied);
    assertThat(run.err()).doesNotContain("training");
  }

  static Stream<Arguments> wrongArguments() {
    return Stream.of(
        Arguments.of("no-such-lesson", List.of("train", "no-such-lesson")),
        Arguments.of("--nonsense", List.of("train", "two-gaussians", "--nonsense")),
        Arguments.of("--epochs", List.of("train", "two-gaussians", "--epochs", "many")),
        Arguments.of("epochs", List.of("train", "two-gaussians", "--epochs", "-1")),
        Arguments.of("threads", List.of("train", "two-gaussians", "--threads", "0")),
        Arguments.of("--data", List.of("train", "two-gaussians", "--target", "y")),
        Arguments.of("--ignore", List.of("train", "own-table", "--features", "a", "--ignore", "b")),
        Arguments.of("MODEL.json", List.of("predict")),
        Arguments.of("mnist-mlp", List.of("bench", "no-such-case")),
        Arguments.of(
            "neither a command nor a file \"no-such-command\"", List.of("no-such-command")));
  }

  @ParameterizedTest
  @MethodSource("wrongArguments")
  void wrongArguments(String sentencePart, List<String> arguments) throws IOException {
    refused(2, sentencePart, arguments.toArray());
  }

  /** With single quotes for double ones. */
  private static String experiment(String training, String units, String input, String output) {
    return """
    {'data': {'source': {'type': 'xor', 'samples': 50}},
     'network': {'nodes': [
        {'name': 'h', 'type': 'dense', 'inputs': [%s], %s, 'activation': 'tanh'},
        {'name': 'out', 'type': 'dense'%s}]},
     'training': {%s}}
    """
        .formatted(input, units, output, training)
        .replace('\'', '"');
  }
}
