package epochscope.nn;

/** How a network is run. */
public enum Mode {
  /** Dropout drops, normalisations take their batch's statistics and remember them. */
  TRAINING,
  /** No random choices, running statistics. */
  INFERENCE,
  /** As inference, but dropout drops: each pass is a draw from a distribution of networks. */
  SAMPLING;

  boolean drops() {
    return this != INFERENCE;
  }
}
