package epochscope.files;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.export.RunFile;
import epochscope.export.SavedRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is killed in the middle of saving leaves the file before, or the one after, whole. */
@Timeout(240)
class KilledWhileSavingTest {
  private static final int AT_ONCE = 3;
  private static final int ROUNDS = 30;
  private static final int ROUNDS_OF_RUNS = 4;
  private static final int MOST_MILLIS = 60;

  @TempDir private Path folder;
  private final Random random = new Random(8);

  @Test
  void noFileIsLostOrHalf() throws Exception {
    int caught = 0;
    for (int round = 0; round < ROUNDS; round++) {
      caught += kill(round, List.of());
      for (int i = 0; i < AT_ONCE; i++) {
        byte[] bytes = Files.readAllBytes(file(i));
        assertThat(bytes).hasSize(EndlessSaving.LENGTH);
        assertThat(ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES))
            .isEqualTo(EndlessSaving.checksum(bytes));
      }
    }
    assertThat(caught).as("killed in the middle of saving").isGreaterThan(ROUNDS);
  }

  @Test
  void noRunIsLostOrHalf() throws Exception {
    Path good = folder.resolve("good.epochscope");
    SavedRun run = GoodFiles.run();
    RunFile.write(run, good);
    for (int round = 0; round < ROUNDS_OF_RUNS; round++) {
      kill(round, List.of(good.toString()));
      for (int i = 0; i < AT_ONCE; i++) {
        SavedRun read = RunFile.read(file(i));
        assertThat(read.history().latest().keyframe().bytes())
            .isEqualTo(run.history().latest().keyframe().bytes());
      }
    }
  }

  /** Returns how many were caught with a part that was not finished. */
  private int kill(int round, List<String> more) throws Exception {
    List<Process> saving = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Files.createDirectories(file(i).getParent());
      saving.add(start(file(i), more));
    }
    int caught = 0;
    for (int i = 0; i < AT_ONCE; i++) {
      awaitFirstPart(i, saving.get(i), round);
      Thread.sleep(random.nextInt(MOST_MILLIS));
      saving.get(i).destroyForcibly().waitFor(20, TimeUnit.SECONDS);
      caught += sweptParts(file(i).getParent());
    }
    return caught;
  }

  private Process start(Path file, List<String> more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessSaving.class.getName(),
                file.toString()));
    command.addAll(more);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("words.txt").toFile())
        .start();
  }

  /** In the first round until there is a file, then until this process has begun to save. */
  private void awaitFirstPart(int i, Process process, int round) throws Exception {
    Path file = file(i);
    while (round == 0 ? !Files.exists(file) : parts(file.getParent()).isEmpty()) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("words.txt"))).isTrue();
      Thread.sleep(1);
    }
  }

  private Path file(int i) {
    return folder.resolve("saved-" + i).resolve("file");
  }

  private static int sweptParts(Path folder) throws IOException {
    List<Path> parts = parts(folder);
    for (Path part : parts) {
      Files.delete(part);
    }
    return parts.size();
  }

  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }
}
