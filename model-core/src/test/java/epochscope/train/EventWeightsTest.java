package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.nn.EventWeights;
import org.junit.jupiter.api.Test;

class EventWeightsTest {
  @Test
  void haveMeanOne() {
    assertThat(scaled(0.002f, 0.004f, 0.006f)).containsExactly(0.5f, 1, 1.5f);
  }

  @Test
  void stayWhereTheyCancel() {
    assertThat(scaled(2, -2)).containsExactly(2, -2);
  }

  @Test
  void areNoneWhereThereAreNone() {
    assertThat(EventWeights.rows(Trainings.points(3, 1, null))).isNull();
  }

  private static float[] scaled(float... weights) {
    return EventWeights.rows(Trainings.points(weights.length, 1, weights)).values();
  }
}
