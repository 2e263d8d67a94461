package epochscope.data;

/**
 * What an epoch visits of the training part, and how losses and gradients weigh it. Metrics know
 * nothing of it. Immutable by contract: the arrays are handed out uncopied, for reading only.
 *
 * @param visits [visit] row of the training part; a row may stand there more than once or not at
 *     all. Null: every row once
 * @param weights [sample of the training part] the event's weight times that of its class; null:
 *     every event counts 1
 */
public record Balance(int[] visits, float[] weights) {
  /** Every event once, with its own weight. */
  public static Balance none(Dataset train) {
    return new Balance(null, train.weights());
  }
}
