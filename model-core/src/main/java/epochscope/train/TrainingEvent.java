package epochscope.train;

import epochscope.data.PreparedData;

/**
 * What happens in a {@link TrainingSession}; none is lost, they come in order, on the session's
 * thread.
 */
public sealed interface TrainingEvent {
  /** Epoch 0 is there: weights are set, nothing is trained yet. Also after a reset or reseed. */
  record Ready(long seed) implements TrainingEvent {}

  record Playing() implements TrainingEvent {}

  record Paused(int epoch, long step) implements TrainingEvent {}

  record Rewound(int epoch, long step) implements TrainingEvent {}

  /** The run is that of a {@link Checkpoint}, at its moment, and pauses there. */
  record Resumed(int epoch, long step) implements TrainingEvent {}

  record LearningRateChanged(int epoch, double learningRate) implements TrainingEvent {}

  /**
   * Another sample is trained on.
   *
   * @param data from that step on
   */
  record SampleChanged(int epoch, long step, PreparedData data) implements TrainingEvent {}

  /**
   * A parameter was set by hand.
   *
   * @param index in the flat parameter vector
   */
  record ParameterSet(int epoch, long step, int index, float before, float now)
      implements TrainingEvent {}

  /**
   * The run is over.
   *
   * @param early stopped by early stopping; the weights are then those of {@code bestEpoch}
   */
  record Finished(int epoch, boolean early, int bestEpoch) implements TrainingEvent {}

  /**
   * A loss or parameter is no longer finite, or the training loss is 10⁴ times that of the
   * untrained network; the session has paused.
   *
   * @param node where the first value that is not finite stands; the output, where all are
   * @param lastGoodEpoch the last epoch in the history whose values were all finite
   */
  record Diverged(int epoch, long step, String node, double learningRate, int lastGoodEpoch)
      implements TrainingEvent {}

  /** The session's thread ended by an error. */
  record Failed(String sentence, Throwable cause) implements TrainingEvent {}

  /** The session's thread ended as asked. */
  record Stopped() implements TrainingEvent {}
}
