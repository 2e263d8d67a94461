package epochscope.train;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.data.PreparedData;
import epochscope.kernels.Kernels;
import epochscope.nn.Loss;
import epochscope.nn.Network;
import epochscope.nn.Targets;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a {@link Trainer} depends on the sample it trains on, and is made anew where another
 * takes its place.
 *
 * @param batchSize samples of an update, all of them where the optimiser takes them all
 * @param capacity samples that are in memory at a time
 * @param taylor null: the experiment does not ask for it
 */
record TrainerSample(
    SampleOrder order,
    int batchSize,
    int capacity,
    BatchLoss batch,
    List<Evaluation> evaluations,
    TaylorSeries taylor) {
  /** What it takes besides the data. */
  record Maker(
      ExperimentSpec resolved,
      Network network,
      Loss loss,
      Targets targets,
      WeightPenalty penalty,
      GradientClipping clipping) {
    TrainerSample of(PreparedData data) {
      Dataset train = data.train();
      SampleOrder order = SampleOrder.of(train.size(), data.balance());
      TrainingSpec spec = resolved.training();
      int capacity = capacity(resolved, order);
      int batchSize = spec.optimiser().isFullBatch() ? order.size() : capacity;
      Kernels kernels = network.kernels();
      Augmentation augmentation =
          Augmentation.of(resolved.data().augmentation(), train.shape(), capacity);
      Batch samples = new Batch(train, data.balance(), augmentation, targets, kernels, capacity);
      BatchLoss batch =
          new BatchLoss(network, loss, penalty, clipping, samples, capacity, capacity < batchSize);
      TaylorSeries taylor = TaylorSeries.whileTraining(resolved, network.topology(), data);
      return new TrainerSample(order, batchSize, capacity, batch, evaluations(data), taylor);
    }

    private List<Evaluation> evaluations(PreparedData data) {
      List<Evaluation> evaluations = new ArrayList<>();
      int[] rows = EvenRows.of(data.train().size(), EvenRows.OF_TRAINING_SAMPLE);
      Dataset train = data.train().select(rows);
      evaluations.add(new Evaluation("train", train, network, loss, targets));
      if (data.validation().size() > 0) {
        evaluations.add(new Evaluation("validation", data.validation(), network, loss, targets));
      }
      return evaluations;
    }
  }

  static int capacity(ExperimentSpec resolved, SampleOrder order) {
    return Math.min(resolved.training().batchSize(), order.size());
  }
}
