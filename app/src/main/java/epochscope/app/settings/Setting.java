package epochscope.app.settings;

import epochscope.spec.ExperimentSpec;

/** One thing about an experiment that the user can set. Values are shown and entered as text. */
interface Setting extends SettingField {
  /** Whether the experiment has it at all. */
  boolean appliesTo(ExperimentSpec experiment);

  /** Its value as text; of a choice: one of {@link #choices}. */
  String value(ExperimentSpec experiment);

  /**
   * The experiment with another value.
   *
   * @throws epochscope.spec.InvalidInputException if the value cannot be used
   */
  ExperimentSpec with(ExperimentSpec experiment, String value);
}
