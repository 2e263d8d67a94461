package epochscope.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpecJsonMutationTest {
  private static final String ORIGINAL =
      """
      {
        "name": "every kind of field",
        "data": {
          "source": {"type": "two-gaussians", "samples": 400, "seed": 7,
            "signal": {"mean": [0.5, 0.5], "covariance": [[1, 0.7], [0.7, 1]]}},
          "split": {"train": 0.5, "validation": 0.5, "test": 0.0, "seed": 3,
            "stratified": true},
          "scaling": "z-score", "scalings": {"x1": "log", "x2": "min-max"},
          "missing": "constant", "missingConstant": -999,
          "balance": {"method": "class-weights", "classWeights": {"background": 1, "signal": 2.5}}
        },
        "network": {"nodes": [
          {"type": "dense", "name": "h1", "units": 100, "activation": "tanh"},
          {"type": "dropout", "name": "d", "inputs": ["h1"], "rate": 0.2},
          {"type": "dense", "name": "out", "initialiser": {"type": "he-normal"}}
        ]},
        "training": {"loss": {"type": "binary-cross-entropy"},
          "optimiser": {"type": "adam", "learningRate": 1e-4}, "batchSize": 10, "epochs": 12,
          "schedule": {"type": "warm-up", "steps": 5,
            "then": {"type": "cosine", "period": 7, "restarts": true}},
          "earlyStopping": {"patience": 30, "minDelta": 0.001}, "l2": 0.0, "precision": "float"}
      }
      """;

  @Test
  void tenThousandMutationsLoadOrAreRefusedInASentence() {
    Mutations mutations = new Mutations(1);
    byte[] original = ORIGINAL.getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      String json = new String(mutations.of(original), StandardCharsets.UTF_8);
      try {
        SpecJson.readExperiment(json, "m.json");
      } catch (InvalidInputException e) {
        refused++;
        assertThat(e.getMessage())
            .as(json)
            .startsWith("m.json")
            .doesNotContain("jackson", "java.", "epochscope.", "reference chain", "Source:")
            .doesNotContain("\n");
      }
    }
    assertThat(refused).isBetween(5_000, 9_990);
  }
}
