package epochscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final List<String> FILES = List.of("model.json");

  @TempDir private Path folder;

  @Test
  void tryingLeavesNothingBehind() throws IOException {
    OutputFolder.writable(folder.resolve("a/b"), FILES);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> OutputFolder.writable(file.resolve("out"), FILES))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + " is a file, expected a folder to write into");
  }

  @Test
  void aFolderInAFilesPlaceIsFoundBeforehand() throws IOException {
    Path occupied = Files.createDirectory(folder.resolve("model.json"));
    assertThatThrownBy(() -> OutputFolder.writable(folder, FILES))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(occupied.toString());
  }
}
