package epochscope.app.settings;

import epochscope.app.text.Numbers;
import epochscope.spec.Check;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SplitSpec;

/** The share of the sample for training or for validation, in percent; the test has the rest. */
record SplitShare(String key, boolean train) implements Setting {
  @Override
  public String group() {
    return "preparation";
  }

  @Override
  public boolean appliesTo(ExperimentSpec experiment) {
    return true;
  }

  @Override
  public String value(ExperimentSpec experiment) {
    SplitSpec split = experiment.data().split();
    return Numbers.shortest(100 * (train ? split.train() : split.validation()), 6);
  }

  @Override
  public ExperimentSpec with(ExperimentSpec experiment, String value) {
    if (value.equals(value(experiment))) {
      // Six digits of a sixth would be another split.
      return experiment;
    }
    DataSpec data = experiment.data();
    SplitSpec old = data.split();
    double share = percent(value) / 100;
    double trainShare = train ? share : old.train();
    double validationShare = train ? Math.min(old.validation(), Math.max(0, 1 - share)) : share;
    if (trainShare + validationShare > 1 + 1e-9) {
      throw Check.found(
          "training + validation",
          Numbers.shortest(100 * (trainShare + validationShare), 4) + " %",
          "at most 100 %");
    }
    SplitSpec split =
        old.withFractions(trainShare, validationShare, rest(trainShare + validationShare));
    return experiment.withData(data.withSplit(split));
  }

  @Override
  public String range() {
    return "0 … 100";
  }

  /** What is left of 1, without the noise of binary fractions. */
  private static double rest(double sum) {
    return Math.max(0, Math.rint((1 - sum) * 1e9) / 1e9);
  }

  private static double percent(String text) {
    try {
      return Check.range(
          "the share", Double.parseDouble(text.strip().replace("%", "").replace(',', '.')), 0, 100);
    } catch (NumberFormatException notANumber) {
      throw Check.found("the share", '"' + text.strip() + '"', "a number from 0 to 100");
    }
  }
}
