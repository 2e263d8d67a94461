package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * Where the sample comes from, how it is split, how its features are scaled, its missing values
 * filled and its classes balanced, and how training changes it at random.
 *
 * @param scaling of all features that {@code scalings} does not name; null: pixels for images of
 *     grey levels, else none
 * @param scalings by the feature's name
 * @param missingConstant what missing values become where they become a constant, 0 unless given;
 *     else null
 */
public record DataSpec(
    SourceSpec source,
    SplitSpec split,
    Scaling scaling,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Scaling> scalings,
    MissingValues missing,
    Double missingConstant,
    BalanceSpec balance,
    AugmentationSpec augmentation) {
  private static final double MAX_CONSTANT = 1e18;

  public DataSpec {
    Check.present("source", source);
    split = split == null ? SplitSpec.DEFAULT : split;
    scaling = scaling == null ? usualScaling(source) : scaling;
    scalings = Check.map("scalings", scalings);
    missing = missing == null ? MissingValues.MEAN : missing;
    missingConstant = constant(missing, missingConstant);
    balance = balance == null ? BalanceSpec.NONE : balance;
    augmentation = augmentation == null ? AugmentationSpec.NONE : augmentation;
  }

  /** All features scaled alike, classes as they come. */
  public DataSpec(SourceSpec source, SplitSpec split, Scaling scaling, MissingValues missing) {
    this(source, split, scaling, null, missing, null, null, null);
  }

  private static Double constant(MissingValues missing, Double constant) {
    if (missing == MissingValues.CONSTANT) {
      return Check.range(
          "missingConstant", constant == null ? 0 : constant, -MAX_CONSTANT, MAX_CONSTANT);
    }
    if (constant != null) {
      throw Check.found("missingConstant", constant, "none, as missing is not constant");
    }
    return null;
  }

  public DataSpec withSource(SourceSpec newSource) {
    return new DataSpec(
        newSource, split, scaling, scalings, missing, missingConstant, balance, augmentation);
  }

  public DataSpec withSplit(SplitSpec newSplit) {
    return new DataSpec(
        source, newSplit, scaling, scalings, missing, missingConstant, balance, augmentation);
  }

  /**
   * @param newScalings by the feature's name; null: none
   */
  public DataSpec withScaling(Scaling newScaling, Map<String, Scaling> newScalings) {
    return new DataSpec(
        source, split, newScaling, newScalings, missing, missingConstant, balance, augmentation);
  }

  /**
   * @param constant null unless missing values become a constant
   */
  public DataSpec withMissing(MissingValues newMissing, Double constant) {
    return new DataSpec(
        source, split, scaling, scalings, newMissing, constant, balance, augmentation);
  }

  public DataSpec withBalance(BalanceSpec newBalance) {
    return new DataSpec(
        source, split, scaling, scalings, missing, missingConstant, newBalance, augmentation);
  }

  public DataSpec withAugmentation(AugmentationSpec newAugmentation) {
    return new DataSpec(
        source, split, scaling, scalings, missing, missingConstant, balance, newAugmentation);
  }

  private static Scaling usualScaling(SourceSpec source) {
    return source instanceof ImageSource images ? images.usualScaling() : Scaling.NONE;
  }
}
