package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to a model file, it loads or is refused in one sentence. */
class ModelMutationTest {
  private static final int MUTATIONS = 3_000;
  private static final List<String> SCRAPS =
      List.of(
          "null",
          "{}",
          "[]",
          "-1",
          "0",
          "1e999",
          "-0.0",
          "1.5",
          "9999999999999",
          "\"\"",
          "true",
          ",",
          ":",
          "{",
          "]",
          "\"in\"",
          "[[",
          "\u0000",
          "é",
          "\"type\": \"dense\",");

  private final Random random = new Random(20);

  @Test
  void loadsOrIsRefusedInOneSentence() {
    String json = ModelFile.json(Models.binary(Precision.FLOAT, 3));
    int loaded = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String mutated = json;
      for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
        mutated = mutated(mutated);
      }
      loaded += isLoaded(mutated) ? 1 : 0;
    }
    assertThat(loaded).as("harmless mutations").isBetween(1, MUTATIONS / 2);
  }

  private static boolean isLoaded(String json) {
    try {
      ModelFile.read(json, "model.json");
      return true;
    } catch (InvalidInputException e) {
      assertThat(e.getMessage()).startsWith("model.json").hasSizeLessThan(600);
      assertThat(e.getMessage().lines()).hasSize(1);
      return false;
    }
  }

  private String mutated(String json) {
    int from = random.nextInt(json.length());
    int to = Math.min(json.length(), from + 1 + random.nextInt(12));
    String before = json.substring(0, from);
    return switch (random.nextInt(5)) {
      case 0 -> before + json.substring(to);
      case 1 -> before + scrap() + json.substring(to);
      case 2 -> before + json.substring(from, to) + json.substring(from);
      case 3 -> replacedValue(json, from);
      default -> before + (char) (32 + random.nextInt(95)) + json.substring(from + 1);
    };
  }

  /** Another value after the next colon, so that the document stays JSON more often. */
  private String replacedValue(String json, int from) {
    int colon = json.indexOf(": ", from);
    if (colon < 0) {
      return json.substring(0, from);
    }
    int end = colon + 2;
    while (end < json.length() && ",\n}".indexOf(json.charAt(end)) < 0) {
      end++;
    }
    return json.substring(0, colon + 2) + scrap() + json.substring(end);
  }

  private String scrap() {
    return SCRAPS.get(random.nextInt(SCRAPS.size()));
  }
}
