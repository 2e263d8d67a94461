package epochscope.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import java.util.List;
import java.util.Map;

/**
 * What is known of each snapshot besides its parameters, in the order in which they follow each
 * other in {@code snapshots/parameters.f32}.
 *
 * @param parameters of each snapshot
 */
record SnapshotIndex(Integer parameters, List<Entry> snapshots) {
  /** Of which a moment still fits into an entry. */
  static final int MAX_PARAMETERS = 1 << 28;

  SnapshotIndex {
    Check.range("parameters", Check.present("parameters", parameters), 0, MAX_PARAMETERS);
    snapshots = Check.list("snapshots", snapshots, 0);
    for (int i = 1; i < snapshots.size(); i++) {
      long before = snapshots.get(i - 1).step();
      if (snapshots.get(i).step() <= before) {
        throw Check.found(
            "snapshots[" + i + "].step", snapshots.get(i).step(), "a step after " + before);
      }
    }
  }

  static SnapshotIndex of(List<Snapshot> snapshots, int parameters) {
    return new SnapshotIndex(parameters, snapshots.stream().map(Entry::of).toList());
  }

  /**
   * @param metrics null where one is not finite
   */
  record Entry(
      Integer epoch,
      Long step,
      Double seconds,
      Long samples,
      Double learningRate,
      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Double> metrics) {
    Entry {
      Check.range("epoch", Check.present("epoch", epoch), 0, Integer.MAX_VALUE);
      Check.present("step", step);
      Check.present("seconds", seconds);
      Check.present("samples", samples);
      Check.present("learningRate", learningRate);
      Check.present("metrics", metrics);
    }

    static Entry of(Snapshot snapshot) {
      return new Entry(
          snapshot.epoch(),
          snapshot.step(),
          snapshot.seconds(),
          snapshot.samples(),
          snapshot.learningRate(),
          MetricForm.of(snapshot.metrics()));
    }

    Snapshot snapshot(float[] parameters) {
      return new Snapshot(
          epoch,
          step,
          seconds,
          samples,
          learningRate,
          parameters,
          MetricForm.metrics(metrics),
          null);
    }
  }
}
