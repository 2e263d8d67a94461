package epochscope.app.runs;

import epochscope.app.experiment.OpenExperiment;
import epochscope.export.SavedKeptRun;
import epochscope.export.SavedNotes;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.Shape;
import epochscope.spec.TrainingSpec;
import epochscope.views.KeptRun;
import java.util.List;

/**
 * A run that is kept, with all that is needed to look at it again and to train on from it.
 *
 * @param spec with which it was trained, the learning rate of its end among it
 * @param resolved the same with nothing left open
 * @param notes the user's, of its moments
 * @param drawn whether it is drawn beside the present run
 * @param training what trains it while the present run is trained; null: it is at rest
 */
public record StoredRun(
    KeptRun run,
    ExperimentSpec spec,
    ExperimentSpec resolved,
    Topology topology,
    List<Note> notes,
    boolean drawn,
    OpenExperiment training) {
  public StoredRun {
    notes = List.copyOf(notes);
  }

  public int number() {
    return run.number();
  }

  public String name() {
    return run.name();
  }

  public HistoryView history() {
    return run.history();
  }

  public Snapshot last() {
    return run.history().latest();
  }

  /** The metric that judges it at its end; NaN where it has none. */
  public double judged(String validation, String train) {
    Metrics metrics = last().metrics();
    return metrics.values().containsKey(validation) ? metrics.get(validation) : metrics.get(train);
  }

  /** Whether it is of the data of {@code other}, or of its lesson, so that both can be compared. */
  public boolean isComparable(ExperimentSpec other) {
    return training != null || spec.data().equals(other.data());
  }

  /** Whether a training of {@code other} can take its exact states over, not only its weights. */
  public boolean fits(ExperimentSpec other) {
    TrainingSpec mine = resolved.training();
    TrainingSpec its = other.training();
    double rate = its.optimiser().learningRate();
    return mine.optimiser().withLearningRate(rate).equals(its.optimiser())
        && equal(mine.schedule(), its.schedule())
        && equal(mine.earlyStopping(), its.earlyStopping())
        && mine.precision() == its.precision();
  }

  /** What a file keeps of it. */
  public SavedKeptRun saved() {
    SavedNotes itsNotes =
        new SavedNotes(
            notes.stream().map(note -> new SavedNotes.Entry(note.epoch(), note.text())).toList(),
            List.of());
    Double branchedAt = Double.isNaN(run.branchedAt()) ? null : run.branchedAt();
    return new SavedKeptRun(
        number(), name(), spec, resolved, history(), itsNotes, branchedAt, drawn);
  }

  /**
   * One that was saved. Its moments hold no exact states.
   *
   * @param features shape of an event of its data
   * @throws epochscope.spec.InvalidInputException if its parameters are not those of its network
   */
  public static StoredRun of(SavedKeptRun saved, Shape features) {
    Topology topology = Topology.of(saved.resolved().network(), features);
    int found = saved.history().first().parameters().length;
    if (found != topology.parameters().size()) {
      throw Check.found(
          "number of parameters of the kept run " + saved.name(),
          found,
          topology.parameters().size() + " as its network has");
    }
    double branchedAt = saved.branchedAt() == null ? Double.NaN : saved.branchedAt();
    KeptRun kept =
        new KeptRun(
            saved.number(), saved.name(), saved.history(), branchedAt, saved.resolved(), topology);
    List<Note> notes =
        saved.notes().notes().stream().map(note -> new Note(note.epoch(), note.text())).toList();
    return new StoredRun(
        kept, saved.spec(), saved.resolved(), topology, notes, saved.drawn(), null);
  }

  StoredRun renumbered(int number) {
    KeptRun numbered =
        new KeptRun(number, name(), history(), run.branchedAt(), resolved, topology, run.data());
    return new StoredRun(numbered, spec, resolved, topology, notes, drawn, training);
  }

  StoredRun renamed(String name) {
    KeptRun named =
        new KeptRun(number(), name, history(), run.branchedAt(), resolved, topology, run.data());
    return new StoredRun(named, spec, resolved, topology, notes, drawn, training);
  }

  StoredRun withDrawn(boolean on) {
    return new StoredRun(run, spec, resolved, topology, notes, on, training);
  }

  /** As far as it has come by now; this very one where it has not gone on. */
  StoredRun asOfNow() {
    HistoryView now = training == null ? history() : training.session().history();
    if (now == history() || now.isEmpty()) {
      return this;
    }
    KeptRun further =
        new KeptRun(number(), name(), now, run.branchedAt(), resolved, topology, run.data());
    return new StoredRun(further, spec, resolved, topology, notes, drawn, training);
  }

  private static boolean equal(Object one, Object other) {
    return one == null ? other == null : one.equals(other);
  }
}
