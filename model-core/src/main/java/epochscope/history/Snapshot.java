package epochscope.history;

import java.util.Optional;

/**
 * One moment of a run. Immutable by contract: {@code parameters} is handed out uncopied, for
 * reading only.
 *
 * @param epoch passes over the training sample that are complete
 * @param step parameter updates made
 * @param seconds computing time since the run began, pauses left out
 * @param samples training samples seen
 * @param parameters the flat parameter vector, as its {@code ParameterLayout} says
 * @param keyframe all that is needed to continue from here to the bit; null where none was kept
 */
public record Snapshot(
    int epoch,
    long step,
    double seconds,
    long samples,
    double learningRate,
    float[] parameters,
    Metrics metrics,
    Keyframe keyframe) {

  /** The trainer's exact state, opaque outside it; {@code bytes} is not to be written to. */
  public record Keyframe(byte[] bytes) {}

  public Optional<Keyframe> exactState() {
    return Optional.ofNullable(keyframe);
  }

  /** Memory it takes, in bytes. */
  public long size() {
    return 200L
        + 4L * parameters.length
        + 48L * metrics.values().size()
        + (keyframe == null ? 0 : keyframe.bytes().length);
  }
}
