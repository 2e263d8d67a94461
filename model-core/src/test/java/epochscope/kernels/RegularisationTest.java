package epochscope.kernels;

import static epochscope.golden.GoldenFile.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegularisationTest {
  @ParameterizedTest
  @EnumSource
  void theSlopeOfAMagnitudeIsItsSign(KernelsUnderTest tested) {
    Values y = tested.values(1, 1, 1, 1);
    tested.kernels.addSign(0.25, tested.values(-7, 0, 1e-30, 3), y);

    assertThat(y.toDoubles()).containsExactly(0.75, 1, 1.25, 1.25);
  }

  @ParameterizedTest
  @EnumSource
  void componentsAreCutOff(KernelsUnderTest tested) {
    Values x = tested.values(-7, -0.5, 0, 0.4, 1e30);
    tested.kernels.clip(0.5, x);

    assertClose("clipped", x.toDoubles(), new double[] {-0.5, -0.5, 0, 0.4, 0.5}, tested.tolerance);
  }

  /** Of the rows (3, 4), (0.6, 0.8) and (0, 0) the first alone is longer than 2.5. */
  @ParameterizedTest
  @EnumSource
  void rowsAreScaledDown(KernelsUnderTest tested) {
    Values w = tested.values(3, 4, 0.6, 0.8, 0, 0);
    tested.kernels.limitNorms(2.5, w, 1, 3, 2);

    double[] expected = {1.5, 2, 0.6, 0.8, 0, 0};
    assertClose("rows", w.toDoubles(), expected, tested.tolerance);
  }

  /** What comes into unit 0 is (2, 0, 3, 6), of norm 7; into unit 1 (1, 1, 1, 1), of norm 2. */
  @ParameterizedTest
  @EnumSource
  void unitsMayLieInSeveralPieces(KernelsUnderTest tested) {
    Values w = tested.values(2, 0, 1, 1, 3, 6, 1, 1);
    tested.kernels.limitNorms(3.5, w, 2, 2, 2);

    double[] expected = {1, 0, 1, 1, 1.5, 3, 1, 1};
    assertClose("pieces", w.toDoubles(), expected, tested.tolerance);
  }
}
