package epochscope.spec;

import java.util.List;

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
 * @param counts how many events train, validate and test, in the order they come in, in place of
 *     fractions, which then follow from them; null: by fractions
 */
public record SplitSpec(
    Double train,
    Double validation,
    Double test,
    Long seed,
    String eventNumber,
    Boolean stratified,
    List<Integer> counts) {
  private static final int PARTS = 3;
  private static final double TOLERANCE = 1e-6;

  public static final SplitSpec DEFAULT = new SplitSpec(0.6, 0.2, 0.2, 1L, null);

  public SplitSpec {
    if (counts != null) {
      counts = checked(counts);
      train = share("train", train, counts, 0);
      validation = share("validation", validation, counts, 1);
      test = share("test", test, counts, 2);
    }
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
    if (counts != null && (stratified || eventNumber != null)) {
      throw new InvalidInputException(
          "counts and "
              + (stratified ? "stratified" : "eventNumber")
              + " are both given, expected one of them");
    }
    if (train == 0) {
      throw Check.found("train", train, "a fraction above 0");
    }
    double sum = train + validation + test;
    if (Math.abs(sum - 1) > TOLERANCE) {
      throw Check.found("train + validation + test", sum, "1");
    }
  }

  /** Classes are not looked at. */
  public SplitSpec(Double train, Double validation, Double test, Long seed, String eventNumber) {
    this(train, validation, test, seed, eventNumber, null, null);
  }

  /** Drawn, each class for itself if {@code stratified}. */
  public SplitSpec(
      Double train,
      Double validation,
      Double test,
      Long seed,
      String eventNumber,
      Boolean stratified) {
    this(train, validation, test, seed, eventNumber, stratified, null);
  }

  private static List<Integer> checked(List<Integer> counts) {
    List<Integer> parts = Check.list("counts", counts, PARTS);
    Check.range("number of counts", parts.size(), PARTS, PARTS);
    for (int i = 0; i < PARTS; i++) {
      Check.range("counts[" + i + "]", parts.get(i), i == 0 ? 1 : 0, SourceSpec.MAX_SAMPLES);
    }
    return parts;
  }

  private static double share(String field, Double given, List<Integer> counts, int part) {
    double all = counts.stream().mapToDouble(count -> count).sum();
    double share = counts.get(part) / all;
    if (given != null && !(Math.abs(given - share) <= TOLERANCE)) {
      throw Check.found(field, given, share + " as counts say, or nothing");
    }
    return share;
  }

  public SplitSpec withSeed(long newSeed) {
    return new SplitSpec(train, validation, test, newSeed, eventNumber, stratified, counts);
  }

  /**
   * By fractions, and not by counts.
   *
   * @param newTest null: the rest
   */
  public SplitSpec withFractions(double newTrain, double newValidation, Double newTest) {
    return new SplitSpec(newTrain, newValidation, newTest, seed, eventNumber, stratified);
  }

  /** By fractions, and not by counts, where {@code newStratified}. */
  public SplitSpec withStratified(boolean newStratified) {
    List<Integer> kept = newStratified ? null : counts;
    return new SplitSpec(train, validation, test, seed, eventNumber, newStratified, kept);
  }

  /** By so many events each, in the order they come in. */
  public SplitSpec withCounts(int trained, int validated, int tested) {
    return new SplitSpec(null, null, null, seed, null, null, List.of(trained, validated, tested));
  }
}
