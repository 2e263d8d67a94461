package epochscope.export;

import epochscope.spec.Check;
import java.util.List;

/**
 * What a run needs to go on besides the exact states of its moments.
 *
 * @param seed of weights, order and dropout
 * @param lastEpoch at which the run is over
 * @param stoppedEpoch where early stopping ended it; null: it has not
 * @param data fingerprint of what the experiment's data were when it was saved
 * @param samples what it was trained on, by rising step, the first from step 0
 */
public record Continuation(
    long seed, long lastEpoch, Integer stoppedEpoch, String data, List<SavedSample> samples) {
  public Continuation {
    Check.present("data", data);
    samples = Check.list("samples", samples, 1);
    for (int i = 0; i < samples.size(); i++) {
      long step = samples.get(i).step();
      if (i == 0 ? step != 0 : step <= samples.get(i - 1).step()) {
        throw Check.found(
            "samples[" + i + "].step",
            step,
            i == 0 ? "0" : "a step after " + samples.get(i - 1).step());
      }
    }
  }

  Continuation until(long epoch) {
    return new Continuation(seed, epoch, stoppedEpoch, data, samples);
  }
}
