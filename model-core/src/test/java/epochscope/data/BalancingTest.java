package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.BalanceMethod;
import epochscope.spec.BalanceSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BalancingTest {
  private static final float[] LABELS = {0, 1, 0, 0, 2, 0, 1, 0, 0, 0};

  /** Seven of class a, two of b, one of c. */
  private static Dataset sample(Task task, float[] weights) {
    List<String> classes = task == Task.REGRESS ? List.of() : List.of("a", "b", "c");
    return new Dataset(
        task, List.of(new Feature("x", "")), List.of("y"), classes, new float[10], LABELS, weights);
  }

  private static Balance balance(BalanceMethod method, Map<String, Double> weights, float[] own) {
    return new Balancing(new BalanceSpec(method, weights), sample(Task.CLASSIFY, own), 5).balance();
  }

  @Test
  void withoutOneEveryEventCountsAsItIs() {
    float[] own = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(balance(BalanceMethod.NONE, null, own).weights()).isSameAs(own);
    assertThat(balance(BalanceMethod.NONE, null, own).visits()).isNull();
  }

  /** n/(K·n_c) with n = 10 and K = 3. */
  @Test
  void balancedWeightsGiveAllClassesTheSameTotal() {
    float[] weights = balance(BalanceMethod.CLASS_WEIGHTS, null, null).weights();
    assertThat(weights[0]).isEqualTo((float) (10.0 / 21));
    assertThat(weights[1]).isEqualTo((float) (10.0 / 6));
    assertThat(weights[4]).isEqualTo((float) (10.0 / 3));
  }

  @Test
  void balancedWeightsKnowEventWeights() {
    float[] own = {1, 0.5f, 1, 1, 8, 1, 1.5f, 1, 1, 1};
    float[] weights = balance(BalanceMethod.CLASS_WEIGHTS, null, own).weights();
    double[] totals = new double[3];
    for (int i = 0; i < 10; i++) {
      totals[(int) LABELS[i]] += weights[i];
    }
    assertThat(totals).containsExactly(new double[] {17 / 3.0, 17 / 3.0, 17 / 3.0}, within());
    assertThat(weights[6]).isEqualTo(3 * weights[1]);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-6);
  }

  @Test
  void givenWeightsMultiplyTheEvents() {
    float[] own = {1, 0.5f, 1, 1, 8, 1, 1.5f, 1, 1, 1};
    assertThat(balance(null, Map.of("b", 4.0, "c", 0.0), own).weights())
        .containsExactly(1, 2, 1, 1, 0, 1, 6, 1, 1, 1);
  }

  @Test
  void oversamplingVisitsEachClassAsOftenAsTheLargest() {
    int[] visits = balance(BalanceMethod.OVERSAMPLE, null, null).visits();
    assertThat(visits).hasSize(21);
    long[] perRow = new long[10];
    Arrays.stream(visits).forEach(row -> perRow[row]++);
    assertThat(perRow[4]).isEqualTo(7);
    assertThat(perRow[1] + perRow[6]).isEqualTo(7);
    assertThat(Math.abs(perRow[1] - perRow[6])).isEqualTo(1);
    for (int row : new int[] {0, 2, 3, 5, 7, 8, 9}) {
      assertThat(perRow[row]).isEqualTo(1);
    }
  }

  @Test
  void undersamplingVisitsEachClassAsOftenAsTheSmallest() {
    int[] visits = balance(BalanceMethod.UNDERSAMPLE, null, null).visits();
    assertThat(Arrays.stream(visits).mapToObj(row -> (int) LABELS[row]))
        .containsExactlyInAnyOrder(0, 1, 2);
    assertThat(balance(BalanceMethod.UNDERSAMPLE, null, null).visits()).isEqualTo(visits);
  }

  /** Each of the seven is drawn for some seed. */
  @Test
  void theSeedDecidesWhichAreLeftOut() {
    BalanceSpec spec = new BalanceSpec(BalanceMethod.UNDERSAMPLE, null);
    assertThat(
            IntStream.range(0, 100)
                .flatMap(
                    seed ->
                        Arrays.stream(
                            new Balancing(spec, sample(Task.CLASSIFY, null), seed)
                                .balance()
                                .visits()))
                .boxed()
                .distinct())
        .hasSize(10);
  }

  @Test
  void whatCannotBeBalancedIsRefused() {
    assertThatThrownBy(() -> balance(null, Map.of("d", 1.0), null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("a class in data.balance.classWeights is \"d\", expected one of a, b, c");
    assertThatThrownBy(() -> balance(null, Map.of("a", 0.0, "b", 0.0, "c", 0.0), null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("leave every event of the training part the weight 0");
    BalanceSpec over = new BalanceSpec(BalanceMethod.OVERSAMPLE, null);
    assertThatThrownBy(() -> new Balancing(over, sample(Task.REGRESS, null), 1).balance())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the regression of y has no classes");
  }
}
