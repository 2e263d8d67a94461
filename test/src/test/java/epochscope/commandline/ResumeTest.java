package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.export.RunFile;
import epochscope.export.SavedRun;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training that goes on from a file ends in the bytes of one that never stopped. */
class ResumeTest {
  private static final String EXPERIMENT =
      """
      {"name": "moons",
       "data": {"source": {"type": "two-moons", "samples": 300, "noise": 0.2, "seed": 3}},
       "network": {"nodes": [
         {"name": "h", "type": "dense", "units": 8, "activation": "tanh"},
         {"name": "n", "type": "batch-normalisation"},
         {"name": "d", "type": "dropout", "rate": 0.2},
         {"name": "out", "type": "dense"}]},
       "training": {"optimiser": {"type": "adam", "learningRate": 0.01}, "epochs": 12,
                    "schedule": {"type": "step", "every": 5, "factor": 0.5}}}
      """;

  @TempDir private Path folder;

  @Test
  void endsInTheSameBytes() throws IOException {
    Path spec = Files.writeString(folder.resolve("moons.experiment.json"), EXPERIMENT);
    train(spec, "--epochs", 20, "--out", folder.resolve("whole"));
    train(spec, "--epochs", 7, "--out", folder.resolve("first"));
    train("--resume", run("first"), "--epochs", 9, "--out", folder.resolve("second"));
    train("--resume", run("second"), "--epochs", 4, "--out", folder.resolve("third"));
    SavedRun whole = RunFile.read(run("whole"));
    SavedRun third = RunFile.read(run("third"));
    assertThat(third.model().parameters()).isEqualTo(whole.model().parameters());
    assertThat(third.history().latest().keyframe().bytes())
        .isEqualTo(whole.history().latest().keyframe().bytes());
    assertThat(third.history().snapshots()).hasSameSizeAs(whole.history().snapshots());
  }

  @Test
  void withoutEpochsItGoesOnForAsManyAgain() throws IOException {
    Path spec = Files.writeString(folder.resolve("moons.experiment.json"), EXPERIMENT);
    train(spec, "--out", folder.resolve("first"));
    CommandLineRun run = train("--resume", run("first"), "--out", folder.resolve("second"));
    assertThat(run.err()).contains("finished after epoch 24");
  }

  @Test
  void whatCannotBeContinuedIsSaidInOneSentence() throws IOException {
    Path spec = Files.writeString(folder.resolve("moons.experiment.json"), EXPERIMENT);
    train(spec, "--out", folder.resolve("first"));
    Path file = run("first");
    SavedRun run = RunFile.read(file);
    RunFile.write(new SavedRun(run.experiment(), run.history(), run.model()), file);
    assertRefused(1, "holds no exact state that this version knows", "--resume", file);
    RunFile.write(run, file);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path entry = zip.getPath("experiment.json");
      Files.writeString(entry, Files.readString(entry).replace("\"noise\": 0.2", "\"noise\": 0.3"));
    }
    assertRefused(1, "are no longer what they were when it was saved", "--resume", file);
    assertRefused(2, "--seed is given with --resume", "--resume", file, "--seed", 3);
    assertRefused(2, "expected either a lesson or an experiment, or --resume", "--quiet");
    assertRefused(2, "expected either a lesson or an experiment, or", spec, "--resume", file);
  }

  private void assertRefused(int status, String sentence, Object... arguments) {
    CommandLineRun run = trained(arguments);
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.complaints()).singleElement().asString().contains(sentence);
  }

  private Path run(String name) {
    return folder.resolve(name).resolve("run.epochscope");
  }

  private static CommandLineRun train(Object... arguments) {
    CommandLineRun run = trained(arguments);
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  private static CommandLineRun trained(Object... arguments) {
    Object[] words = new Object[arguments.length + 1];
    words[0] = "train";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    return CommandLineRun.of(words);
  }
}
