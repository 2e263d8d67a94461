package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.data.Balance;
import epochscope.nn.EventWeights;
import org.junit.jupiter.api.Test;

class EventWeightsTest {
  private static final float[] WEIGHTS = {0.002f, 0.004f, 0.006f};

  @Test
  void haveMeanOne() {
    assertThat(EventWeights.rows(Trainings.points(3, 1, WEIGHTS)).values())
        .containsExactly(0.5f, 1, 1.5f);
  }

  @Test
  void haveMeanOneOverWhatAnEpochVisits() {
    int[] visits = {0, 0, 0, 2};
    float[] scaled = EventWeights.rows(new Balance(visits, WEIGHTS)).values();
    assertThat(scaled).hasSize(3);
    assertThat(3 * scaled[0] + scaled[2]).isEqualTo(4);
    assertThat(scaled[2] / scaled[0]).isEqualTo(3);
  }

  @Test
  void areNoneWhereThereAreNone() {
    assertThat(EventWeights.rows(Trainings.points(3, 1, null))).isNull();
    assertThat(EventWeights.rows(new Balance(new int[] {0, 0}, null))).isNull();
  }
}
