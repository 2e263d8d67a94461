package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("model.json");
  }

  @Test
  void writesANewFileAndReplacesAnOldOne() throws IOException {
    AtomicFile.write(file, "first");
    AtomicFile.write(file, "second, größer");
    assertThat(file).hasContent("second, größer");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void theOldFileStandsUntilTheNewOneIsComplete() throws IOException {
    AtomicFile.write(file, "old");
    AtomicFile.write(
        file,
        out -> {
          out.write("half".getBytes());
          out.flush();
          assertThat(file).hasContent("old");
        });
    assertThat(file).hasContent("half");
  }

  @Test
  void whenTheDiskIsFullTheOldFileIsUnharmed() {
    AtomicFile.write(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            file
                + " cannot be written: No space left on device, expected a folder with room for"
                + " it");
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void anErrorOfTheProgramLeavesNothingBehind() {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("a bug");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void makesTheFoldersThatLack() {
    Path deep = folder.resolve("out/today/model.json");
    AtomicFile.write(deep, "text");
    assertThat(deep).hasContent("text");
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    Path notFolder = Files.createFile(folder.resolve("out"));
    assertThatThrownBy(() -> AtomicFile.write(notFolder.resolve("model.json"), "text"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(notFolder.resolve("model.json") + " cannot be written: ")
        .hasMessageContaining(notFolder + " is not a folder");
  }

  @Test
  void refusesAFolderAsFile() {
    assertThatThrownBy(() -> AtomicFile.write(folder, "text"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder + " is a folder, expected the name of a file");
  }

  @Test
  void writesThroughALink() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    AtomicFile.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  void aFullDeviceIsSaidAndStaysADevice() {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full here");
    assertThatThrownBy(() -> AtomicFile.write(full, "text"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("No space left on device");
    assertThat(full).exists();
    assertThat(Files.isRegularFile(full)).isFalse();
  }
}
