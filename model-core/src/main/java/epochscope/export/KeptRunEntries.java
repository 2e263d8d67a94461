package epochscope.export;

import epochscope.history.HistoryView;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The entries of the runs that are kept beside the one in the file, each in kept/NUMBER/. */
final class KeptRunEntries {
  private KeptRunEntries() {}

  static void write(List<SavedKeptRun> runs, RunZip zip) throws IOException {
    for (SavedKeptRun run : runs) {
      HistoryView history = run.history();
      int parameters = history.first().parameters().length;
      zip.text(folder(run.number()) + "run.json", SpecJson.write(Document.of(run, parameters)));
      new RunHistory(folder(run.number()))
          .write(history, history.latest().metrics(), parameters, zip);
    }
  }

  static List<SavedKeptRun> read(BoundedZip zip) throws IOException {
    List<SavedKeptRun> runs = new ArrayList<>();
    for (int number = 1; number <= SavedKeptRun.MOST; number++) {
      String entry = folder(number) + "run.json";
      if (zip.has(entry)) {
        Document document = zip.json(entry, Document.class);
        HistoryView history = new RunHistory(folder(number)).read(document.parameters(), zip);
        runs.add(document.run(number, history));
      }
    }
    return runs;
  }

  private static String folder(int number) {
    return "kept/" + number + "/";
  }

  /** What kept/NUMBER/run.json says. */
  record Document(
      String name,
      ExperimentSpec spec,
      ExperimentSpec resolved,
      SavedNotes notes,
      Double branchedAt,
      Boolean drawn,
      Integer parameters) {
    Document {
      Check.present("drawn", drawn);
      int most = SnapshotIndex.MAX_PARAMETERS;
      Check.range("parameters", Check.present("parameters", parameters), 1, most);
    }

    static Document of(SavedKeptRun run, int parameters) {
      return new Document(
          run.name(),
          run.spec(),
          run.resolved(),
          run.notes(),
          run.branchedAt(),
          run.drawn(),
          parameters);
    }

    SavedKeptRun run(int number, HistoryView history) {
      return new SavedKeptRun(number, name, spec, resolved, history, notes, branchedAt, drawn);
    }
  }
}
