package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.export.ModelFile;
import epochscope.history.History;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingEvent;
import epochscope.train.TrainingSession;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that went back in this process ends in the bits of one that never did, in another. */
@Timeout(180)
class SeparateProcessTest {
  private static final int EPOCHS = 40;
  private static final String MAIN = "epochscope.app.Main";

  private static final String EXPERIMENT =
      """
      {"name": "moons",
       "data": {"source": {"type": "two-moons", "samples": 500, "noise": 0.2, "seed": 3},
                "scaling": "z-score"},
       "network": {"nodes": [
         {"type": "dense", "name": "h1", "units": 16, "activation": "tanh"},
         {"type": "dropout", "name": "drop", "rate": 0.25},
         {"type": "dense", "name": "h2", "units": 8, "activation": "relu"},
         {"type": "dense", "name": "out"}]},
       "training": {"optimiser": {"type": "adam", "learningRate": 0.01}, "batchSize": 32,
                    "epochs": %d, "seed": 11}}
      """
          .formatted(EPOCHS);

  @TempDir private Path folder;

  @Test
  void rewindingAndAnotherProcessEndInTheSameBytes() throws Exception {
    assertThat(trainedAndRewound()).isEqualTo(trainedElsewhere());
  }

  private float[] trainedAndRewound() throws InterruptedException {
    ExperimentSpec spec = SpecJson.readExperiment(EXPERIMENT, "moons");
    PreparedData data = DataPreparation.prepare(spec.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(spec, data);
    History history = new History(History.DEFAULT_BUDGET);
    BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    try (TrainingSession session =
        new TrainingSession(resolved, data, Compute.cpu(1), history, events::add)) {
      session.submit(new TrainingCommand.Play());
      awaitEnd(events);
      long middle = session.history().at(EPOCHS / 2.0).step();
      float[] before = session.latest().orElseThrow().parameters();
      session.submit(new TrainingCommand.Rewind(middle));
      session.submit(new TrainingCommand.Play());
      awaitEnd(events);
      float[] after = session.latest().orElseThrow().parameters();
      assertThat(after).isEqualTo(before);
      return after;
    }
  }

  private static void awaitEnd(BlockingQueue<TrainingEvent> events) throws InterruptedException {
    TrainingEvent event;
    do {
      event = events.poll(60, TimeUnit.SECONDS);
      assertThat(event).isNotNull().isNotInstanceOf(TrainingEvent.Failed.class);
    } while (!(event instanceof TrainingEvent.Finished));
  }

  private float[] trainedElsewhere() throws Exception {
    Path spec = Files.writeString(folder.resolve("moons.experiment.json"), EXPERIMENT);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    String out = folder.resolve("out").toString();
    File words = folder.resolve("words").toFile();
    Process process =
        new ProcessBuilder(java, "-cp", classPath, MAIN, "train", spec.toString(), "--out", out)
            .redirectErrorStream(true)
            .redirectOutput(words)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(words.toPath())).isZero();
    double[] saved = ModelFile.read(folder.resolve("out/model.json")).parameters();
    float[] parameters = new float[saved.length];
    for (int i = 0; i < saved.length; i++) {
      parameters[i] = (float) saved[i];
    }
    return parameters;
  }
}
