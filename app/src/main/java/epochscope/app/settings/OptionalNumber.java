package epochscope.app.settings;

import epochscope.spec.ExperimentSpec;

/** A number that may be absent, which an empty field says. */
record OptionalNumber(NumberSetting number) implements Setting {
  @Override
  public String key() {
    return number.key();
  }

  @Override
  public String group() {
    return number.group();
  }

  @Override
  public boolean appliesTo(ExperimentSpec experiment) {
    return number.appliesTo(experiment);
  }

  @Override
  public String value(ExperimentSpec experiment) {
    return number.path().get(experiment) == null ? "" : number.value(experiment);
  }

  @Override
  public ExperimentSpec with(ExperimentSpec experiment, String text) {
    return text.isBlank() ? number.path().with(experiment, null) : number.with(experiment, text);
  }
}
