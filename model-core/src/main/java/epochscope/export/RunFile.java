package epochscope.export;

import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.HeapRoom;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The file run.epochscope, a ZIP from which a run can be looked at again and continued.
 * docs/files.md names every entry.
 */
public final class RunFile {
  /** Of exact states besides the first and the newest, in bytes. */
  private static final long ROOM_FOR_STATES = 16 << 20;

  private static final String EXPERIMENT = "experiment.json";
  private static final String MODEL = "model.json";
  private static final String NOTES = "notes.json";
  private static final String SESSION = "session.json";
  private static final RunHistory HISTORY = new RunHistory("");

  private RunFile() {}

  public static void write(SavedRun run, Path file) {
    AtomicFile.write(file, out -> writeTo(run, out));
  }

  public static SavedRun read(Path file) {
    try (BoundedZip zip = BoundedZip.open(file)) {
      return read(zip);
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    } catch (OutOfMemoryError e) {
      throw HeapRoom.exceeded(file.toString(), e);
    }
  }

  /** What the window showed, of a run that is not read otherwise; null: nothing is said. */
  public static String session(Path file) {
    try (BoundedZip zip = BoundedZip.open(file)) {
      return zip.has(SESSION) ? zip.text(SESSION) : null;
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
  }

  private static void writeTo(SavedRun run, OutputStream out) throws IOException {
    RunZip zip = new RunZip(out);
    HistoryView history = run.history();
    Metrics metrics = run.model().training().metrics();
    zip.text(EXPERIMENT, SpecJson.write(run.experiment()));
    zip.text(MODEL, ModelFile.json(run.model()));
    HISTORY.write(history, metrics, run.model().parameters().length, zip);
    if (run.continuation() != null) {
      RunState.write(history.withKeyframesWithin(ROOM_FOR_STATES), run.continuation(), zip);
    }
    if (!run.notes().equals(SavedNotes.NONE)) {
      zip.text(NOTES, SpecJson.write(run.notes()));
    }
    KeptRunEntries.write(run.kept(), zip);
    if (run.session() != null) {
      zip.text(SESSION, run.session());
    }
    zip.finish();
  }

  private static SavedRun read(BoundedZip zip) throws IOException {
    Model model = ModelFile.read(zip.text(MODEL), zip.place(MODEL));
    ExperimentSpec experiment =
        SpecJson.readExperiment(zip.text(EXPERIMENT), zip.place(EXPERIMENT));
    HistoryView history = HISTORY.read(model.parameters().length, zip);
    StateIndex state = RunState.index(zip);
    return new SavedRun(
        experiment,
        state == null ? history : RunState.exact(history, zip, state),
        model,
        state == null ? null : RunState.continuation(zip, state),
        zip.has(NOTES) ? zip.json(NOTES, SavedNotes.class) : SavedNotes.NONE,
        KeptRunEntries.read(zip),
        zip.has(SESSION) ? zip.text(SESSION) : null);
  }
}
