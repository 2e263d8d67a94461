package epochscope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.Lessons;
import epochscope.spec.AugmentationSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.ImageSource;
import epochscope.spec.Scaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSettingsTest {
  private static final ExperimentSpec POINTS = Lessons.find("spirals").experiment();

  @ParameterizedTest
  @ValueSource(strings = {"digits", "shapes", "jets"})
  void drawnImagesCanBeChosenAndHaveTheirOwnScaling(String kind) {
    ExperimentSpec images = setting("source").with(POINTS, kind);
    ImageSource.Drawn source = (ImageSource.Drawn) images.data().source();
    assertThat(setting("source").value(images)).isEqualTo(kind);
    assertThat(source.samples()).isEqualTo(1000);
    assertThat(images.data().scaling()).isEqualTo(source.usualScaling());
    assertThat(setting("augment-shift").appliesTo(images)).isTrue();
    assertThat(setting("augment-flip").value(images)).isEqualTo("off");
  }

  @Test
  void eachKindHasItsOwnSettings() {
    ExperimentSpec digits = setting("source").with(POINTS, "digits");
    assertThat(setting("distortion").value(digits)).isEqualTo("1");
    assertThat(setting("image-size").appliesTo(digits)).isFalse();
    ExperimentSpec shapes = setting("source").with(digits, "shapes");
    assertThat(setting("distortion").appliesTo(shapes)).isFalse();
    ImageSource.Shapes turned =
        (ImageSource.Shapes) setting("rotation").with(shapes, "30").data().source();
    assertThat(turned.rotation()).isEqualTo(30);
  }

  @Test
  void imagesAreAugmentedAndPointsLoseAllOfIt() {
    ExperimentSpec digits = setting("source").with(POINTS, "digits");
    ExperimentSpec moved = setting("augment-shift").with(digits, "2");
    moved = setting("augment-flip").with(moved, "on");
    assertThat(moved.data().augmentation())
        .isEqualTo(new AugmentationSpec(2.0, null, null, true, null));
    assertThat(setting("source").with(moved, "jets").data().augmentation())
        .isEqualTo(moved.data().augmentation());
    ExperimentSpec points = setting("source").with(moved, "xor");
    assertThat(points.data().augmentation()).isEqualTo(AugmentationSpec.NONE);
    assertThat(points.data().scaling()).isEqualTo(Scaling.NONE);
    assertThat(setting("augment-shift").appliesTo(points)).isFalse();
    assertThat(setting("augment-noise").with(points, "0.1").data().augmentation().noise())
        .isEqualTo(0.1);
  }

  @Test
  void filesHaveNoKindToChoose() {
    ExperimentSpec files =
        POINTS.withData(POINTS.data().withSource(new ImageSource.Cifar10("cifar", null, null)));
    assertThat(setting("source").appliesTo(files)).isFalse();
    assertThat(setting("augment-rotate").appliesTo(files)).isTrue();
  }

  private static Setting setting(String key) {
    return DataSettings.ALL.stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
