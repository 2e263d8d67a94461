package epochscope.export;

import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.spec.SpecJson;
import java.nio.file.Path;

/** The file history.json: every metric of a run over its epochs, for plotting elsewhere. */
public final class HistoryFile {
  private HistoryFile() {}

  /**
   * @param saved metrics of the weights that were saved, not of the last epoch's
   * @param parameters how many the network has
   */
  public static void write(HistoryView history, Metrics saved, int parameters, Path file) {
    AtomicFile.write(file, json(history, saved, parameters));
  }

  static String json(HistoryView history, Metrics saved, int parameters) {
    return SpecJson.write(HistoryDocument.of(history.series(), saved, parameters));
  }
}
