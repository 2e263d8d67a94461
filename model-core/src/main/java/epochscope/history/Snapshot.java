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
 * @param learningRate the optimiser's, or the one set since; a schedule may take less
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
  /** Headers and tables: the record, its array, its metrics' map. */
  private static final long OBJECTS = 300;

  /** A map's entry and a boxed number. */
  private static final long BYTES_PER_METRIC = 64;

  private static final long OBJECTS_OF_KEYFRAME = 40;

  /** The trainer's exact state, opaque outside it; {@code bytes} is not to be written to. */
  public record Keyframe(byte[] bytes) {
    /** Of the order in which a state holds its parts; states of others cannot be read. */
    public static final int VERSION = 1;
  }

  public Optional<Keyframe> exactState() {
    return Optional.ofNullable(keyframe);
  }

  /** A copy of the parameters in double precision. */
  public double[] parametersAsDoubles() {
    double[] copy = new double[parameters.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = parameters[i];
    }
    return copy;
  }

  /** Whether all parameters are numbers. */
  public boolean isFinite() {
    for (float parameter : parameters) {
      if (!Float.isFinite(parameter)) {
        return false;
      }
    }
    return true;
  }

  /** The same moment, from which the run can be continued. */
  public Snapshot withKeyframe(Keyframe exact) {
    return new Snapshot(epoch, step, seconds, samples, learningRate, parameters, metrics, exact);
  }

  /** The same moment, from which the run cannot be continued. */
  public Snapshot withoutKeyframe() {
    return new Snapshot(epoch, step, seconds, samples, learningRate, parameters, metrics, null);
  }

  /** Memory it takes, in bytes, as a 64-bit virtual machine lays it out. */
  public long size() {
    return OBJECTS
        + BYTES_PER_METRIC * metrics.values().size()
        + 4L * parameters.length
        + keyframeSize();
  }

  /** Memory its exact state takes, in bytes. */
  public long keyframeSize() {
    return keyframe == null ? 0 : OBJECTS_OF_KEYFRAME + keyframe.bytes().length;
  }
}
