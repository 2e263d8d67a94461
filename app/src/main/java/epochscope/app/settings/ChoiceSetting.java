package epochscope.app.settings;

import epochscope.spec.ExperimentSpec;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One of several kinds or words.
 *
 * @param get the word for what the experiment has; null: the experiment has no such thing
 */
record ChoiceSetting(
    String key,
    String group,
    List<String> choices,
    Function<ExperimentSpec, String> get,
    BiFunction<ExperimentSpec, String, ExperimentSpec> set)
    implements Setting {

  /** One of the constants of an enum, at {@code path}. */
  static <E extends Enum<E>> ChoiceSetting of(
      String key, String group, String path, Class<E> type) {
    SpecPath place = SpecPath.of(path);
    return new ChoiceSetting(
        key,
        group,
        java.util.Arrays.stream(type.getEnumConstants()).map(Words::of).toList(),
        e -> place.isIn(e) ? Words.of((Enum<?>) place.get(e)) : null,
        (e, word) -> place.with(e, Words.constant(type, word)));
  }

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
