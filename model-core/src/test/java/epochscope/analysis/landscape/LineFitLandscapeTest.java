package epochscope.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The landscape of ŷ = w·x + b is a quadratic of two parameters, and all of it can be written. */
class LineFitLandscapeTest {
  private static final float[] X = {-1.5f, -0.25f, 0.5f, 1, 2.75f, 3};
  private static final float[] Y = {2, 1.25f, -0.5f, 0.125f, -1, 4};

  /** w, b */
  private static final double[] HERE = {0.75, -1.25};

  private final LandscapeAnalysis analysis =
      new LandscapeAnalysis(7, Surfaces.line(X, Y), Surfaces.SAMPLE, HERE, List.of());

  @Test
  void planeOfTheTwoParametersIsTheWholeLandscape() {
    GridAxis slope = new GridAxis(-2, 3, 21);
    GridAxis offset = new GridAxis(-1, 4, 11);
    LossLandscape landscape =
        last(
            new LandscapeQuestion(
                new PlaneChoice.Parameters(0, 1), slope, offset, Surfaces.SAMPLE.part()));
    assertThat(landscape.loss()).hasSize(21 * 11);
    assertThat(landscape.step()).isEqualTo(7);
    for (int i = 0; i < 21; i++) {
      for (int j = 0; j < 11; j++) {
        double w = HERE[0] - 2 + i / 20.0 * 5;
        double b = HERE[1] - 1 + j / 10.0 * 5;
        assertThat(landscape.at(j, i)).isCloseTo(loss(w, b), within(1e-12));
      }
    }
    assertThat(landscape.plane().first().name()).isEqualTo("out.weight[0][0]");
    assertThat(landscape.plane().second().name()).isEqualTo("out.bias[0]");
  }

  @Test
  void hessianIsTwiceTheMomentsOfTheSample() {
    Plane plane = last(square(new PlaneChoice.Hessian(1))).plane();
    double m1 = mean(1);
    double m2 = mean(2);
    double centre = m2 + 1;
    double spread = Math.hypot(m2 - 1, 2 * m1);
    checkEigenvector(plane.first(), centre + spread);
    checkEigenvector(plane.second(), centre - spread);
  }

  /** Of 2·[[m2, m1], [m1, 1]]: (λ/2 − 1, m1) lies along the eigenvector of λ. */
  private static void checkEigenvector(Direction direction, double eigenvalue) {
    assertThat(direction.figure()).isCloseTo(eigenvalue, within(1e-6));
    assertThat(direction.uncertainty()).isBetween(0.0, 1e-3);
    double[] d = direction.vector();
    double slope = mean(1) / (eigenvalue / 2 - 1);
    assertThat(d[1] / d[0]).isCloseTo(slope, within(1e-3 * Math.abs(slope)));
    assertThat(direction.length()).isCloseTo(Math.hypot(HERE[0], HERE[1]), within(1e-12));
  }

  @Test
  void gradientIsTheOneOfTheSquares() {
    Plane plane = last(square(new PlaneChoice.Gradient(1))).plane();
    double byW = 0;
    double byB = 0;
    for (int i = 0; i < X.length; i++) {
      double error = HERE[0] * X[i] + HERE[1] - Y[i];
      byW += 2 * error * X[i] / X.length;
      byB += 2 * error / X.length;
    }
    double[] d = plane.first().vector();
    assertThat(plane.first().figure()).isCloseTo(Math.hypot(byW, byB), within(1e-12));
    assertThat(d[1] / d[0]).isCloseTo(byB / byW, within(1e-12));
    double[] other = plane.second().vector();
    assertThat(d[0] * other[0] + d[1] * other[1]).isCloseTo(0, within(1e-12));
    assertThat(plane.second().length()).isCloseTo(plane.first().length(), within(1e-12));
  }

  @Test
  void aCutHasOneRow() {
    LossLandscape cut = last(LandscapeQuestion.cut(new PlaneChoice.Parameters(1, 0), 2, 401, null));
    assertThat(cut.beta().values()).containsExactly(0);
    assertThat(cut.plane().second()).isNull();
    assertThat(cut.loss()).hasSize(401);
    assertThat(cut.loss()[0]).isCloseTo(loss(HERE[0], HERE[1] - 2), within(1e-12));
    assertThat(cut.loss()[200]).isCloseTo(loss(HERE[0], HERE[1]), within(1e-12));
    assertThat(cut.loss()[400]).isCloseTo(loss(HERE[0], HERE[1] + 2), within(1e-12));
  }

  private LossLandscape last(LandscapeQuestion question) {
    List<LossLandscape> published = new ArrayList<>();
    analysis.landscape(
        question,
        ParallelWork.ALONE,
        Cancellation.NEVER,
        result -> published.add((LossLandscape) result));
    return published.getLast();
  }

  private static LandscapeQuestion square(PlaneChoice choice) {
    return LandscapeQuestion.square(choice, 1, 9, Surfaces.SAMPLE.part());
  }

  private static double loss(double w, double b) {
    double sum = 0;
    for (int i = 0; i < X.length; i++) {
      sum += (w * X[i] + b - Y[i]) * (w * X[i] + b - Y[i]);
    }
    return sum / X.length;
  }

  private static double mean(int power) {
    double sum = 0;
    for (float x : X) {
      sum += Math.pow(x, power);
    }
    return sum / X.length;
  }
}
