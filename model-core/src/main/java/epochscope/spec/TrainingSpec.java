package epochscope.spec;

/**
 * How the network is trained.
 *
 * @param loss null: as the task needs (cross-entropy for classes, mean squared error for
 *     regression)
 * @param l2 λ of the penalty ½λ·Σw² added to the loss in training, over weights and not biases
 * @param seed of the initial weights, the order of the samples and dropout
 * @param earlyStopping null: trains for all {@code epochs}
 */
public record TrainingSpec(
    LossSpec loss,
    OptimiserSpec optimiser,
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
    batchSize = Check.range("batchSize", batchSize == null ? 32 : batchSize, 1, MAX_BATCH_SIZE);
    epochs = Check.range("epochs", epochs == null ? 100 : epochs, 0, MAX_EPOCHS);
    l2 = Check.range("l2", l2 == null ? 0 : l2, 0, 1e6);
    seed = seed == null ? 1L : seed;
    precision = precision == null ? Precision.FLOAT : precision;
  }

  public TrainingSpec withEpochs(int newEpochs) {
    return new TrainingSpec(
        loss, optimiser, batchSize, newEpochs, earlyStopping, l2, seed, precision);
  }

  public TrainingSpec withSeed(long newSeed) {
    return new TrainingSpec(
        loss, optimiser, batchSize, epochs, earlyStopping, l2, newSeed, precision);
  }

  public TrainingSpec withEarlyStopping(EarlyStoppingSpec stopping) {
    return new TrainingSpec(loss, optimiser, batchSize, epochs, stopping, l2, seed, precision);
  }

  public TrainingSpec withOptimiser(OptimiserSpec newOptimiser) {
    return new TrainingSpec(
        loss, newOptimiser, batchSize, epochs, earlyStopping, l2, seed, precision);
  }

  public TrainingSpec withLoss(LossSpec newLoss) {
    return new TrainingSpec(
        newLoss, optimiser, batchSize, epochs, earlyStopping, l2, seed, precision);
  }

  public TrainingSpec withPrecision(Precision newPrecision) {
    return new TrainingSpec(
        loss, optimiser, batchSize, epochs, earlyStopping, l2, seed, newPrecision);
  }
}
