package epochscope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.app.text.Messages;
import epochscope.presets.Lessons;
import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.ScheduleSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import epochscope.spec.SpecTypes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
  private final ExperimentSpec gaussians = Lessons.find(Lessons.DEFAULT).experiment();

  @Test
  void everySettingAndChoiceHasWords() {
    Messages messages = Messages.of(Locale.ENGLISH);
    for (Setting setting : all().toList()) {
      assertThat(messages.get("setting." + setting.texts())).isNotBlank();
      assertThat(messages.get("group." + setting.group())).isNotBlank();
      for (String word : setting.choices()) {
        String own = messages.getOr("setting." + setting.texts() + "." + word, "");
        assertThat(own + messages.getOr("choice." + word, "")).as(word).isNotBlank();
      }
    }
  }

  /** As in a network that is being drawn: the layer added last leads nowhere yet. */
  @Test
  void theOutputNeedNotStandLast() {
    NetworkSpec drawn =
        SpecJson.read(
            """
            {"nodes": [
              {"type": "dense", "name": "out", "inputs": ["in"]},
              {"type": "dense", "name": "h1", "inputs": ["in"], "units": 3, "activation": "tanh"}],
             "outputs": ["out"]}
            """,
            NetworkSpec.class,
            "test");
    ExperimentSpec experiment = gaussians.withNetwork(drawn);
    assertThat(all().filter(setting -> setting.appliesTo(experiment)))
        .extracting(Setting::key)
        .contains("activation")
        .doesNotContain("hidden-layers");
    ExperimentSpec changed =
        all()
            .filter(setting -> setting.key().equals("activation"))
            .findFirst()
            .orElseThrow()
            .with(experiment, "relu");
    assertThat(changed.network().outputs()).isEqualTo(drawn.outputs());
    assertThat(changed.network().nodes())
        .extracting(node -> ((NodeSpec.Dense) node).activation())
        .containsExactly(null, Activation.RELU);
  }

  @Test
  void enteringWhatStandsThereChangesNothing() {
    for (String lesson : Lessons.all().stream().map(l -> l.id()).toList()) {
      ExperimentSpec experiment = Lessons.find(lesson).experiment();
      all()
          .filter(setting -> setting.appliesTo(experiment))
          .forEach(
              setting ->
                  assertThat(setting.with(experiment, setting.value(experiment)))
                      .as(lesson + ": " + setting.key())
                      .isEqualTo(experiment));
    }
  }

  @Test
  void numbersGoWhereTheyBelong() {
    assertThat(set("batch-size", "7").training().batchSize()).isEqualTo(7);
    assertThat(set("learning-rate", "2e-3").training().optimiser().learningRate()).isEqualTo(0.002);
    assertThat(set("train-share", "30").data().split().train()).isEqualTo(0.3);
    SourceSpec.TwoGaussians source =
        (SourceSpec.TwoGaussians) set("signal-covariance", "1, 0.7; 0.7, 1").data().source();
    assertThat(source.signal().covariance())
        .isEqualTo(List.of(List.of(1.0, 0.7), List.of(0.7, 1.0)));
  }

  /** Of blobs they are a number, of points their names. */
  @Test
  void aNumberIsOnlyWhereANumberStands() {
    SourceSpec points =
        SpecJson.read(
            "{\"type\": \"points\", \"classes\": [\"a\", \"b\"], \"rows\": [[1, 0]]}",
            SourceSpec.class,
            "points");
    ExperimentSpec experiment = gaussians.withData(gaussians.data().withSource(points));
    assertThat(all().filter(setting -> setting.appliesTo(experiment)).map(Setting::key))
        .contains("scaling", "split-seed")
        .doesNotContain("classes", "samples", "source");
  }

  @Test
  void layersAreGivenByTheirWidthsAndTheOutputStays() {
    ExperimentSpec changed = set("hidden-layers", "8, 4");
    assertThat(changed.network().nodes()).hasSize(3);
    NodeSpec.Dense second = (NodeSpec.Dense) changed.network().nodes().get(1);
    assertThat(second.units()).isEqualTo(4);
    assertThat(second.activation()).isEqualTo(Activation.TANH);
    assertThat(changed.network().nodes().getLast())
        .isEqualTo(gaussians.network().nodes().getLast());
  }

  @Test
  void anotherKindKeepsWhatItCan() {
    ExperimentSpec spirals = set("source", "spirals");
    assertThat(spirals.data().source()).isInstanceOf(SourceSpec.Spirals.class);
    assertThat(((SourceSpec.Spirals) spirals.data().source()).samples()).isEqualTo(40_000);
    assertThat(spirals.training().loss()).isNull();
    ExperimentSpec sgd = set("optimiser", "sgd");
    assertThat(sgd.training().optimiser()).isEqualTo(new OptimiserSpec.Sgd(1e-4));
    assertThat(setting("beta1").appliesTo(sgd)).isFalse();
  }

  @Test
  void everyOptimiserAndScheduleCanBeChosenAndHasItsOwnSettings() {
    for (String name : SpecTypes.names(OptimiserSpec.class)) {
      OptimiserSpec chosen = set("optimiser", name).training().optimiser();
      assertThat(SpecTypes.nameOf(chosen, OptimiserSpec.class)).isEqualTo(name);
    }
    assertThat(set("optimiser", "lbfgs").training().optimiser().learningRate()).isEqualTo(1);
    for (String name : SpecTypes.names(ScheduleSpec.class)) {
      ExperimentSpec experiment = set("schedule", name);
      assertThat(setting("schedule").value(experiment)).isEqualTo(name);
    }
    ExperimentSpec warm = set("schedule", "warm-up");
    ExperimentSpec both = setting("after-warm-up").with(warm, "one-cycle");
    both = setting("schedule-epochs").with(both, "2.5");
    both = setting("then.schedule-epochs").with(both, "40");
    assertThat(both.training().schedule())
        .isEqualTo(
            new ScheduleSpec.WarmUp(null, 2.5, new ScheduleSpec.OneCycle(40, null, null, null)));
    assertThat(setting("schedule-steps").appliesTo(both)).isFalse();
    assertThat(setting("schedule-factor").appliesTo(both)).isFalse();
    ExperimentSpec cosine = setting("schedule-restarts").with(set("schedule", "cosine"), "on");
    assertThat(cosine.training().schedule())
        .isEqualTo(new ScheduleSpec.Cosine((double) gaussians.training().epochs(), 0.0, true, 1.0));
  }

  @Test
  void anotherLossOpensAnOutputThatDoesNotFit() {
    ExperimentSpec hinge = set("loss", "hinge");
    NodeSpec.Dense output = (NodeSpec.Dense) hinge.network().nodes().getLast();
    assertThat(hinge.training().loss()).isEqualTo(new LossSpec.Hinge());
    assertThat(output.units()).isNull();
    assertThat(output.activation()).isNull();
    assertThat(setting("delta").appliesTo(hinge)).isFalse();
    ExperimentSpec huber = setting("delta").with(set("loss", "huber"), "0.5");
    assertThat(huber.training().loss()).isEqualTo(new LossSpec.Huber(0.5));
    assertThat(setting("loss").with(huber, "usual").training().loss()).isNull();
  }

  @Test
  void anEmptyFieldIsNoLimit() {
    assertThat(setting("clip-norm").value(gaussians)).isEmpty();
    ExperimentSpec clipped = set("clip-norm", "2.5");
    assertThat(clipped.training().clipNorm()).isEqualTo(2.5);
    assertThat(setting("clip-norm").value(clipped)).isEqualTo("2.5");
    assertThat(setting("clip-norm").with(clipped, " ").training().clipNorm()).isNull();
  }

  @Test
  void aChoiceMayReadOtherwiseThanElsewhere() {
    Messages messages = Messages.of(Locale.ENGLISH);
    assertThat(setting("activation").choiceText("sine", messages)).isEqualTo("sine");
    assertThat(setting("function").choiceText("sine", messages)).isEqualTo("sin πx");
  }

  @ParameterizedTest
  @CsvSource({
    "clip-value, 0, clipValue",
    "batch-size, 0, batchSize",
    "batch-size, 2.5, whole number",
    "learning-rate, fast, fast",
    "learning-rate, -1, learningRate",
    "epochs, 1e12, epochs",
    "hidden-layers, 8 x, x",
    "hidden-layers, 1000000000, units",
    "validation-share, 80, 100 %",
    "signal-mean, a, numbers",
    "samples, 1, samples"
  })
  void whatCannotBeUsedIsRefusedInASentence(String key, String text, String said) {
    assertThatThrownBy(() -> set(key, text))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(said)
        .hasMessageContaining("expected");
  }

  private ExperimentSpec set(String key, String text) {
    return setting(key).with(gaussians, text);
  }

  private static Setting setting(String key) {
    return all().filter(setting -> setting.key().equals(key)).findFirst().orElseThrow();
  }

  private static Stream<Setting> all() {
    return Stream.concat(DataSettings.ALL.stream(), TrainingSettings.ALL.stream());
  }
}
