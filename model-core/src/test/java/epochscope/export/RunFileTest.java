package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.HeapRoom;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  private static final byte[] STATE = {1, 2, 3, -4, 5};

  @TempDir Path folder;
  private final Model model = Models.binary(Precision.FLOAT);
  private Path file;

  @BeforeEach
  void writeRun() {
    file = folder.resolve("run.epochscope");
    RunFile.write(new SavedRun(model.experiment(), history(), model), file);
  }

  private HistoryView history() {
    float[] diverged = parameters(2);
    diverged[3] = Float.NaN;
    diverged[4] = Float.NEGATIVE_INFINITY;
    Series loss = new Series(new double[] {0, 1}, new double[] {0.7, Double.NaN});
    return new HistoryView(
        List.of(
            new Snapshot(0, 0, 0, 0, 0.1, parameters(1), new Metrics(Map.of("a", 0.5)), null),
            new Snapshot(
                1, 200, 0.25, 20_000, 0.05, diverged, new Metrics(Map.of("a", Double.NaN)), null)),
        Map.of("train.loss", loss));
  }

  private float[] parameters(long seed) {
    float[] values = new float[model.parameters().length];
    Random random = new Random(seed);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }

  @Test
  void readsBackTheSameRun() {
    SavedRun read = RunFile.read(file);
    assertThat(read.experiment()).isEqualTo(model.experiment());
    assertThat(read.model().parameters()).isEqualTo(model.parameters());
    Series loss = read.history().series().get("train.loss");
    assertThat(loss.epochs()).containsExactly(0, 1);
    assertThat(loss.values()).containsExactly(0.7, Double.NaN);
    Snapshot first = read.history().first();
    assertThat(first.parameters()).containsExactly(parameters(1));
    assertThat(first.metrics()).isEqualTo(new Metrics(Map.of("a", 0.5)));
  }

  @Test
  void readsBackAMomentOfARunThatDiverged() {
    Snapshot written = history().latest();
    Snapshot read = RunFile.read(file).history().latest();
    assertThat(read.parameters()).containsExactly(written.parameters());
    assertThat(read.metrics()).isEqualTo(written.metrics());
    assertThat(read.epoch()).isEqualTo(1);
    assertThat(read.step()).isEqualTo(200);
    assertThat(read.seconds()).isEqualTo(0.25);
    assertThat(read.samples()).isEqualTo(20_000);
    assertThat(read.learningRate()).isEqualTo(0.05);
  }

  @Test
  void aRunThatCanBeContinuedIsReadBackWithAllOfIt() {
    SavedRun written = continued();
    RunFile.write(written, file);
    SavedRun read = RunFile.read(file);
    assertThat(read.history().first().keyframe().bytes()).containsExactly(STATE);
    assertThat(read.history().latest().keyframe()).isNull();
    Continuation continuation = read.continuation();
    assertThat(continuation.seed()).isEqualTo(-5);
    assertThat(continuation.lastEpoch()).isEqualTo(70);
    assertThat(continuation.stoppedEpoch()).isNull();
    assertThat(continuation.data()).isEqualTo("abc");
    assertThat(continuation.samples().getFirst().isAsPrepared()).isTrue();
    SavedSample sample = continuation.samples().getLast();
    assertThat(sample.step()).isEqualTo(3);
    assertThat(sample.features()).containsExactly(1, 2, 3, 4);
    assertThat(sample.targets()).containsExactly(0, 1);
    assertThat(sample.weights()).containsExactly(0.5f, 0.25f);
    assertThat(read.notes()).isEqualTo(written.notes());
    assertThat(read.session()).isEqualTo("{}");
    SavedKeptRun kept = read.kept().getFirst();
    assertThat(kept.number()).isEqualTo(4);
    assertThat(kept.name()).isEqualTo("Adam 0.01");
    assertThat(kept.branchedAt()).isEqualTo(1.0);
    assertThat(kept.history().latest().parameters()).containsExactly(parameters(1));
    assertThat(RunFile.session(file)).isEqualTo("{}");
  }

  private SavedRun continued() {
    HistoryView plain = history();
    Snapshot exact = plain.first().withKeyframe(new Snapshot.Keyframe(STATE));
    HistoryView history = new HistoryView(List.of(exact, plain.latest()), plain.series());
    HistoryView kept = new HistoryView(List.of(plain.first()), Map.of());
    SavedNotes notes =
        new SavedNotes(List.of(new SavedNotes.Entry(1, "here\nit turns")), List.of());
    Continuation continuation =
        new Continuation(
            -5,
            70,
            null,
            "abc",
            List.of(
                SavedSample.asPrepared(0),
                new SavedSample(
                    3,
                    2,
                    new float[] {1, 2, 3, 4},
                    new float[] {0, 1},
                    new float[] {0.5f, 0.25f})));
    SavedKeptRun earlier =
        new SavedKeptRun(
            4,
            "Adam 0.01",
            model.experiment(),
            model.experiment(),
            kept,
            SavedNotes.NONE,
            1.0,
            true);
    return new SavedRun(
        model.experiment(), history, model, continuation, notes, List.of(earlier), "{}");
  }

  @Test
  void statesOfAnotherVersionAreLeftOut() throws IOException {
    RunFile.write(continued(), file);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path index = zip.getPath("state/index.json");
      String text = Files.readString(index);
      assertThat(text).contains("\"version\":1");
      Files.writeString(index, text.replace("\"version\":1", "\"version\":2,\"new\":[]"));
    }
    assertThat(RunFile.read(file).continuation()).isNull();
    assertThat(RunFile.read(file).history().snapshots()).hasSize(2);
  }

  @Test
  void refusesStatesOfMomentsThatAreNotThere() throws IOException {
    RunFile.write(continued(), file);
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path index = zip.getPath("state/index.json");
      String text = Files.readString(index);
      Files.writeString(index, text.replace("\"steps\":[0]", "\"steps\":[7]"));
    }
    assertThatThrownBy(() -> RunFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ", state/index.json: $.steps is 7, expected steps of the snapshots");
  }

  @Test
  void anEntryThatDoesNotFitIntoTheHeapIsRefusedBeforeItIsUnpacked() throws IOException {
    long bytes = Runtime.getRuntime().maxMemory();
    assertThatThrownBy(() -> HeapRoom.require("the entry", bytes))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(
            "the entry is so large that it takes \\d+ MB of memory, expected at most \\d+ MB, which"
                + " Java may still use");
  }

  @Test
  void parametersAreLittleEndianFloats() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      ByteBuffer bytes =
          ByteBuffer.wrap(Files.readAllBytes(zip.getPath("snapshots/parameters.f32")))
              .order(ByteOrder.LITTLE_ENDIAN);
      assertThat(bytes.remaining()).isEqualTo(2 * 4 * model.parameters().length);
      assertThat(bytes.getFloat(4)).isEqualTo(parameters(1)[1]);
      assertThat(bytes.getFloat(4 * model.parameters().length)).isEqualTo(parameters(2)[0]);
      assertThat(zip.getPath("experiment.json")).exists();
      assertThat(zip.getPath("history.json")).exists();
      assertThat(zip.getPath("model.json")).exists();
    }
  }

  @Test
  void saysWhichEntryIsMissing() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.delete(zip.getPath("model.json"));
    }
    assertThatThrownBy(() -> RunFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + " has no model.json, expected a run");
  }

  @Test
  void saysWhatIsWrongInAnEntry() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path index = zip.getPath("snapshots/index.json");
      Files.writeString(index, Files.readString(index).replace("\"step\":200", "\"step\":0"));
    }
    assertThatThrownBy(() -> RunFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            file + ", snapshots/index.json: $: snapshots[1].step is 0, expected a step after 0");
  }

  @Test
  void refusesSnapshotsOfAnotherLength() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.write(zip.getPath("snapshots/parameters.f32"), new byte[100]);
    }
    assertThatThrownBy(() -> RunFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            file
                + ", snapshots/parameters.f32 is 100 bytes long, expected "
                + 8 * model.parameters().length
                + " bytes");
  }

  @Test
  void anEntryMayNotUnpackToMoreThanItDeclares() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int entry = lastIndexOf(bytes, "model.json") - 46;
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(header.getInt(entry)).as("central directory").isEqualTo(0x02014b50);
    header.putInt(entry + 24, 1000);
    Files.write(file, bytes);
    assertThatThrownBy(() -> RunFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            file + ", model.json is longer than it declares, expected 1000 bytes as it declares");
  }

  @Test
  void anEntryMayNotDeclareTooMuch() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int entry = lastIndexOf(bytes, "model.json") - 46;
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, 2_000_000_000);
    Files.write(file, bytes);
    assertThatThrownBy(() -> RunFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(file + ", model.json is 2000000000 bytes long, expected at most");
  }

  @Test
  void whateverHappensToTheFileItLoadsOrIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      byte[] mutated = bytes.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        mutated[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Files.write(file, mutated);
      try {
        RunFile.read(file);
      } catch (InvalidInputException e) {
        assertThat(e.getMessage()).startsWith(file.toString());
      }
    }
  }

  @Test
  void refusesWhatIsNoZip() throws IOException {
    Files.writeString(file, "not a zip");
    assertThatThrownBy(() -> RunFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(file + " is no ZIP archive");
    assertThatThrownBy(() -> RunFile.read(folder.resolve("none")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder.resolve("none") + " does not exist, expected a run");
  }

  private static int lastIndexOf(byte[] bytes, String name) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name);
  }
}
