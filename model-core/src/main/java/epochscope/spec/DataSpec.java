package epochscope.spec;

/**
 * Where the sample comes from, how it is split, how its features are scaled and its missing values
 * filled.
 */
public record DataSpec(SourceSpec source, SplitSpec split, Scaling scaling, MissingValues missing) {
  public DataSpec {
    Check.present("source", source);
    split = split == null ? SplitSpec.DEFAULT : split;
    scaling = scaling == null ? Scaling.NONE : scaling;
    missing = missing == null ? MissingValues.MEAN : missing;
  }
}
