package epochscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.app.session.SessionStore.Earlier;
import epochscope.app.session.SessionStore.Place;
import epochscope.presets.Lessons;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {
  @TempDir Path folder;

  @Test
  void whoCrashedIsToldOnceAndStaysInTheList() throws IOException {
    SessionStore store = new SessionStore(folder);
    Path file = crashed(7);
    List<Earlier> found = store.earlier();
    assertThat(found).extracting(Earlier::file).containsExactly(file);
    assertThat(found).extracting(Earlier::crashed).containsExactly(true);
    assertThat(found.getFirst().session().epoch()).isEqualTo(7);
    assertThat(store.earlier()).extracting(Earlier::crashed).containsExactly(false);
    assertThat(store.list()).extracting(Earlier::file).containsExactly(file);
  }

  @Test
  void aWindowThatIsOpenIsLeftAlone() throws IOException {
    SessionStore store = new SessionStore(folder);
    try (Place open = store.open()) {
      write(open.file(), session(3));
      assertThat(store.earlier()).isEmpty();
      assertThat(store.list()).isEmpty();
      assertThat(open.file()).exists();
    }
    assertThat(store.earlier()).extracting(Earlier::crashed).containsExactly(false);
  }

  @Test
  void theNewestFewAreKept() throws IOException {
    SessionStore store = new SessionStore(folder);
    for (int epoch = 0; epoch < SessionStore.MOST + 3; epoch++) {
      write(folder.resolve("20261121-1200%02d-000-x.epochscope".formatted(epoch)), session(epoch));
    }
    List<Integer> epochs = store.earlier().stream().map(it -> it.session().epoch()).toList();
    assertThat(epochs).containsExactly(10, 9, 8, 7, 6, 5, 4, 3);
    assertThat(files()).hasSize(SessionStore.MOST);
  }

  @Test
  void whatCannotBeReadIsLeftOutAndWhatAKilledWindowLeftHalfDoneIsSweptAway() throws IOException {
    SessionStore store = new SessionStore(folder);
    Files.writeString(folder.resolve("20261121-120000-000-x.epochscope"), "no run");
    write(folder.resolve("20261121-120001-000-x.epochscope"), "{\"saved\": \"yesterday\"}");
    Files.writeString(folder.resolve("20261121-120002-000-x.lock"), "");
    Files.writeString(folder.resolve(".20261121-120002-000-x.epochscope.1.part"), "half");
    assertThat(store.earlier()).isEmpty();
    assertThat(files()).hasSize(2).allMatch(file -> file.toString().endsWith(".epochscope"));
  }

  @Test
  void saysWhatIsWrongInASession() {
    String json = session(3).replaceFirst("\"saved\": \"[^\"]*\"", "\"saved\": \"now\"");
    assertThatThrownBy(() -> Session.read(json, "session.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "session.json: $.saved is \"now\", expected an instant such as 2026-11-20T12:00:00Z");
  }

  private Path crashed(int epoch) throws IOException {
    Path file = folder.resolve("20261121-120000-000-x.epochscope");
    write(file, session(epoch));
    Files.createFile(folder.resolve("20261121-120000-000-x.lock"));
    return file;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String session(int epoch) {
    return SpecJson.write(
        new Session(
            "2026-11-21T12:00:00Z",
            "Two clouds",
            "two-gaussians",
            epoch,
            Lessons.find(Lessons.DEFAULT).experiment(),
            null,
            null,
            20.0));
  }

  private static void write(Path file, String session) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("session.json"));
      zip.write(session.getBytes());
      zip.closeEntry();
    }
  }
}
