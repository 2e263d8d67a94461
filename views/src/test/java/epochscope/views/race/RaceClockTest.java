package epochscope.views.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RaceClockTest {
  @Test
  void goesOnWhereItWasWhenTheComputerWakes() {
    RaceClock clock = new RaceClock();
    clock.setSteps(1000);
    clock.setSpeed(40);
    clock.playFromStart();
    clock.advance(0.25);
    assertThat(clock.moment().step()).isEqualTo(10);
    clock.advance(600);
    assertThat(clock.moment().step()).isEqualTo(30);
    assertThat(clock.isPlaying()).isTrue();
  }
}
