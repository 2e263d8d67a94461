package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.Balance;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleOrderTest {
  @Test
  void visitsEverySampleOnceInAnOrderOfSeedAndEpoch() {
    int[] first = order(100, 1, 0);
    int[] sorted = first.clone();
    Arrays.sort(sorted);
    assertThat(sorted).isEqualTo(IntStream.range(0, 100).toArray());
    assertThat(order(100, 1, 0)).isEqualTo(first);
    assertThat(order(100, 1, 1)).isNotEqualTo(first);
    assertThat(order(100, 2, 0)).isNotEqualTo(first);
  }

  /** Each of 5 samples stands at each place in a fifth of the epochs. */
  @Test
  void ordersAreUniform() {
    int epochs = 20_000;
    int[][] seen = new int[5][5];
    for (int epoch = 0; epoch < epochs; epoch++) {
      int[] order = order(5, 3, epoch);
      for (int place = 0; place < 5; place++) {
        seen[place][order[place]]++;
      }
    }
    double sigma = Math.sqrt(0.2 * 0.8 / epochs);
    for (int[] place : seen) {
      for (int count : place) {
        assertThat((double) count / epochs).isCloseTo(0.2, within(5 * sigma));
      }
    }
  }

  @Test
  void theLastBatchIsWhatIsLeft() {
    SampleOrder order = new SampleOrder(25);
    order.start(1, 0, 0);
    assertThat(order.next(10)).isEqualTo(10);
    assertThat(order.advance(10)).isTrue();
    assertThat(order.advance(10)).isTrue();
    assertThat(order.next(10)).isEqualTo(5);
    assertThat(order.advance(5)).isFalse();
  }

  @Test
  void anEpochVisitsWhatTheBalanceSays() {
    SampleOrder order = SampleOrder.of(4, new Balance(new int[] {0, 1, 3, 3, 3}, null));
    order.start(7, 2, 0);
    assertThat(order.size()).isEqualTo(5);
    assertThat(order.rows()).containsExactlyInAnyOrder(0, 1, 3, 3, 3);
    int[] first = order.rows().clone();
    order.start(7, 1, 0);
    order.start(7, 2, 0);
    assertThat(order.rows()).containsExactly(first);
  }

  private static int[] order(int size, long seed, int epoch) {
    SampleOrder order = new SampleOrder(size);
    order.start(seed, epoch, 0);
    return order.rows().clone();
  }
}
