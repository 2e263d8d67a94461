package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PresentValuesTest {
  private static PresentValues of(double... column) {
    int[] rows = new int[column.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i;
    }
    return PresentValues.of(column, rows);
  }

  @Test
  void missingOnesAndOtherEventsAreLeftOut() {
    double[] column = {5, Double.NaN, 7, 100};
    assertThat(PresentValues.of(column, new int[] {2, 1, 0}).values()).containsExactly(7, 5);
  }

  @Test
  void meanAndDeviationAreThePopulations() {
    assertThat(of(2, 4, 4, 4, 5, 5, 7, 9).mean()).isEqualTo(5);
    assertThat(of(2, 4, 4, 4, 5, 5, 7, 9).deviation()).isEqualTo(2);
  }

  @Test
  void aConstantHasItselfAsMean() {
    assertThat(of(0.1, 0.1, 0.1).mean()).isEqualTo(0.1);
    assertThat(of(0.1, 0.1, 0.1).deviation()).isZero();
  }

  @Test
  void medianIsTheMiddleOne() {
    assertThat(of(9, 1, 5).median()).isEqualTo(5);
    assertThat(of(9, 1, 5, 6).median()).isEqualTo(5.5);
    assertThat(of(1.5e308, 1.7e308).median()).isCloseTo(1.6e308, within(1e295));
  }

  @Test
  void modeIsTheMostFrequentAndOfSeveralTheSmallest() {
    assertThat(of(3, 1, 3, 2, 1, 3).mode()).isEqualTo(3);
    assertThat(of(3, 1, 3, 2, 1).mode()).isEqualTo(1);
    assertThat(of(4).mode()).isEqualTo(4);
  }
}
