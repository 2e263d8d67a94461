package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.BalanceMethod;
import epochscope.spec.BalanceSpec;
import epochscope.spec.DataSpec;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleEditTest {
  private static final DataSpec SPEC =
      new DataSpec(new SourceSpec.Xor(100, 1L, null), null, null, null);

  /** x' = (x − 10)/4 of the first feature, x' = x of the second. */
  @Test
  void anEventIsAddedAsTheNetworkSeesIt() {
    PreparedData after =
        new SampleEdit.Add(new double[] {14, 7}, new float[] {1}).appliedTo(data(null), SPEC);
    assertThat(after.train().featureValues()).containsExactly(0, 0, 1, 1, 2, 2, 1, 7);
    assertThat(after.train().targetValues()).containsExactly(0, 1, 0, 1);
  }

  @Test
  void anAddedEventWeighsAsMuchAsTheOthersOnAverage() {
    PreparedData after =
        new SampleEdit.Add(new double[] {14, 7}, new float[] {1})
            .appliedTo(data(new float[] {1, 2, 6}), SPEC);
    assertThat(after.train().weights()).containsExactly(1, 2, 6, 3);
    assertThat(after.balance().weights()).containsExactly(1, 2, 6, 3);
  }

  @Test
  void aMovedEventKeepsWhatIsNotMoved() {
    SampleEdit move = new SampleEdit.Move(1, new int[] {0}, new double[] {-2}, null);
    PreparedData before = data(null);
    PreparedData after = move.appliedTo(before, SPEC);
    assertThat(after.train().featureValues()).containsExactly(0, 0, -3, 1, 2, 2);
    assertThat(after.train().targetValues()).containsExactly(0, 1, 0);
    assertThat(before.train().featureValues()).containsExactly(0, 0, 1, 1, 2, 2);
    assertThat(after.validation()).isSameAs(before.validation());
  }

  @Test
  void anEventIsTakenAway() {
    PreparedData after = new SampleEdit.Remove(1).appliedTo(data(null), SPEC);
    assertThat(after.train().featureValues()).containsExactly(0, 0, 2, 2);
    assertThat(after.train().targetValues()).containsExactly(0, 0);
  }

  @Test
  void theLastEventStays() {
    PreparedData one = new SampleEdit.Remove(0).appliedTo(data(null), SPEC);
    PreparedData last = new SampleEdit.Remove(0).appliedTo(one, SPEC);
    assertThat(new SampleEdit.Remove(0).isPossible(last)).isFalse();
    assertThat(new SampleEdit.Remove(0).isPossible(one)).isTrue();
    assertThat(new SampleEdit.Move(2, new int[0], new double[0], null).isPossible(one)).isFalse();
  }

  /** Two classes of total weights 2 and 1 weigh 3/(2·2) and 3/(2·1); of 2 and 2, 1 and 1. */
  @Test
  void balanceIsWorkedOutAnew() {
    DataSpec balanced = SPEC.withBalance(new BalanceSpec(BalanceMethod.CLASS_WEIGHTS, null));
    SampleEdit add = new SampleEdit.Add(new double[] {0, 0}, new float[] {1});
    SampleEdit same = new SampleEdit.Move(0, new int[0], new double[0], null);
    assertThat(same.appliedTo(data(null), balanced).balance().weights())
        .containsExactly(0.75f, 1.5f, 0.75f);
    assertThat(add.appliedTo(data(null), balanced).balance().weights()).containsExactly(1, 1, 1, 1);
  }

  private static PreparedData data(float[] weights) {
    List<Feature> features = List.of(new Feature("a", ""), new Feature("b", ""));
    Dataset train =
        new Dataset(
            Task.CLASSIFY,
            features,
            List.of("t"),
            List.of("no", "yes"),
            new float[] {0, 0, 1, 1, 2, 2},
            new float[] {0, 1, 0},
            weights);
    List<Preprocessing.Column> columns =
        List.of(
            new Preprocessing.Column(features.get(0), Scaling.Z_SCORE, 10, 4, null, 0),
            new Preprocessing.Column(features.get(1), Scaling.NONE, 0, 1, null, 0));
    Dataset none = train.select(new int[0]);
    return new PreparedData(train, none, none, new Preprocessing(columns), List.of());
  }
}
