package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
 * @param files by what the files of the source are known again, by their names as it gives them;
 *     they may change all the same, and then it is said
 */
public record DataSpec(
    SourceSpec source,
    SplitSpec split,
    Scaling scaling,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Scaling> scalings,
    MissingValues missing,
    Double missingConstant,
    BalanceSpec balance,
    AugmentationSpec augmentation,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, FileMark> files) {
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
    files = Check.map("files", files);
  }

  /** All features scaled alike, classes as they come. */
  public DataSpec(SourceSpec source, SplitSpec split, Scaling scaling, MissingValues missing) {
    this(source, split, scaling, null, missing, null, null, null, null);
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

  /** Of the files those that {@code newSource} names, too, are still known. */
  public DataSpec withSource(SourceSpec newSource) {
    Map<String, FileMark> kept = new LinkedHashMap<>(files);
    kept.keySet().removeIf(file -> !names(newSource, file));
    return new DataSpec(
        newSource, split, scaling, scalings, missing, missingConstant, balance, augmentation, kept);
  }

  public DataSpec withSplit(SplitSpec newSplit) {
    return new DataSpec(
        source,
        newSplit,
        scaling,
        scalings,
        missing,
        missingConstant,
        balance,
        augmentation,
        files);
  }

  /**
   * @param newScalings by the feature's name; null: none
   */
  public DataSpec withScaling(Scaling newScaling, Map<String, Scaling> newScalings) {
    return new DataSpec(
        source,
        split,
        newScaling,
        newScalings,
        missing,
        missingConstant,
        balance,
        augmentation,
        files);
  }

  /**
   * @param constant null unless missing values become a constant
   */
  public DataSpec withMissing(MissingValues newMissing, Double constant) {
    return new DataSpec(
        source, split, scaling, scalings, newMissing, constant, balance, augmentation, files);
  }

  public DataSpec withBalance(BalanceSpec newBalance) {
    return new DataSpec(
        source,
        split,
        scaling,
        scalings,
        missing,
        missingConstant,
        newBalance,
        augmentation,
        files);
  }

  public DataSpec withAugmentation(AugmentationSpec newAugmentation) {
    return new DataSpec(
        source,
        split,
        scaling,
        scalings,
        missing,
        missingConstant,
        balance,
        newAugmentation,
        files);
  }

  public DataSpec withFiles(Map<String, FileMark> newFiles) {
    return new DataSpec(
        source,
        split,
        scaling,
        scalings,
        missing,
        missingConstant,
        balance,
        augmentation,
        newFiles);
  }

  private static boolean names(SourceSpec source, String file) {
    return switch (source) {
      case SourceSpec.Table table -> file.equals(table.file());
      case ImageSource.Idx idx ->
          Arrays.asList(idx.images(), idx.labels(), idx.testImages(), idx.testLabels())
              .contains(file);
      case ImageSource.Cifar10 cifar ->
          cifar.folder() != null
              ? file.startsWith(cifar.folder())
              : cifar.files().contains(file)
                  || cifar.testFiles() != null && cifar.testFiles().contains(file);
      default -> false;
    };
  }

  private static Scaling usualScaling(SourceSpec source) {
    return source instanceof ImageSource images ? images.usualScaling() : Scaling.NONE;
  }
}
