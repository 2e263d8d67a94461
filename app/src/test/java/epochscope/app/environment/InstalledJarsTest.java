package epochscope.app.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledJarsTest {
  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir private Path folder;

  @Test
  void givesTheJarsAndNothingElseTheirTimesBack() throws IOException {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    Path program = Files.createFile(folder.resolve("epochscope.jar"));
    Path library = Files.createFile(lib.resolve("library.jar"));
    Path other = Files.createFile(lib.resolve("libglass.so"));

    InstalledJars.restoreTimes(program, TIME);

    assertThat(Files.getLastModifiedTime(program)).isEqualTo(TIME);
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(TIME);
    assertThat(Files.getLastModifiedTime(other)).isNotEqualTo(TIME);
  }

  @Test
  void staysSilentWhereThereIsNothing() {
    assertThatCode(() -> InstalledJars.restoreTimes(folder.resolve("none/epochscope.jar"), TIME))
        .doesNotThrowAnyException();
  }
}
