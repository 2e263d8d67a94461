package epochscope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.presets.Lessons;
import epochscope.spec.BalanceMethod;
import epochscope.spec.BalanceSpec;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.MissingValues;
import epochscope.spec.Scaling;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparationSettingsTest {
  private final ExperimentSpec table = Lessons.find("own-table").experiment();

  @Test
  void singleFeaturesAreScaledByName() {
    ExperimentSpec changed = set(table, "scalings", " pt = log,a=b=none ");
    assertThat(changed.data().scalings()).isEqualTo(Map.of("pt", Scaling.LOG, "a=b", Scaling.NONE));
    assertThat(setting("scalings").value(changed)).isEqualTo("pt=log, a=b=none");
    assertThat(set(changed, "scalings", "")).isEqualTo(table);
  }

  @Test
  void theConstantIsAskedForWhereItIsNeeded() {
    assertThat(setting("missing-constant").appliesTo(table)).isFalse();
    ExperimentSpec constant = set(table, "missing", "constant");
    assertThat(setting("missing-constant").value(constant)).isEqualTo("0");
    DataSpec data = set(constant, "missing-constant", "-999").data();
    assertThat(data.missing()).isEqualTo(MissingValues.CONSTANT);
    assertThat(data.missingConstant()).isEqualTo(-999);
    assertThat(set(constant, "missing", "median").data().missingConstant()).isNull();
  }

  @Test
  void classWeightsAreAskedForWhereTheyAreUsed() {
    assertThat(setting("class-weights").appliesTo(table)).isFalse();
    ExperimentSpec weighted = set(table, "balance", "class-weights");
    assertThat(setting("class-weights").value(weighted)).isEmpty();
    assertThat(set(weighted, "class-weights", "s=5").data().balance())
        .isEqualTo(new BalanceSpec(BalanceMethod.CLASS_WEIGHTS, Map.of("s", 5.0)));
    assertThat(set(weighted, "balance", "oversample").data().balance())
        .isEqualTo(new BalanceSpec(BalanceMethod.OVERSAMPLE, null));
  }

  @Test
  void theSplitMayGoByClass() {
    ExperimentSpec changed = set(table, "stratified", "on");
    assertThat(changed.data().split().stratified()).isTrue();
    assertThat(set(changed, "train-share", "50").data().split().stratified()).isTrue();
  }

  @Test
  void anotherSourceForgetsWhatWasSaidAboutSingleFeaturesAndClasses() {
    ExperimentSpec gaussians = Lessons.find(Lessons.DEFAULT).experiment();
    ExperimentSpec changed =
        set(set(set(gaussians, "scalings", "x1=log"), "balance", "oversample"), "source", "curve");
    assertThat(changed.data().scalings()).isEmpty();
    assertThat(changed.data().balance()).isEqualTo(BalanceSpec.NONE);
    assertThat(setting("balance").appliesTo(changed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "scalings, pt, pt",
    "scalings, pt=cubic, cubic",
    "scalings, 'pt=log, pt=none', twice",
    "class-weights, s=heavy, heavy",
    "class-weights, s=-1, classWeights.s",
  })
  void whatCannotBeUsedIsRefusedInASentence(String key, String text, String said) {
    ExperimentSpec weighted = set(table, "balance", "class-weights");
    assertThatThrownBy(() -> set(weighted, key, text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(said)
        .hasMessageContaining("expected");
  }

  private static ExperimentSpec set(ExperimentSpec experiment, String key, String text) {
    return setting(key).with(experiment, text);
  }

  private static Setting setting(String key) {
    return DataSettings.ALL.stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
