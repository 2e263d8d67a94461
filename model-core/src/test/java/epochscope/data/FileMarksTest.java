package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.DataSpec;
import epochscope.spec.FileMark;
import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMarksTest {
  /** Of the three letters abc, as FIPS 180-2 has it. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;

  @Test
  void aFileIsMarkedByLengthAndHash() throws IOException {
    assertThat(FileMarks.marked(table("abc")).files().values())
        .containsExactly(new FileMark(3L, OF_ABC));
  }

  @Test
  void anotherLengthAndOtherBytesAreTold() throws IOException {
    DataSpec marked = FileMarks.marked(table("abc"));
    String file = marked.files().keySet().iterator().next();
    assertThat(FileMarks.differences(marked)).isEmpty();
    Files.writeString(Path.of(file), "abcd");
    assertThat(FileMarks.differences(marked))
        .containsExactly(new FileMarks.Difference(file, true, "4", "3"));
    assertThat(FileMarks.differences(marked).getFirst().sentence())
        .isEqualTo(file + " has 4 bytes, expected 3 as when the experiment was saved");
    Files.writeString(Path.of(file), "abd");
    assertThat(FileMarks.differences(marked).getFirst().expected()).isEqualTo(OF_ABC);
    assertThat(FileMarks.differences(marked).getFirst().sentence())
        .startsWith(
            file + " has the SHA-256 a52d159f262b2c6ddb724a61840befc36eb30c88877a4030b65cb");
  }

  @Test
  void whatIsLeftOpenIsNotLookedAt() throws IOException {
    DataSpec spec = table("abc");
    String file = ((SourceSpec.Table) spec.source()).file();
    assertThat(FileMarks.differences(spec.withFiles(Map.of(file, new FileMark(null, null)))))
        .isEmpty();
    assertThat(FileMarks.differences(spec.withFiles(Map.of(file, new FileMark(3L, null)))))
        .isEmpty();
    assertThat(FileMarks.differences(spec.withFiles(Map.of(file, new FileMark(4L, null)))))
        .hasSize(1);
    assertThatThrownBy(() -> new FileMark(null, "BA78"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("sha256 is \"BA78\", expected 64 hexadecimal digits in small letters");
  }

  @Test
  void allFilesOfImagesAreMarkedAndOnlyThoseOfTheSourceKept() throws IOException {
    String images = Files.writeString(folder.resolve("i"), "abc").toString();
    String labels = Files.writeString(folder.resolve("l"), "").toString();
    DataSpec spec =
        new DataSpec(new ImageSource.Idx(images, labels, null, null, null), null, null, null);
    DataSpec marked = FileMarks.marked(spec);
    assertThat(marked.files().keySet()).containsExactly(images, labels);
    assertThat(marked.withSource(spec.source()).files()).isEqualTo(marked.files());
    assertThat(marked.withSource(new SourceSpec.Xor(10, 1L, null)).files()).isEmpty();
  }

  @Test
  void aFileThatIsGoneKeepsItsMark() throws IOException {
    DataSpec marked = FileMarks.marked(table("abc"));
    Files.delete(Path.of(marked.files().keySet().iterator().next()));
    assertThat(FileMarks.marked(marked)).isEqualTo(marked);
  }

  private DataSpec table(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), content);
    SourceSpec source =
        new SourceSpec.Table(file.toString(), null, null, null, null, null, null, null);
    return new DataSpec(source, null, null, null);
  }
}
