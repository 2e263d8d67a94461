package epochscope.export.code;

import epochscope.spec.AugmentationSpec;
import java.util.Map;

/** The function {@code augment}, where samples are changed at random in training. */
final class AugmentationCode {
  private AugmentationCode() {}

  static void write(CodeSubject subject, PythonScript script) {
    AugmentationSpec spec = subject.experiment().data().augmentation();
    if (spec.equals(AugmentationSpec.NONE)) {
      return;
    }
    script.constant("AUGMENT_NOISE", spec.noise());
    if (spec.moves().isEmpty()) {
      script.piece("prepare/augment-noise");
      return;
    }
    script
        .constant("AUGMENT_SHIFT", spec.shift())
        .constant("AUGMENT_ROTATE", spec.rotate())
        .constant("AUGMENT_SCALE", spec.scale())
        .constant("AUGMENT_FLIP", Python.bool(spec.flip()));
    String noise = spec.noise() > 0 ? " + AUGMENT_NOISE * random.normal(size=x.shape)" : "";
    script.piece("prepare/augment-images", Map.of("$NOISE", noise));
  }
}
