package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {
  @TempDir private Path parent;

  private void write(String name, String content) {
    AtomicFolder.write(
        parent.resolve("model"), Map.of(name, content.getBytes()), file -> file.endsWith(".bin"));
  }

  @Test
  void oneThatIsThereIsReplacedWhole() throws IOException {
    write("a.bin", "old");
    write("b.bin", "new");
    assertThat(parent.resolve("model/b.bin")).hasContent("new");
    assertThat(parent.resolve("model/a.bin")).doesNotExist();
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).containsExactly(parent.resolve("model"));
    }
  }

  @Test
  void oneWithOtherThingsInItStays() throws IOException {
    Path diary = parent.resolve("model/diary.txt");
    Files.createDirectories(diary.getParent());
    Files.writeString(diary, "mine");
    assertThatThrownBy(() -> write("a.bin", "new"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("diary.txt");
    assertThat(diary).hasContent("mine");
    assertThat(parent.resolve("model/a.bin")).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenLeavesTheOldOne() throws IOException {
    write("a.bin", "old");
    assertThatThrownBy(
            () ->
                AtomicFolder.write(
                    parent.resolve("model"),
                    Map.of("a.bin", new byte[1], "no\0name", new byte[1]),
                    file -> true))
        .isInstanceOf(RuntimeException.class);
    assertThat(parent.resolve("model/a.bin")).hasContent("old");
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).containsExactly(parent.resolve("model"));
    }
  }
}
