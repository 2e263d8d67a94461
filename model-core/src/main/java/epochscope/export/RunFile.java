package epochscope.export;

import com.fasterxml.jackson.databind.SerializationFeature;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file run.epochscope, a ZIP from which a run can be looked at again: experiment.json,
 * history.json, model.json, snapshots/index.json and snapshots/parameters.f32, [snapshot]
 * [parameter] as little-endian float32. Exact states of the trainer are not kept.
 */
public final class RunFile {
  static final String EXPERIMENT = "experiment.json";
  static final String HISTORY = "history.json";
  static final String MODEL = "model.json";
  static final String INDEX = "snapshots/index.json";
  static final String PARAMETERS = "snapshots/parameters.f32";

  private RunFile() {}

  public static void write(SavedRun run, Path file) {
    AtomicFile.write(file, out -> writeTo(run, out));
  }

  public static SavedRun read(Path file) {
    try (BoundedZip zip = BoundedZip.open(file)) {
      return read(zip);
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
  }

  private static void writeTo(SavedRun run, OutputStream out) throws IOException {
    int parameters = run.model().parameters().length;
    HistoryView history = run.history();
    ZipOutputStream zip = new ZipOutputStream(out);
    entry(zip, EXPERIMENT, bytes(SpecJson.write(run.experiment())));
    String metrics = HistoryFile.json(history, run.model().training().metrics(), parameters);
    entry(zip, HISTORY, bytes(metrics));
    entry(zip, MODEL, bytes(ModelFile.json(run.model())));
    entry(zip, INDEX, compact(SnapshotIndex.of(history.snapshots(), parameters)));
    // Parameters look like noise: to compress them takes long and saves next to nothing.
    zip.setLevel(Deflater.NO_COMPRESSION);
    zip.putNextEntry(new ZipEntry(PARAMETERS));
    for (Snapshot snapshot : history.snapshots()) {
      zip.write(packed(snapshot.parameters()));
    }
    zip.closeEntry();
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Without indentation, of which a long run would have more than of anything else. */
  private static byte[] compact(SnapshotIndex index) throws IOException {
    return SpecJson.mapper()
        .writer()
        .without(SerializationFeature.INDENT_OUTPUT)
        .writeValueAsBytes(index);
  }

  private static SavedRun read(BoundedZip zip) throws IOException {
    Model model = ModelFile.read(zip.text(MODEL), zip.place(MODEL));
    HistoryDocument history =
        SpecJson.read(zip.text(HISTORY), HistoryDocument.class, zip.place(HISTORY));
    SnapshotIndex index = SpecJson.read(zip.text(INDEX), SnapshotIndex.class, zip.place(INDEX));
    int parameters = model.parameters().length;
    if (index.parameters() != parameters) {
      throw Check.found(
          zip.place(INDEX) + ": $.parameters", index.parameters(), parameters + " as in the model");
    }
    return new SavedRun(
        SpecJson.readExperiment(zip.text(EXPERIMENT), zip.place(EXPERIMENT)),
        new HistoryView(snapshots(zip, index), history.seriesByName()),
        model);
  }

  private static List<Snapshot> snapshots(BoundedZip zip, SnapshotIndex index) throws IOException {
    int count = index.snapshots().size();
    byte[][] blocks = zip.blocks(PARAMETERS, count, index.parameters() * Float.BYTES);
    List<Snapshot> snapshots = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      snapshots.add(index.snapshots().get(i).snapshot(unpacked(blocks[i])));
      blocks[i] = null;
    }
    return snapshots;
  }

  private static byte[] packed(float[] values) {
    ByteBuffer bytes = littleEndian(new byte[values.length * Float.BYTES]);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static float[] unpacked(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    littleEndian(bytes).asFloatBuffer().get(values);
    return values;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
