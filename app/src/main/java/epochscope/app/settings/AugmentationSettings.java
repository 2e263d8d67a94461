package epochscope.app.settings;

import epochscope.spec.AugmentationSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.ImageSource;
import java.util.List;

/** What can be set about how training changes samples at random. */
final class AugmentationSettings {
  private static final String GROUP = "augmentation";

  private AugmentationSettings() {}

  static final List<Setting> ALL =
      List.of(
          ofImages("augment-shift", "shift", ImageSource.MAX_SIDE),
          ofImages("augment-rotate", "rotate", 180),
          ofImages("augment-scale", "scale", 0.9),
          new ChoiceSetting(
              "augment-flip",
              GROUP,
              List.of("on", "off"),
              e -> isOfImages(e) ? flip(e.data().augmentation()) : null,
              (e, word) -> SpecPath.of("data.augmentation.flip").with(e, word.equals("on"))),
          NumberSetting.of("augment-noise", GROUP, "data.augmentation.noise", 0, 1e6));

  private static Setting ofImages(String key, String field, double max) {
    return new ImageSetting(NumberSetting.of(key, GROUP, "data.augmentation." + field, 0, max));
  }

  private static String flip(AugmentationSpec augmentation) {
    return augmentation.flip() ? "on" : "off";
  }

  private static boolean isOfImages(ExperimentSpec experiment) {
    return experiment.data().source() instanceof ImageSource;
  }

  /** A number that only an experiment on images has. */
  private record ImageSetting(NumberSetting number) implements Setting {
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
      return isOfImages(experiment);
    }

    @Override
    public String value(ExperimentSpec experiment) {
      return number.value(experiment);
    }

    @Override
    public ExperimentSpec with(ExperimentSpec experiment, String value) {
      return number.with(experiment, value);
    }

    @Override
    public String range() {
      return number.range();
    }
  }
}
