package epochscope.spec;

/**
 * How the network is trained.
 *
 * @param loss null: as the task needs (cross-entropy for classes, mean squared error for
 *     regression)
 * @param schedule null: the learning rate stays
 * @param batchSize samples per update, by default 32, for the perceptron 1; where an update takes
 *     the whole sample, samples that are in memory at a time, by default 256
 * @param earlyStopping null: trains for all {@code epochs}
 * @param l1 λ of the penalty λ·Σ|w| added to the loss in training, over weights and not biases
 * @param l2 λ of the penalty ½λ·Σw² added to the loss in training, over weights and not biases
 * @param maxNorm after each update the weights that come into a unit are scaled down to this norm,
 *     where theirs is larger; null: never
 * @param clipValue each component of the gradient, penalties included, is cut off at ± this before
 *     the update; null: never
 * @param clipNorm the gradient, penalties included, is scaled down to this norm before the update,
 *     where its own is larger, after {@code clipValue}; null: never
 * @param seed of the initial weights, the order of the samples, dropout and augmentation
 */
public record TrainingSpec(
    LossSpec loss,
    OptimiserSpec optimiser,
    ScheduleSpec schedule,
    Integer batchSize,
    Integer epochs,
    EarlyStoppingSpec earlyStopping,
    Double l1,
    Double l2,
    Double maxNorm,
    Double clipValue,
    Double clipNorm,
    Long seed,
    Precision precision) {
  public static final int MAX_EPOCHS = 1_000_000_000;
  public static final int MAX_BATCH_SIZE = 1_000_000;
  public static final double MAX_PENALTY = 1e6;

  public TrainingSpec {
    optimiser = optimiser == null ? new OptimiserSpec.Adam(null, null, null, null) : optimiser;
    batchSize = batchSize == null ? usualBatch(optimiser) : batchSize;
    Check.range("batchSize", batchSize, 1, MAX_BATCH_SIZE);
    epochs = Check.range("epochs", epochs == null ? 100 : epochs, 0, MAX_EPOCHS);
    l1 = Check.range("l1", l1 == null ? 0 : l1, 0, MAX_PENALTY);
    l2 = Check.range("l2", l2 == null ? 0 : l2, 0, MAX_PENALTY);
    checkLimit("maxNorm", maxNorm, optimiser);
    checkLimit("clipValue", clipValue, optimiser);
    checkLimit("clipNorm", clipNorm, optimiser);
    seed = seed == null ? 1L : seed;
    precision = precision == null ? Precision.FLOAT : precision;
  }

  private static int usualBatch(OptimiserSpec optimiser) {
    if (optimiser instanceof OptimiserSpec.Perceptron) {
      return 1;
    }
    return optimiser.isFullBatch() ? 256 : 32;
  }

  private static void checkLimit(String field, Double limit, OptimiserSpec optimiser) {
    if (limit != null && optimiser instanceof OptimiserSpec.Lbfgs) {
      throw Check.found(field, limit, "none for lbfgs, which follows the loss as it is");
    }
    if (limit != null) {
      Check.positive(field, limit);
    }
  }

  /** With a learning rate that stays, and no penalty or limit but L2. */
  public TrainingSpec(
      LossSpec loss,
      OptimiserSpec optimiser,
      Integer batchSize,
      Integer epochs,
      EarlyStoppingSpec earlyStopping,
      Double l2,
      Long seed,
      Precision precision) {
    this(
        loss,
        optimiser,
        null,
        batchSize,
        epochs,
        earlyStopping,
        null,
        l2,
        null,
        null,
        null,
        seed,
        precision);
  }

  public TrainingSpec withEpochs(int newEpochs) {
    return new TrainingSpec(
        loss,
        optimiser,
        schedule,
        batchSize,
        newEpochs,
        earlyStopping,
        l1,
        l2,
        maxNorm,
        clipValue,
        clipNorm,
        seed,
        precision);
  }

  public TrainingSpec withSeed(long newSeed) {
    return new TrainingSpec(
        loss,
        optimiser,
        schedule,
        batchSize,
        epochs,
        earlyStopping,
        l1,
        l2,
        maxNorm,
        clipValue,
        clipNorm,
        newSeed,
        precision);
  }

  public TrainingSpec withEarlyStopping(EarlyStoppingSpec stopping) {
    return new TrainingSpec(
        loss, optimiser, schedule, batchSize, epochs, stopping, l1, l2, maxNorm, clipValue,
        clipNorm, seed, precision);
  }

  public TrainingSpec withOptimiser(OptimiserSpec newOptimiser) {
    return new TrainingSpec(
        loss,
        newOptimiser,
        schedule,
        batchSize,
        epochs,
        earlyStopping,
        l1,
        l2,
        maxNorm,
        clipValue,
        clipNorm,
        seed,
        precision);
  }

  public TrainingSpec withLoss(LossSpec newLoss) {
    return new TrainingSpec(
        newLoss,
        optimiser,
        schedule,
        batchSize,
        epochs,
        earlyStopping,
        l1,
        l2,
        maxNorm,
        clipValue,
        clipNorm,
        seed,
        precision);
  }

  public TrainingSpec withSchedule(ScheduleSpec newSchedule) {
    return new TrainingSpec(
        loss,
        optimiser,
        newSchedule,
        batchSize,
        epochs,
        earlyStopping,
        l1,
        l2,
        maxNorm,
        clipValue,
        clipNorm,
        seed,
        precision);
  }

  public TrainingSpec withPrecision(Precision newPrecision) {
    return new TrainingSpec(
        loss,
        optimiser,
        schedule,
        batchSize,
        epochs,
        earlyStopping,
        l1,
        l2,
        maxNorm,
        clipValue,
        clipNorm,
        seed,
        newPrecision);
  }
}
