package epochscope.app.experiment;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.export.Continuation;
import epochscope.export.Model;
import epochscope.export.SavedNotes;
import epochscope.export.SavedRun;
import epochscope.export.SavedSample;
import epochscope.history.HistoryView;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.train.Checkpoint;
import epochscope.train.SampleTrack;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a session tells of its run into what a file holds, and back.
 *
 * @param resolved what is run
 * @param prepared its data, before any change by hand
 */
record SavedRuns(ExperimentSpec resolved, PreparedData prepared) {
  /** Of samples that were changed by hand; hundreds come and go while a point is dragged. */
  private static final long ROOM_FOR_SAMPLES = 32 << 20;

  /**
   * @param fingerprint of the prepared data
   */
  SavedRun of(Checkpoint checkpoint, Model model, String fingerprint) {
    Integer stopped =
        checkpoint.stoppedEpoch() == Checkpoint.NEVER_STOPPED ? null : checkpoint.stoppedEpoch();
    Continuation continuation =
        new Continuation(
            checkpoint.seed(),
            checkpoint.lastEpoch(),
            stopped,
            fingerprint,
            samples(checkpoint.samples()));
    return new SavedRun(
        resolved.withTraining(resolved.training().withSeed(checkpoint.seed())),
        checkpoint.history(),
        model,
        continuation,
        SavedNotes.NONE,
        List.of(),
        null);
  }

  /** Of a run with a continuation. */
  Checkpoint checkpoint(SavedRun run) {
    Continuation continuation = run.continuation();
    List<SampleTrack.Change> changes = new ArrayList<>();
    for (SavedSample sample : continuation.samples()) {
      changes.add(new SampleTrack.Change(sample.step(), data(sample)));
    }
    return new Checkpoint(
        run.history(),
        new SampleTrack(changes),
        continuation.seed(),
        continuation.lastEpoch(),
        continuation.stoppedEpoch() == null
            ? Checkpoint.NEVER_STOPPED
            : continuation.stoppedEpoch());
  }

  void checkParameters(HistoryView history, int parameters) {
    Check.range("number of moments of the run", history.snapshots().size(), 1, Integer.MAX_VALUE);
    int found = history.latest().parameters().length;
    if (found != parameters) {
      throw Check.found(
          "number of the run's parameters",
          found,
          parameters + " as the network on these data has");
    }
  }

  /** The newest are kept; earlier moments are then seen with the sample that followed. */
  private List<SavedSample> samples(SampleTrack track) {
    List<SavedSample> kept = new ArrayList<>();
    long bytes = 0;
    for (SampleTrack.Change change : track.changes().reversed()) {
      SavedSample sample = sample(change.step(), change.data());
      bytes += sample.bytes();
      if (bytes > ROOM_FOR_SAMPLES && !kept.isEmpty()) {
        break;
      }
      kept.addFirst(sample);
    }
    kept.set(0, kept.getFirst().from(0));
    return kept;
  }

  private SavedSample sample(long step, PreparedData data) {
    Dataset train = data.train();
    return data == prepared
        ? SavedSample.asPrepared(step)
        : new SavedSample(
            step, train.size(), train.featureValues(), train.targetValues(), train.weights());
  }

  private PreparedData data(SavedSample sample) {
    if (sample.isAsPrepared()) {
      return prepared;
    }
    Dataset own = prepared.train();
    checkColumns("features", sample.features().length / sample.events(), own.features().size());
    checkColumns("targets", sample.targets().length / sample.events(), own.targets().size());
    checkValues(sample, own.classes().size());
    return prepared.withTrain(
        new Dataset(
            own.task(),
            own.features(),
            own.targets(),
            own.classes(),
            sample.features(),
            sample.targets(),
            sample.weights(),
            own.shape()),
        resolved.data());
  }

  /**
   * @param classes 0: targets are numbers
   */
  private static void checkValues(SavedSample sample, int classes) {
    for (float value : sample.features()) {
      Check.finite("a feature of the changed sample", value);
    }
    for (float value : sample.targets()) {
      Check.finite("a target of the changed sample", value);
      if (classes > 0 && (value != (int) value || value < 0 || value >= classes)) {
        throw Check.found("a class of the changed sample", value, "one of " + classes);
      }
    }
  }

  private static void checkColumns(String what, int found, int expected) {
    if (found != expected) {
      throw Check.found("number of " + what + " of the changed sample", found, expected + "");
    }
  }
}
