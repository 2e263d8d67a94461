package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.backend.Compute;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import epochscope.train.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'source': {'type': 'two-moons', 'samples': 300, 'noise': 0.1}}",
        "{'source': {'type': 'two-moons', 'samples': 300}, 'scaling': 'z-score'}",
        "{'source': {'type': 'spirals', 'samples': 300, 'classes': 3}, 'scaling': 'min-max',"
            + " 'balance': {'method': 'oversample'}, 'split': {'seed': 7, 'stratified': true}}",
        "{'source': {'type': 'blobs', 'samples': 300, 'features': 5}, 'scaling': 'log',"
            + " 'scalings': {'x2': 'none', 'x3': 'min-max'}}",
        "{'source': {'type': 'curve', 'samples': 100, 'noise': 0.2}, 'scaling': 'z-score',"
            + " 'split': {'train': 1, 'validation': 0}}",
        "{'source': {'type': 'collisions', 'samples': 300}, 'scaling': 'log',"
            + " 'missing': 'drop-columns'}",
        "{'source': {'type': 'collisions', 'samples': 300}, 'scaling': 'z-score',"
            + " 'missing': 'constant', 'missingConstant': -1}"
      })
  void changedPointsAreTheSameToTheBit(String json) {
    check(SpecJson.read(json.replace('\'', '"'), DataSpec.class, "data"));
  }

  /** Large offsets, tiny spreads, weights, units, several targets, a column of negative zeros. */
  @Test
  void aTableIsTheSameToTheBit() throws IOException {
    Random random = new Random(3);
    StringBuilder table = new StringBuilder("t [ns],p [GeV],z,w,a,b\n");
    for (int i = 0; i < 200; i++) {
      table
          .append(1e9 + 1e-3 * random.nextGaussian())
          .append(',')
          .append(1e-12 * random.nextGaussian())
          .append(',')
          .append(i % 3 == 0 ? "-0.0" : "0.125")
          .append(',')
          .append(random.nextDouble())
          .append(',')
          .append(random.nextGaussian())
          .append(',')
          .append(1e20 * random.nextGaussian())
          .append('\n');
    }
    Path file = Files.writeString(folder.resolve("table.csv"), table);
    SourceSpec source =
        new SourceSpec.Table(
            file.toString(), null, null, "w", null, null, null, null, List.of("a", "b"));
    for (String scaling : List.of("none", "z-score", "min-max", "log")) {
      DataSpec read =
          SpecJson.read(
              "{\"source\": {\"type\": \"xor\"}, \"scaling\": \"" + scaling + "\"}",
              DataSpec.class,
              "data");
      check(read.withSource(source));
    }
  }

  @Test
  void aRunOnThemIsTheSameToTheBit() {
    String json =
        """
        {"data": {"source": {"type": "spirals", "samples": 200}, "scaling": "z-score",
                  "balance": {"method": "oversample"}, "augmentation": {"noise": 0.01}},
         "network": {"nodes": [{"type": "dense", "name": "h", "units": 5, "activation": "tanh"},
                               {"type": "dropout", "name": "d", "rate": 0.2},
                               {"type": "dense", "name": "out"}]},
         "training": {"optimiser": {"type": "adam"}, "batchSize": 16, "epochs": 9}}
        """;
    ExperimentSpec spec = SpecJson.readExperiment(json, "spirals");
    PreparedData changed = changed(DataPreparation.prepare(spec.data()), spec.data());
    ExperimentSpec written = spec.withData(Embedding.of(spec.data(), changed));
    ExperimentSpec again = SpecJson.readExperiment(SpecJson.write(written), "written");
    assertThat(trained(again, DataPreparation.prepare(again.data())))
        .isEqualTo(trained(spec, changed));
  }

  private static float[] trained(ExperimentSpec spec, PreparedData data) {
    Trainer trainer = new Trainer(ExperimentResolver.resolve(spec, data), data, Compute.cpu(1));
    for (int i = 0; i < 60; i++) {
      trainer.update();
    }
    return trainer.parameters();
  }

  /** Written as it was drawn, and not with the digits of a float that is seen as a double. */
  @Test
  void numbersAreShort() {
    DataSpec spec =
        SpecJson.read("{\"source\": {\"type\": \"xor\", \"samples\": 10}}", DataSpec.class, "data");
    PreparedData data = DataPreparation.prepare(spec);
    PreparedData drawn =
        new SampleEdit.Add(new double[] {0.1, -0.7}, new float[] {1}).appliedTo(data, spec);
    assertThat(SpecJson.write(Embedding.of(spec, drawn))).contains("[ 0.1, -0.7, 1.0 ]");
  }

  private static void check(DataSpec spec) {
    PreparedData data = DataPreparation.prepare(spec);
    PreparedData changed = changed(data, spec);
    assertThat(DataFingerprint.of(changed)).isNotEqualTo(DataFingerprint.of(data));
    assertThat(Embedding.isPossible(changed)).isTrue();
    String json = SpecJson.write(Embedding.of(spec, changed));
    PreparedData again = DataPreparation.prepare(SpecJson.read(json, DataSpec.class, "written"));
    assertThat(DataFingerprint.of(again)).isEqualTo(DataFingerprint.of(changed));
    assertThat(again.train().size()).isEqualTo(changed.train().size());
    assertThat(again.balance().weights()).isEqualTo(changed.balance().weights());
    assertThat(again.balance().visits()).isEqualTo(changed.balance().visits());
    assertThat(again.preprocessing().columns()).isEqualTo(changed.preprocessing().columns());
  }

  /** One event more, one less, one elsewhere. */
  private static PreparedData changed(PreparedData data, DataSpec spec) {
    double[] middle =
        data.preprocessing().columns().stream().mapToDouble(c -> c.unscaled(0.3)).toArray();
    float[] targets = new float[data.train().targets().size()];
    PreparedData more = new SampleEdit.Add(middle, targets).appliedTo(data, spec);
    PreparedData less = new SampleEdit.Remove(3).appliedTo(more, spec);
    return new SampleEdit.Move(5, new int[] {0}, new double[] {middle[0] / 7}, null)
        .appliedTo(less, spec);
  }
}
