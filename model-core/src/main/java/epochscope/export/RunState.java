package epochscope.export;

import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.history.Snapshot.Keyframe;
import epochscope.spec.Check;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of a run that let it go on: state/index.json, state/exact.bin with the exact states
 * of some moments, and state/sample-K.f32 with samples that were changed by hand.
 */
final class RunState {
  private static final String INDEX = "state/index.json";
  private static final String EXACT = "state/exact.bin";

  private RunState() {}

  static void write(HistoryView history, Continuation continuation, RunZip zip) throws IOException {
    List<Snapshot> exact =
        history.snapshots().stream().filter(moment -> moment.keyframe() != null).toList();
    zip.compact(INDEX, StateIndex.of(exact, continuation));
    zip.numbers(
        EXACT,
        out -> {
          for (Snapshot moment : exact) {
            out.write(moment.keyframe().bytes());
          }
        });
    for (int i = 0; i < continuation.samples().size(); i++) {
      SavedSample sample = continuation.samples().get(i);
      if (!sample.isAsPrepared()) {
        zip.numbers(entry(i), out -> out.write(RunZip.packed(values(sample))));
      }
    }
  }

  /** Null: there is none, or one of another version, which nobody can read. */
  static StateIndex index(BoundedZip zip) throws IOException {
    if (!zip.has(INDEX)) {
      return null;
    }
    StateIndex.Header header = zip.json(INDEX, StateIndex.Header.class);
    return header.version() != null && header.version() == Keyframe.VERSION
        ? zip.json(INDEX, StateIndex.class)
        : null;
  }

  static Continuation continuation(BoundedZip zip, StateIndex index) throws IOException {
    List<SavedSample> samples = new ArrayList<>();
    for (int i = 0; i < index.samples().size(); i++) {
      StateIndex.Sample sample = index.samples().get(i);
      samples.add(
          sample.events() == null
              ? SavedSample.asPrepared(sample.step())
              : sample(sample, RunZip.unpacked(zip.blocks(entry(i), 1, sample.bytes())[0])));
    }
    return new Continuation(
        index.seed(), index.lastEpoch(), index.stoppedEpoch(), index.data(), samples);
  }

  /** The history with the exact states that there are. */
  static HistoryView exact(HistoryView history, BoundedZip zip, StateIndex index)
      throws IOException {
    byte[][] blocks = zip.blocks(EXACT, index.steps().size(), index.bytes());
    Map<Long, Keyframe> states = new HashMap<>();
    for (int i = 0; i < blocks.length; i++) {
      states.put(index.steps().get(i), new Keyframe(blocks[i]));
    }
    List<Snapshot> moments = new ArrayList<>();
    for (Snapshot moment : history.snapshots()) {
      Keyframe state = states.remove(moment.step());
      moments.add(state == null ? moment : moment.withKeyframe(state));
    }
    if (!states.isEmpty()) {
      throw Check.found(
          zip.place(INDEX) + ": $.steps",
          states.keySet().iterator().next(),
          "steps of the snapshots");
    }
    return new HistoryView(List.copyOf(moments), history.series());
  }

  private static String entry(int sample) {
    return "state/sample-" + sample + ".f32";
  }

  private static float[] values(SavedSample sample) {
    int weights = sample.weights() == null ? 0 : sample.weights().length;
    int features = sample.features().length;
    int targets = sample.targets().length;
    float[] all = new float[features + targets + weights];
    System.arraycopy(sample.features(), 0, all, 0, features);
    System.arraycopy(sample.targets(), 0, all, features, targets);
    if (weights > 0) {
      System.arraycopy(sample.weights(), 0, all, features + targets, weights);
    }
    return all;
  }

  private static SavedSample sample(StateIndex.Sample shape, float[] values) {
    int features = shape.events() * shape.features();
    int targets = features + shape.events() * shape.targets();
    return new SavedSample(
        shape.step(),
        shape.events(),
        Arrays.copyOfRange(values, 0, features),
        Arrays.copyOfRange(values, features, targets),
        shape.weighted() ? Arrays.copyOfRange(values, targets, values.length) : null);
  }
}
