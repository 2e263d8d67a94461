package epochscope.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.presets.Lessons;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKindTest {
  @TempDir Path folder;

  @Test
  void tellsByTheContentWhateverTheName() throws IOException {
    String lesson = SpecJson.write(Lessons.find(Lessons.DEFAULT));
    String experiment = SpecJson.write(Lessons.find(Lessons.DEFAULT).experiment());
    assertThat(kind("PK\u0003\u0004")).isEqualTo(FileKind.RUN);
    assertThat(kind("{\"experiment\": {}, \"format\": \"epochscope-model\"}"))
        .isEqualTo(FileKind.MODEL);
    assertThat(kind("{\"layers\": [], \"inputs\": [], \"nodes\": []}"))
        .isEqualTo(FileKind.FOREIGN_MODEL);
    assertThat(kind("{\"modelTopology\": {}}")).isEqualTo(FileKind.FOREIGN_MODEL);
    assertThat(kind("{\"opset_import\": [], \"graph\": {}}")).isEqualTo(FileKind.FOREIGN_MODEL);
    assertThat(FileKind.of(folder)).isEqualTo(FileKind.FOREIGN_MODEL);
    assertThat(kind(lesson)).isEqualTo(FileKind.LESSON);
    assertThat(kind(experiment)).isEqualTo(FileKind.EXPERIMENT);
    assertThat(kind("\uFEFF \n" + experiment)).isEqualTo(FileKind.EXPERIMENT);
    assertThat(kind("{\"data\": [1, ")).isEqualTo(FileKind.EXPERIMENT);
    assertThat(kind("a,b\n1,2\n")).isEqualTo(FileKind.TABLE);
    assertThat(kind("")).isEqualTo(FileKind.TABLE);
  }

  @Test
  void saysWhatCannotBeRead() {
    assertThatThrownBy(() -> FileKind.of(folder.resolve("none")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder.resolve("none") + " does not exist");
  }

  private FileKind kind(String content) throws IOException {
    return FileKind.of(
        Files.write(folder.resolve("file.txt"), content.getBytes(StandardCharsets.UTF_8)));
  }
}
