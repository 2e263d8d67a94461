package epochscope.app.window;

import epochscope.app.experiment.OpenExperiment;
import epochscope.app.layout.Workspace;
import epochscope.app.runs.StoredRun;
import epochscope.app.session.Session;
import epochscope.app.session.SessionStore;
import epochscope.export.RunFile;
import epochscope.export.SavedNotes;
import epochscope.export.SavedRun;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.train.Checkpoint;
import epochscope.views.Selection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * One session of the window as it is saved by itself, again and again into one file, which is made
 * when it is needed. What is saved is bounded: the run is thinned. Any thread.
 */
final class Autosave implements AutoCloseable {
  /** Of the run's moments, in bytes. */
  private static final long ROOM = 24 << 20;

  /** Larger exact states are kept of the newest moment alone. */
  private static final long LARGE_STATE = 8 << 20;

  private final SessionStore store;
  private SessionStore.Place place;
  private Extras savedExtras;
  private long savedStep = -1;
  private boolean closed;

  /**
   * What belongs to a session besides the run.
   *
   * @param epochsPerSecond infinity: as fast as it goes
   */
  record Extras(
      String title,
      String lesson,
      ExperimentSpec spec,
      Workspace workspace,
      Selection selection,
      double epochsPerSecond,
      SavedNotes notes,
      List<StoredRun> kept) {
    /** The run as it stands, and all of this. */
    SavedRun with(OpenExperiment experiment, Checkpoint checkpoint) {
      return experiment
          .saved(checkpoint)
          .with(
              notes,
              kept.stream().map(StoredRun::saved).toList(),
              SpecJson.write(session(checkpoint.now())));
    }

    private Session session(Snapshot now) {
      return new Session(
          Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
          title,
          lesson,
          now.epoch(),
          spec,
          workspace,
          selection,
          Double.isFinite(epochsPerSecond) ? epochsPerSecond : null);
    }
  }

  Autosave(SessionStore store) {
    this.store = store;
  }

  /**
   * Asks how the run stands.
   *
   * @return writes it to the file, unless nothing has changed; slow: in the background
   */
  Runnable of(OpenExperiment experiment, Extras extras) {
    CompletableFuture<Checkpoint> checkpoint = experiment.session().capture();
    return () -> {
      try {
        save(experiment, checkpoint.join(), extras);
      } catch (CancellationException e) {
        // The session has ended by an error, and can say no more.
      }
    };
  }

  /** The session has ended as it should. */
  @Override
  public synchronized void close() {
    closed = true;
    if (place != null) {
      place.close();
    }
  }

  private synchronized void save(OpenExperiment experiment, Checkpoint checkpoint, Extras extras) {
    long step = checkpoint.now().step();
    if (closed || step == savedStep && extras.equals(savedExtras)) {
      return;
    }
    if (place == null) {
      place = store.open();
    }
    Checkpoint small = checkpoint.withHistory(thinned(checkpoint.history()));
    RunFile.write(extras.with(experiment, small), place.file());
    savedStep = step;
    savedExtras = extras;
  }

  private static HistoryView thinned(HistoryView history) {
    Snapshot now = history.lastExact(Long.MAX_VALUE);
    HistoryView small = history.within(ROOM);
    return now.keyframeSize() > LARGE_STATE ? small.withoutKeyframes().endingWith(now) : small;
  }
}
