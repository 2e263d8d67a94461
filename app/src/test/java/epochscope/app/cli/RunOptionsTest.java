package epochscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SourceSpec;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RunOptionsTest {
  private static final ExperimentSpec LESSON = Lessons.find("two-gaussians").experiment();

  private static ExperimentSpec over(String... arguments) {
    RunOptions options = CommandLine.populateCommand(new RunOptions(), arguments);
    return options.over(LESSON);
  }

  @Test
  void nothingGivenChangesNothing() {
    assertThat(over()).isEqualTo(LESSON);
  }

  @Test
  void epochsSwitchEarlyStoppingOff() {
    assertThat(LESSON.training().earlyStopping()).isNotNull();
    ExperimentSpec changed = over("--epochs", "7");
    assertThat(changed.training().epochs()).isEqualTo(7);
    assertThat(changed.training().earlyStopping()).isNull();
    assertThat(changed.data()).isEqualTo(LESSON.data());
  }

  @Test
  void seedIsThatOfSampleSplitAndTraining() {
    ExperimentSpec changed = over("--seed", "42");
    assertThat(changed.training().seed()).isEqualTo(42);
    assertThat(changed.data().split().seed()).isEqualTo(42);
    assertThat(((SourceSpec.Generated) changed.data().source()).seed()).isEqualTo(42);
    assertThat(changed.network()).isEqualTo(LESSON.network());
  }
}
