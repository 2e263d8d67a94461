package epochscope.data;

import epochscope.spec.DataSpec;
import java.util.List;

/** A sample read once and prepared anew for each fold of a cross-validation. */
public final class FoldedData {
  private final DataSpec spec;
  private final Sample sample;
  private final List<SplitRows> splits;

  private FoldedData(DataSpec spec, Sample sample, List<SplitRows> splits) {
    this.spec = spec;
    this.sample = sample;
    this.splits = splits;
  }

  /**
   * @param folds from 2 to the number of events
   */
  public static FoldedData of(DataSpec spec, int folds) {
    Sample sample = DataPreparation.events(spec);
    return new FoldedData(spec, sample, new KFold(folds, spec.split(), sample).splits());
  }

  /** What was done to the data before they were dealt out, one sentence each. */
  public List<String> notes() {
    return sample.notes();
  }

  /** Number of folds. */
  public int size() {
    return splits.size();
  }

  /** Everything about fold {@code index} is learned on its own training part. */
  public PreparedData fold(int index) {
    return DataPreparation.prepare(spec, sample, splits.get(index));
  }
}
