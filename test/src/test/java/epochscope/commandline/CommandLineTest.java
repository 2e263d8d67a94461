package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final String EXPERIMENT =
      """
      {"name": "small",
       "data": {"source": {"type": "two-moons", "samples": 100, "noise": 0.1}},
       "network": {"nodes": [
         {"name": "h", "type": "dense", "units": 6, "activation": "tanh"},
         {"name": "out", "type": "dense"}]},
       "training": {"epochs": 50}}
      """;

  @TempDir private Path folder;

  @Test
  void everyLessonIsListed() throws IOException {
    CommandLineRun words = CommandLineRun.of("list");
    JsonNode json = new ObjectMapper().readTree(CommandLineRun.of("list", "--json").out());
    assertThat(words.status()).isZero();
    assertThat(words.out().lines()).hasSameSizeAs(Lessons.all());
    for (int i = 0; i < Lessons.all().size(); i++) {
      LessonSpec lesson = Lessons.all().get(i);
      assertThat(words.out()).contains(lesson.id());
      assertThat(json.at("/" + i + "/id").asText()).isEqualTo(lesson.id());
      assertThat(json.at("/" + i + "/sentence").asText()).isEqualTo(lesson.sentence().en());
    }
  }

  @Test
  void versionAndHelpGoToStandardOutput() {
    assertThat(CommandLineRun.of("--version").out()).matches("Epochscope \\d+\\.\\d+\\.\\d+ .*\\R");
    assertThat(CommandLineRun.of("--help").out()).contains("train", "predict", "bench", "log");
    assertThat(CommandLineRun.of("train", "--help").out()).contains("--header", "--seed", "--out");
  }

  @Test
  void aSeedDecidesEverything() throws IOException {
    JsonNode first = parameters("first", 5);
    assertThat(parameters("second", 5)).isEqualTo(first);
    assertThat(parameters("other", 6)).isNotEqualTo(first);
  }

  private JsonNode parameters(String name, int seed) throws IOException {
    return train(name, seed).path("parameters");
  }

  private JsonNode train(String name, int seed) throws IOException {
    Path spec = Files.writeString(folder.resolve("small.json"), EXPERIMENT);
    Path out = folder.resolve(name);
    CommandLineRun run = CommandLineRun.of("train", spec, "--seed", seed, "--out", out);
    assertThat(run.status()).as(run.err()).isZero();
    return new ObjectMapper().readTree(out.resolve("model.json").toFile());
  }

  @Test
  void theHistoryHoldsEveryEpochAndTheFinalValuesOfAllParts() throws IOException {
    train("run", 1);
    JsonNode history = new ObjectMapper().readTree(folder.resolve("run/history.json").toFile());
    assertThat(history.path("epochs")).hasSize(51);
    assertThat(history.at("/epochs/50").asInt()).isEqualTo(50);
    assertThat(history.at("/series/train.loss")).hasSize(51);
    assertThat(history.path("parameters").asInt()).isEqualTo(2 * 6 + 6 + 6 + 1);
    for (String metric : new String[] {"loss", "accuracy", "auc"}) {
      for (String part : new String[] {"train", "validation", "test"}) {
        assertThat(history.path("final").has(part + "." + metric)).as(part + metric).isTrue();
      }
    }
    double last = history.at("/series/validation.loss/50").asDouble();
    assertThat(history.at("/final/validation.loss").asDouble()).isEqualTo(last);
  }
}
