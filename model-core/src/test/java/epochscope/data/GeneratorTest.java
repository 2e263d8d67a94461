package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.CurveFunction;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Moments are compared with their closed forms within 5 standard errors. */
class GeneratorTest {
  private static final int N = 40_000;

  @Test
  void gaussiansHaveTheirMeansAndCovariances() {
    SourceSpec.Gaussian signal =
        new SourceSpec.Gaussian(List.of(1.0, -2.0), List.of(List.of(2.0, 0.7), List.of(0.7, 1.0)));
    Sample sample = Generator.draw(new SourceSpec.TwoGaussians(N, 3L, signal, null));
    int half = N / 2;

    assertThat(sample.classes()).containsExactly("background", "signal");
    assertThat(mean(sample, 1, i -> sample.columns()[0][i]))
        .isCloseTo(1, within(5 * Math.sqrt(2.0 / half)));
    assertThat(mean(sample, 1, i -> sample.columns()[1][i]))
        .isCloseTo(-2, within(5 * Math.sqrt(1.0 / half)));
    assertThat(mean(sample, 0, i -> sample.columns()[0][i]))
        .isCloseTo(-0.5, within(5 * Math.sqrt(1.0 / half)));
    assertThat(covariance(sample, 1, 0, 0)).isCloseTo(2, within(5 * 2 * Math.sqrt(2.0 / half)));
    assertThat(covariance(sample, 1, 0, 1))
        .isCloseTo(0.7, within(5 * Math.sqrt((2.0 + 0.49) / half)));
    assertThat(covariance(sample, 0, 0, 1)).isCloseTo(0, within(5 * Math.sqrt(1.0 / half)));
    assertThat(covariance(sample, 0, 1, 1)).isCloseTo(1, within(5 * Math.sqrt(2.0 / half)));
  }

  @Test
  void covarianceMustBePositiveDefiniteAndSymmetric() {
    assertThatThrownBy(() -> drawWithCovariance(1, 2, 2, 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "signal.covariance is [[1.0, 2.0], [2.0, 1.0]], expected a positive definite matrix");
    assertThatThrownBy(() -> drawWithCovariance(1, 0.5, 0.4, 1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("expected a symmetric matrix");
  }

  @Test
  void classesHaveEqualShares() {
    Sample sample = Generator.draw(new SourceSpec.Blobs(999, 1L, 3, 0.1));

    for (int label = 0; label < 3; label++) {
      double wanted = label;
      assertThat(IntStream.range(0, 999).filter(i -> sample.targets()[i] == wanted)).hasSize(333);
    }
  }

  @Test
  void signalHasTheShareItIsGivenEvenlySpread() {
    Sample sample = Generator.draw(new SourceSpec.TwoGaussians(1000, 1L, null, null, 0.01));

    for (int from = 0; from < 1000; from += 100) {
      assertThat(IntStream.range(from, from + 100).mapToDouble(i -> sample.targets()[i]).sum())
          .isEqualTo(1);
    }
  }

  @Test
  void featuresOfBlobsBeyondThePlaneTellNothing() {
    Sample sample = Generator.draw(new SourceSpec.Blobs(N, 1L, 4, 0.2, 5));

    assertThat(sample.features()).hasSize(5);
    for (int label = 0; label < 4; label++) {
      assertThat(mean(sample, label, i -> sample.columns()[4][i]))
          .isCloseTo(0, within(5 * 0.2 / Math.sqrt(N / 4.0)));
    }
    assertThat(covariance(sample, 1, 4, 4)).isCloseTo(0.04, within(5 * 0.04 * Math.sqrt(8.0 / N)));
  }

  @Test
  void collisionsWithoutAJetHaveNothingThatBelongsToOne() {
    Sample sample = Generator.draw(new SourceSpec.Collisions(N, 1L, 0.2));

    long withoutJet =
        IntStream.range(0, N).filter(i -> Double.isNaN(sample.columns()[2][i])).count();
    long withoutSecond =
        IntStream.range(0, N).filter(i -> Double.isNaN(sample.columns()[4][i])).count();
    assertThat((double) withoutJet / N).isCloseTo(0.2, within(5 * Math.sqrt(0.16 / N)));
    assertThat((double) withoutSecond / N).isCloseTo(0.6, within(5 * Math.sqrt(0.24 / N)));
    for (int i = 0; i < N; i++) {
      boolean jet = !Double.isNaN(sample.columns()[2][i]);
      assertThat(!Double.isNaN(sample.columns()[3][i])).isEqualTo(jet);
      assertThat(jet || Double.isNaN(sample.columns()[4][i])).isTrue();
      assertThat(sample.columns()[0][i]).isNotNaN();
    }
    assertThat(mean(sample, 1, i -> sample.columns()[0][i]))
        .isCloseTo(80, within(5 * 20 / Math.sqrt(N / 2.0)));
  }

  @Test
  void blobsStandOnTheUnitCircle() {
    Sample sample = Generator.draw(new SourceSpec.Blobs(N, 1L, 4, 0.2));

    double bound = 5 * 0.2 / Math.sqrt(N / 4.0);
    assertThat(mean(sample, 1, i -> sample.columns()[0][i])).isCloseTo(0, within(bound));
    assertThat(mean(sample, 1, i -> sample.columns()[1][i])).isCloseTo(1, within(bound));
    assertThat(covariance(sample, 1, 0, 0)).isCloseTo(0.04, within(5 * 0.04 * Math.sqrt(8.0 / N)));
  }

  @Test
  void discLiesInsideRing() {
    Sample sample = Generator.draw(new SourceSpec.Circles(N, 1L, 0.0));

    for (int i = 0; i < N; i++) {
      double radius = Math.hypot(sample.columns()[0][i], sample.columns()[1][i]);
      if (sample.targets()[i] == 1) {
        assertThat(radius).isLessThanOrEqualTo(0.5);
      } else {
        assertThat(radius).isBetween(0.7, 1.0 + 1e-12);
      }
    }
    assertThat(mean(sample, 1, i -> squaredRadius(sample, i))).isCloseTo(0.125, within(0.003));
    assertThat(mean(sample, 0, i -> squaredRadius(sample, i))).isCloseTo(0.745, within(0.006));
  }

  @Test
  void xorIsDecidedBySigns() {
    Sample sample = Generator.draw(new SourceSpec.Xor(1000, 1L, 0.0));

    for (int i = 0; i < 1000; i++) {
      boolean equal = sample.columns()[0][i] >= 0 == sample.columns()[1][i] >= 0;
      assertThat(equal).isEqualTo(sample.targets()[i] == 1);
    }
  }

  @Test
  void moonsAreHalfCircles() {
    Sample sample = Generator.draw(new SourceSpec.TwoMoons(1000, 1L, 0.0));

    for (int i = 0; i < 1000; i++) {
      double x = sample.columns()[0][i];
      double y = sample.columns()[1][i];
      boolean lower = sample.targets()[i] == 1;
      assertThat(lower ? Math.hypot(x - 1, y - 0.5) : Math.hypot(x, y)).isCloseTo(1, within(1e-12));
      assertThat(lower ? y <= 0.5 : y >= 0).isTrue();
    }
  }

  @Test
  void spiralArmsTurnWithTheRadius() {
    Sample sample = Generator.draw(new SourceSpec.Spirals(999, 1L, 0.0, 3, 1.5));

    for (int i = 0; i < 999; i++) {
      double radius = Math.sqrt(squaredRadius(sample, i));
      double angle = 2 * Math.PI * (1.5 * radius + sample.targets()[i] / 3);
      assertThat(sample.columns()[0][i]).isCloseTo(radius * Math.cos(angle), within(1e-9));
      assertThat(sample.columns()[1][i]).isCloseTo(radius * Math.sin(angle), within(1e-9));
      assertThat(radius).isLessThan(1 + 1e-12);
    }
  }

  @Test
  void checkerboardFieldsAlternate() {
    Sample sample = Generator.draw(new SourceSpec.Checkerboard(1000, 1L, 0.0, 5));

    for (int i = 0; i < 1000; i++) {
      int column = (int) Math.floor((sample.columns()[0][i] + 1) / 2 * 5);
      int row = (int) Math.floor((sample.columns()[1][i] + 1) / 2 * 5);
      assertThat((column + row) % 2 == 0).isEqualTo(sample.targets()[i] == 1);
    }
  }

  @Test
  void noiseIsNormalAndAdded() {
    Sample quiet = Generator.draw(new SourceSpec.Plane(N, 9L, 0.0));
    Sample noisy = Generator.draw(new SourceSpec.Plane(N, 9L, 0.3));

    IntToDoubleFunction residual =
        i -> noisy.targets()[i] - (noisy.columns()[0][i] + noisy.columns()[1][i]) / 2;
    double squares =
        IntStream.range(0, N).mapToDouble(i -> Math.pow(residual.applyAsDouble(i), 2)).sum() / N;
    assertThat(squares).isCloseTo(0.09, within(5 * 0.09 * Math.sqrt(2.0 / N)));
    for (int i = 0; i < 1000; i++) {
      assertThat(quiet.targets()[i]).isEqualTo((quiet.columns()[0][i] + quiet.columns()[1][i]) / 2);
    }
  }

  @Test
  void curvesFollowTheirFunctionOnTheirInterval() {
    assertThat(worstResidual(CurveFunction.SINE, x -> Math.sin(Math.PI * x))).isLessThan(1e-12);
    assertThat(worstResidual(CurveFunction.PARABOLA, x -> x * x)).isZero();
    assertThat(worstResidual(CurveFunction.ABSOLUTE, Math::abs)).isZero();
    assertThat(worstResidual(CurveFunction.STEP, x -> x < 0 ? -1 : 1)).isZero();
    assertThat(worstResidual(CurveFunction.LINE, x -> x)).isZero();
  }

  @Test
  void theSeedDecides() {
    Sample first = Generator.draw(new SourceSpec.Spirals(100, 5L, 0.1, 2, 1.0));
    Sample same = Generator.draw(new SourceSpec.Spirals(100, 5L, 0.1, 2, 1.0));
    Sample other = Generator.draw(new SourceSpec.Spirals(100, 6L, 0.1, 2, 1.0));

    assertThat(first.columns()).isDeepEqualTo(same.columns());
    assertThat(first.columns()[0][0]).isNotEqualTo(other.columns()[0][0]);
  }

  private static double worstResidual(
      CurveFunction function, java.util.function.DoubleUnaryOperator exact) {
    Sample sample = Generator.draw(new SourceSpec.Curve(500, 1L, 0.0, function, -2.0, 3.0));
    double worst = 0;
    for (int i = 0; i < 500; i++) {
      double x = sample.columns()[0][i];
      assertThat(x).isBetween(-2.0, 3.0);
      worst = Math.max(worst, Math.abs(sample.targets()[i] - exact.applyAsDouble(x)));
    }
    return worst;
  }

  private static Sample drawWithCovariance(double a, double b, double c, double d) {
    SourceSpec.Gaussian gaussian =
        new SourceSpec.Gaussian(List.of(0.0, 0.0), List.of(List.of(a, b), List.of(c, d)));
    return Generator.draw(new SourceSpec.TwoGaussians(10, 1L, gaussian, null));
  }

  private static double squaredRadius(Sample sample, int i) {
    return Math.pow(sample.columns()[0][i], 2) + Math.pow(sample.columns()[1][i], 2);
  }

  private static double mean(Sample sample, int label, IntToDoubleFunction value) {
    return IntStream.range(0, sample.size())
        .filter(i -> sample.targets()[i] == label)
        .mapToDouble(value)
        .average()
        .orElseThrow();
  }

  private static double covariance(Sample sample, int label, int a, int b) {
    double meanA = mean(sample, label, i -> sample.columns()[a][i]);
    double meanB = mean(sample, label, i -> sample.columns()[b][i]);
    return mean(
        sample, label, i -> (sample.columns()[a][i] - meanA) * (sample.columns()[b][i] - meanB));
  }
}
