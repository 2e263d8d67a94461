package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.export.lwtnn.LwtnnFile;
import epochscope.export.onnx.OnnxFile;
import epochscope.export.tfjs.TfjsFile;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a foreign model in JSON, it loads or is refused in one sentence. */
class ImportMutationTest {
  private static final int MUTATIONS = 150;
  private static final Pattern VALUES =
      Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?|\"[^\"]*\"|true|false|null");
  private static final String[] SCRAPS = {
    "null",
    "{}",
    "[]",
    "-1",
    "0",
    "1e999",
    "1.5",
    "99999999",
    "2147483647",
    "\"\"",
    "true",
    "\"same\"",
    "[[1, 2], [3, 4]]",
    "\"Conv2D\"",
    "3"
  };

  @TempDir private Path folder;
  private final Random random = new Random(8);

  /** Another value somewhere, or a few letters fewer. */
  private String mutated(String json) {
    if (random.nextInt(8) == 0) {
      int from = random.nextInt(json.length());
      return json.substring(0, from)
          + json.substring(Math.min(json.length(), from + 1 + random.nextInt(9)));
    }
    MatchResult[] values = VALUES.matcher(json).results().toArray(MatchResult[]::new);
    MatchResult value = values[random.nextInt(values.length)];
    return json.substring(0, value.start())
        + SCRAPS[random.nextInt(SCRAPS.length)]
        + json.substring(value.end());
  }

  private interface Reading {
    void read(String json) throws IOException;
  }

  private void harm(String json, Reading reading) throws IOException {
    int loaded = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String harmed = mutated(json);
      try {
        reading.read(harmed);
        loaded++;
      } catch (InvalidInputException e) {
        assertThat(e.getMessage()).hasSizeLessThan(800);
        assertThat(e.getMessage().lines()).as(harmed).hasSize(1);
      }
    }
    assertThat(loaded).isBetween(MUTATIONS / 50, MUTATIONS * 9 / 10);
  }

  @Test
  void layersModels() throws IOException {
    Path model = folder.resolve("model");
    TfjsFile.write(
        Models.images(
            Precision.FLOAT,
            """
            {"nodes": [
              {"name": "c1", "type": "convolution", "filters": 3, "kernel": 2, "padding": 1,
               "stride": [2, 1], "activation": "relu"},
              {"name": "p1", "type": "pooling", "size": 2, "padding": "same"},
              {"name": "n1", "type": "batch-normalisation", "inputs": ["c1"]},
              {"name": "t1", "type": "transposed-convolution", "filters": 2, "kernel": 2,
               "padding": 1, "stride": 2},
              {"name": "flat", "type": "flatten"},
              {"name": "g1", "type": "global-pooling", "inputs": ["p1"]},
              {"name": "both", "type": "concatenate", "inputs": ["flat", "g1"]},
              {"name": "out", "type": "dense", "units": 3, "activation": "softmax"}]}
            """),
        model);
    Path file = model.resolve("model.json");
    String json = Files.readString(file);
    harm(
        json,
        harmed -> {
          Files.write(file, harmed.getBytes(StandardCharsets.UTF_8));
          TfjsFile.read(model);
        });
  }

  @Test
  void lwtnnGraphs() throws IOException {
    Path file = folder.resolve("lwtnn.json");
    LwtnnFile.write(Models.skips(), file);
    harm(Files.readString(file), harmed -> LwtnnFile.read(harmed, "lwtnn.json", "graph"));
  }

  @Test
  void graphsInJson() throws IOException {
    Path file = folder.resolve("model.onnx.json");
    OnnxFile.writeJson(Models.binary(Precision.FLOAT), file);
    harm(Files.readString(file), harmed -> OnnxFile.readJson(harmed, "model.onnx.json", "graph"));
  }
}
