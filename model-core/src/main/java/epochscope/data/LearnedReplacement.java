package epochscope.data;

import epochscope.data.Preprocessing.Replacement;
import epochscope.spec.DataSpec;

/** What the missing values of one feature become. */
record LearnedReplacement(Replacement kind, double value) {
  /**
   * @param values those of the feature in the training events
   */
  static LearnedReplacement of(DataSpec spec, PresentValues values) {
    return switch (spec.missing()) {
      case MEAN, DROP_ROWS, DROP_COLUMNS -> new LearnedReplacement(Replacement.MEAN, values.mean());
      case MEDIAN -> new LearnedReplacement(Replacement.MEDIAN, values.median());
      case MODE -> new LearnedReplacement(Replacement.MODE, values.mode());
      case CONSTANT -> new LearnedReplacement(Replacement.CONSTANT, spec.missingConstant());
    };
  }
}
