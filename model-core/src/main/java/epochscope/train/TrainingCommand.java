package epochscope.train;

import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.nn.Transplant;
import epochscope.spec.Check;
import epochscope.spec.OptimiserSpec;
import java.util.concurrent.CompletableFuture;

/** What a {@link TrainingSession} can be told, from any thread. */
public sealed interface TrainingCommand {
  /** Trains on; after a finished run, for as many epochs again. */
  record Play() implements TrainingCommand {}

  record Pause() implements TrainingCommand {}

  /** One parameter update, then pause. */
  record Step() implements TrainingCommand {}

  /** To the end of the epoch, then pause. */
  record StepEpoch() implements TrainingCommand {}

  /**
   * Back to epoch 0 with the very same initial weights and the sample of now; the history starts
   * anew.
   */
  record Reset() implements TrainingCommand {}

  /** Back to epoch 0 with the weights, order and dropout of another seed. */
  record Reseed(long seed) implements TrainingCommand {}

  /**
   * Back to epoch 0, which begins with what another network has learned; what it has not is drawn
   * by the seed. The history starts anew.
   */
  record Inherit(Transplant transplant) implements TrainingCommand {
    public Inherit {
      Check.present("transplant", transplant);
    }
  }

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
   * Trains on with another training sample, of the same features, targets and classes. Moments
   * before remember theirs.
   */
  record SetTrainingSample(PreparedData data) implements TrainingCommand {
    public SetTrainingSample {
      Check.present("data", data);
      Check.range("number of training samples", data.train().size(), 1, Integer.MAX_VALUE);
    }
  }

  /**
   * Sets one trained parameter by hand.
   *
   * @param index in the flat parameter vector
   */
  record SetParameter(int index, float value) implements TrainingCommand {
    public SetParameter {
      Check.range("index of a parameter", index, 0, Integer.MAX_VALUE);
      Check.finite("parameter", value);
    }
  }

  /**
   * Back to the last keyframe at or before {@code step}, exactly, with the sample of that moment;
   * what came after it is dropped.
   */
  record Rewind(long step) implements TrainingCommand {}

  /**
   * Trains another way from an earlier moment: back to the last keyframe of {@code run} at or
   * before {@code step}, with the learning rate there is now. Its moments up to there become the
   * history.
   *
   * @param run this session's, or an earlier one's of the same network
   * @param exact whether its states are those of a training like this one; else its parameters are
   *     taken over, and optimiser and schedule begin anew
   */
  record Branch(HistoryView run, long step, boolean exact) implements TrainingCommand {
    public Branch {
      Check.range("number of moments", run.snapshots().size(), 1, Integer.MAX_VALUE);
    }
  }

  /** Becomes the run of a checkpoint of the same experiment and data, and pauses there. */
  record Resume(Checkpoint checkpoint) implements TrainingCommand {
    public Resume {
      Check.present("checkpoint", checkpoint);
    }
  }

  /**
   * Becomes a run of the same network of which no exact state is there, with the parameters of its
   * newest moment; optimiser, schedule and early stopping begin anew.
   */
  record Adopt(HistoryView run) implements TrainingCommand {
    public Adopt {
      Check.range("number of moments", run.snapshots().size(), 1, Integer.MAX_VALUE);
    }
  }

  /**
   * Asks how the run stands; it goes on unchanged.
   *
   * @param answer is completed on the session's thread; cancelled where the session has ended
   */
  record Capture(CompletableFuture<Checkpoint> answer) implements TrainingCommand {}

  /** Ends the session and its thread. */
  record Stop() implements TrainingCommand {}
}
