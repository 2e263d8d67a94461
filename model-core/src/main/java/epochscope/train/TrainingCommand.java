package epochscope.train;

import epochscope.spec.Check;
import epochscope.spec.OptimiserSpec;

/** What a {@link TrainingSession} can be told, from any thread. */
public sealed interface TrainingCommand {
  /** Trains on; after a finished run, for as many epochs again. */
  record Play() implements TrainingCommand {}

  record Pause() implements TrainingCommand {}

  /** One parameter update, then pause. */
  record Step() implements TrainingCommand {}

  /** To the end of the epoch, then pause. */
  record StepEpoch() implements TrainingCommand {}

  /** Back to epoch 0 with the very same initial weights; the history starts anew. */
  record Reset() implements TrainingCommand {}

  /** Back to epoch 0 with the weights, order and dropout of another seed. */
  record Reseed(long seed) implements TrainingCommand {}

  record SetLearningRate(double learningRate) implements TrainingCommand {
    public SetLearningRate {
      Check.positive("learning rate", learningRate);
      Check.range("learning rate", learningRate, 0, OptimiserSpec.MAX_LEARNING_RATE);
    }
  }

  /**
   * @param epochsPerSecond infinity: as fast as it goes
   */
  record SetSpeed(double epochsPerSecond) implements TrainingCommand {
    public SetSpeed {
      if (!(epochsPerSecond > 0)) {
        throw Check.found("speed", epochsPerSecond, "epochs per second above 0");
      }
    }
  }

  /**
   * Back to the last keyframe at or before {@code step}, exactly; what came after it is dropped.
   */
  record Rewind(long step) implements TrainingCommand {}

  /** Ends the session and its thread. */
  record Stop() implements TrainingCommand {}
}
