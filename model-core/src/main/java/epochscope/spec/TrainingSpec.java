package epochscope.spec;

/**
 * How the network is trained.
 *
 * @param loss null: as the task needs (cross-entropy for classes, mean squared error for
 *     regression)
 * @param schedule null: the learning rate stays
 * @param batchSize samples per update, by default 32, for the perceptron 1; where an update takes
 *     the whole sample, samples that are in memory at a time, by default 256
 * @param l2 λ of the penalty ½λ·Σw² added to the loss in training, over weights and not biases
 * @param seed of the initial weights, the order of the samples and dropout
 * @param earlyStopping null: trains for all {@code epochs}
 */
public record TrainingSpec(
    LossSpec loss,
    OptimiserSpec optimiser,
    ScheduleSpec schedule,
    Integer batchSize,
    Integer epochs,
    EarlyStoppingSpec earlyStopping,
    Double l2,
    Long seed,
    Precision precision) {
  public static final int MAX_EPOCHS = 1_000_000_000;
  public static final int MAX_BATCH_SIZE = 1_000_000;

  public TrainingSpec {
    optimiser = optimiser == null ? new OptimiserSpec.Adam(null, null, null, null) : optimiser;
    batchSize = batchSize == null ? usualBatch(optimiser) : batchSize;
    Check.range("batchSize", batchSize, 1, MAX_BATCH_SIZE);
    epochs = Check.range("epochs", epochs == null ? 100 : epochs, 0, MAX_EPOCHS);
    l2 = Check.range("l2", l2 == null ? 0 : l2, 0, 1e6);
    seed = seed == null ? 1L : seed;
    precision = precision == null ? Precision.FLOAT : precision;
  }

  private static int usualBatch(OptimiserSpec optimiser) {
    if (optimiser instanceof OptimiserSpec.Perceptron) {
      return 1;
    }
    return optimiser.isFullBatch() ? 256 : 32;
  }

  /** With a learning rate that stays. */
  public TrainingSpec(
      LossSpec loss,
      OptimiserSpec optimiser,
      Integer batchSize,
      Integer epochs,
      EarlyStoppingSpec earlyStopping,
      Double l2,
      Long seed,
      Precision precision) {
    this(loss, optimiser, null, batchSize, epochs, earlyStopping, l2, seed, precision);
  }

  public TrainingSpec withEpochs(int newEpochs) {
    return new TrainingSpec(
        loss, optimiser, schedule, batchSize, newEpochs, earlyStopping, l2, seed, precision);
  }

  public TrainingSpec withSeed(long newSeed) {
    return new TrainingSpec(
        loss, optimiser, schedule, batchSize, epochs, earlyStopping, l2, newSeed, precision);
  }

  public TrainingSpec withEarlyStopping(EarlyStoppingSpec stopping) {
    return new TrainingSpec(
        loss, optimiser, schedule, batchSize, epochs, stopping, l2, seed, precision);
  }

  public TrainingSpec withOptimiser(OptimiserSpec newOptimiser) {
    return new TrainingSpec(
        loss, newOptimiser, schedule, batchSize, epochs, earlyStopping, l2, seed, precision);
  }

  public TrainingSpec withLoss(LossSpec newLoss) {
    return new TrainingSpec(
        newLoss, optimiser, schedule, batchSize, epochs, earlyStopping, l2, seed, precision);
  }

  public TrainingSpec withSchedule(ScheduleSpec newSchedule) {
    return new TrainingSpec(
        loss, optimiser, newSchedule, batchSize, epochs, earlyStopping, l2, seed, precision);
  }

  public TrainingSpec withPrecision(Precision newPrecision) {
    return new TrainingSpec(
        loss, optimiser, batchSize, epochs, earlyStopping, l2, seed, newPrecision);
  }
}
