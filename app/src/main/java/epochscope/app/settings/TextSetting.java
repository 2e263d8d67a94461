package epochscope.app.settings;

import epochscope.spec.ExperimentSpec;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A value that is entered as text of its own form.
 *
 * @param get null: the experiment has no such thing
 */
record TextSetting(
    String key,
    String group,
    Function<ExperimentSpec, String> get,
    BiFunction<ExperimentSpec, String, ExperimentSpec> set)
    implements Setting {
  @Override
  public boolean appliesTo(ExperimentSpec experiment) {
    return get.apply(experiment) != null;
  }

  @Override
  public String value(ExperimentSpec experiment) {
    return get.apply(experiment);
  }

  @Override
  public ExperimentSpec with(ExperimentSpec experiment, String value) {
    return value.equals(value(experiment)) ? experiment : set.apply(experiment, value);
  }
}
