package epochscope.export;

import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of one run's history: history.json, snapshots/index.json and
 * snapshots/parameters.f32.
 *
 * @param folder in the ZIP, with a slash at its end; empty: the root
 */
record RunHistory(String folder) {
  private static final String HISTORY = "history.json";
  private static final String INDEX = "snapshots/index.json";
  private static final String PARAMETERS = "snapshots/parameters.f32";

  /**
   * @param saved metrics of the weights that were saved
   * @param parameters of each moment
   */
  void write(HistoryView history, Metrics saved, int parameters, RunZip zip) throws IOException {
    zip.text(folder + HISTORY, HistoryFile.json(history, saved, parameters));
    zip.compact(folder + INDEX, SnapshotIndex.of(history.snapshots(), parameters));
    zip.numbers(
        folder + PARAMETERS,
        out -> {
          for (Snapshot snapshot : history.snapshots()) {
            out.write(RunZip.packed(snapshot.parameters()));
          }
        });
  }

  /**
   * @param parameters that each moment must have
   */
  HistoryView read(int parameters, BoundedZip zip) throws IOException {
    HistoryDocument history = zip.json(folder + HISTORY, HistoryDocument.class);
    SnapshotIndex index = zip.json(folder + INDEX, SnapshotIndex.class);
    if (index.parameters() != parameters) {
      throw Check.found(
          zip.place(folder + INDEX) + ": $.parameters",
          index.parameters(),
          parameters + " as in the model");
    }
    return new HistoryView(snapshots(zip, index), history.seriesByName());
  }

  private List<Snapshot> snapshots(BoundedZip zip, SnapshotIndex index) throws IOException {
    int count = index.snapshots().size();
    byte[][] blocks = zip.blocks(folder + PARAMETERS, count, index.parameters() * Float.BYTES);
    List<Snapshot> snapshots = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      snapshots.add(index.snapshots().get(i).snapshot(RunZip.unpacked(blocks[i])));
      blocks[i] = null;
    }
    return snapshots;
  }
}
