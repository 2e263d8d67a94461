package epochscope.export;

/**
 * A training sample that was changed by hand, as the network sees it.
 *
 * @param step from which on it is trained on
 * @param events how many
 * @param features [event][feature], scaled; null: the sample is as it was prepared
 * @param targets [event][target]; of classes, the class's index
 * @param weights [event]; null: every event counts 1
 */
public record SavedSample(
    long step, int events, float[] features, float[] targets, float[] weights) {
  public static SavedSample asPrepared(long step) {
    return new SavedSample(step, 0, null, null, null);
  }

  public boolean isAsPrepared() {
    return features == null;
  }

  /** The same, trained on from another step on. */
  public SavedSample from(long firstStep) {
    return new SavedSample(firstStep, events, features, targets, weights);
  }

  /** Memory it takes. */
  public long bytes() {
    if (isAsPrepared()) {
      return 0;
    }
    int values = features.length + targets.length + (weights == null ? 0 : weights.length);
    return (long) Float.BYTES * values;
  }
}
