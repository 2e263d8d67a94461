package epochscope.spec;

/**
 * Fractions of the sample for training, validation (early stopping looks at it) and test (nothing
 * looks at it before the end); together 1.
 *
 * @param seed of the order that rows are drawn in
 * @param eventNumber column of whole numbers that decides instead of the seed, and is no feature:
 *     the same event always lands on the same side, whatever else the file holds. The number is
 *     spread to u in [0, 1) by SplitMix64's finaliser; below {@code train} it trains, in the next
 *     {@code validation} it validates, above it tests. Null: rows are drawn.
 * @param stratified each class is split by these fractions, to the nearest event; of no meaning in
 *     a regression. Not together with {@code eventNumber}
 */
public record SplitSpec(
    Double train,
    Double validation,
    Double test,
    Long seed,
    String eventNumber,
    Boolean stratified) {
  public static final SplitSpec DEFAULT = new SplitSpec(0.6, 0.2, 0.2, 1L, null);

  public SplitSpec {
    train = Check.range("train", train == null ? 0.6 : train, 0, 1);
    validation = Check.range("validation", validation == null ? 0.2 : validation, 0, 1);
    test = Check.range("test", test == null ? 1 - train - validation : test, -1e-9, 1);
    test = Math.max(0, test);
    seed = seed == null ? 1L : seed;
    stratified = stratified != null && stratified;
    if (stratified && eventNumber != null) {
      throw new InvalidInputException(
          "stratified and eventNumber are both given, expected one of them");
    }
    if (train == 0) {
      throw Check.found("train", train, "a fraction above 0");
    }
    double sum = train + validation + test;
    if (Math.abs(sum - 1) > 1e-6) {
      throw Check.found("train + validation + test", sum, "1");
    }
  }

  /** Classes are not looked at. */
  public SplitSpec(Double train, Double validation, Double test, Long seed, String eventNumber) {
    this(train, validation, test, seed, eventNumber, null);
  }

  public SplitSpec withSeed(long newSeed) {
    return new SplitSpec(train, validation, test, newSeed, eventNumber, stratified);
  }

  /**
   * @param newTest null: the rest
   */
  public SplitSpec withFractions(double newTrain, double newValidation, Double newTest) {
    return new SplitSpec(newTrain, newValidation, newTest, seed, eventNumber, stratified);
  }

  public SplitSpec withStratified(boolean newStratified) {
    return new SplitSpec(train, validation, test, seed, eventNumber, newStratified);
  }
}
