package epochscope.export;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import epochscope.history.Snapshot;
import epochscope.history.Snapshot.Keyframe;
import epochscope.spec.Check;
import java.util.List;

/**
 * What the exact states of a run are, as state/index.json says.
 *
 * @param version of the layout of a state
 * @param data fingerprint of the prepared data
 * @param bytes of each state
 * @param steps of the moments whose states follow each other in state/exact.bin, rising
 */
record StateIndex(
    Integer version,
    Long seed,
    Long lastEpoch,
    Integer stoppedEpoch,
    String data,
    Integer bytes,
    List<Long> steps,
    List<Sample> samples) {
  private static final int MAX_COLUMNS = 1 << 20;

  StateIndex {
    Check.present("version", version);
    Check.present("seed", seed);
    Check.present("lastEpoch", lastEpoch);
    Check.present("data", data);
    Check.range("bytes", Check.present("bytes", bytes), 1, Integer.MAX_VALUE);
    steps = Check.list("steps", steps, 1);
    samples = Check.list("samples", samples, 1);
  }

  static StateIndex of(List<Snapshot> exact, Continuation continuation) {
    return new StateIndex(
        Keyframe.VERSION,
        continuation.seed(),
        continuation.lastEpoch(),
        continuation.stoppedEpoch(),
        continuation.data(),
        exact.getFirst().keyframe().bytes().length,
        exact.stream().map(Snapshot::step).toList(),
        continuation.samples().stream().map(Sample::of).toList());
  }

  /** Read before the rest, of which another version may say other things. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Header(Integer version) {}

  /**
   * @param events null: the sample is as it was prepared
   * @param features of an event
   * @param targets of an event
   */
  record Sample(Long step, Integer events, Integer features, Integer targets, Boolean weighted) {
    Sample {
      Check.present("step", step);
      if (events != null) {
        Check.range("events", events, 1, Integer.MAX_VALUE);
        Check.range("features", Check.present("features", features), 1, MAX_COLUMNS);
        Check.range("targets", Check.present("targets", targets), 1, MAX_COLUMNS);
        Check.present("weighted", weighted);
        long values = (long) events * (features + targets + 1);
        if (values > Integer.MAX_VALUE / Float.BYTES) {
          throw Check.found("events", events, "fewer of so many features");
        }
      }
    }

    static Sample of(SavedSample sample) {
      return sample.isAsPrepared()
          ? new Sample(sample.step(), null, null, null, null)
          : new Sample(
              sample.step(),
              sample.events(),
              sample.features().length / sample.events(),
              sample.targets().length / sample.events(),
              sample.weights() != null);
    }

    int bytes() {
      return events * (features + targets + (weighted ? 1 : 0)) * Float.BYTES;
    }
  }
}
