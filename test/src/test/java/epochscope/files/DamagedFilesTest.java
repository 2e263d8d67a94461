package epochscope.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happened to a file, it is read or refused in one sentence, with little memory. */
@Timeout(300)
class DamagedFilesTest {
  private static final int FILES = 20_000;
  private static final int SEED = 5;

  @TempDir private Path folder;

  @Test
  void areReadOrRefusedInOneSentence() throws Exception {
    File words = folder.resolve("words.txt").toFile();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Fuzzing.class.getName(),
                folder.toString(),
                Integer.toString(FILES),
                Integer.toString(SEED))
            .redirectErrorStream(true)
            .redirectOutput(words)
            .start();
    assertThat(process.waitFor(290, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(read(words)).isZero();
    assertThat(read(words).lines().filter(line -> line.contains(" loaded, ")))
        .hasSameSizeAs(FuzzedFile.values());
    assertThat(read(words)).contains("A_ZIP_BOMB: refused", "A_TABLE_OF_ONE_LINE: refused");
  }

  private static String read(File file) throws IOException {
    return Files.readString(file.toPath());
  }
}
