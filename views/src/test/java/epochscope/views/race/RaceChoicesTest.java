package epochscope.views.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.InvalidInputException;
import epochscope.spec.OptimiserSpec;
import epochscope.views.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceChoicesTest {
  private static final Selection PLAIN = new Selection(null, -1, 0, 1, 0);

  @Test
  void runnersAreReadWithTheirSettingsAndWrittenAgain() {
    List<Runner> runners = Runner.parseAll("sgd, momentum:lr=0.02:momentum=0.99,sgd:lr=1");
    assertThat(runners).hasSize(3);
    assertThat(runners.get(1).spec(RaceChoices.of(PLAIN).surface().rates()))
        .isEqualTo(new OptimiserSpec.Momentum(0.02, 0.99, null));
    assertThat(runners.get(0).spec(RaceChoices.of(PLAIN).surface().rates()).learningRate())
        .isEqualTo(0.005);
    assertThat(Runner.parseAll(Runner.write(runners))).isEqualTo(runners);
  }

  @Test
  void whatIsNoRunnerIsNamed() {
    assertThatThrownBy(() -> Runner.parse("adam:lr=fast"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("lr=fast");
    assertThatThrownBy(() -> Runner.parse("sgd:momentum=0.9"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("momentum");
    assertThatThrownBy(() -> Runner.parse("adam:lr=-1")).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void momentsAreReadAndWritten() {
    assertThat(Moment.parse("34")).isEqualTo(Moment.at(34));
    assertThat(Moment.parse("34:memory")).isEqualTo(new Moment(34, Moment.Part.MEMORY));
    assertThat(Moment.parse(new Moment(3, Moment.Part.STEP).toString()))
        .isEqualTo(new Moment(3, Moment.Part.STEP));
    assertThat(Moment.END.within(200)).isEqualTo(Moment.at(200));
    assertThatThrownBy(() -> Moment.parse("soon")).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aLessonMayTieTheRaceToTheRun() {
    assertThat(RaceChoices.of(PLAIN.withChoice("race.clock", "run")).followsRun()).isTrue();
    assertThat(RaceChoices.of(PLAIN).followsRun()).isFalse();
  }

  @Test
  void timePassesByStepsAndByTheirParts() {
    RaceClock clock = new RaceClock();
    clock.setSteps(5);
    clock.setSpeed(10);
    clock.playFromStart();
    assertThat(clock.advance(0.25)).isTrue();
    assertThat(clock.moment()).isEqualTo(Moment.at(2));
    assertThat(clock.advance(0.04)).isFalse();
    assertThat(clock.advance(0.02)).isTrue();
    assertThat(clock.moment()).isEqualTo(Moment.at(3));
    clock.advance(10);
    assertThat(clock.moment()).isEqualTo(Moment.at(5));
    assertThat(clock.isPlaying()).isFalse();

    clock.show(Moment.START);
    for (Moment.Part part : List.of(Moment.Part.GRADIENT, Moment.Part.MEMORY, Moment.Part.STEP)) {
      clock.explain();
      assertThat(clock.moment()).isEqualTo(new Moment(0, part));
    }
    clock.explain();
    assertThat(clock.moment()).isEqualTo(new Moment(1, Moment.Part.GRADIENT));
    clock.stepBy(-3);
    assertThat(clock.moment()).isEqualTo(Moment.START);
  }
}
