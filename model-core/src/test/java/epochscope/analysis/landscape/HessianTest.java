package epochscope.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.Cancellation;
import epochscope.nn.SampleLoss;
import epochscope.spec.Precision;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The Hessian of a small net against second differences of its loss, in double. */
class HessianTest {
  private static final double STEP = 2e-3;

  private final LossSurface surface = Surfaces.net(50, Precision.DOUBLE, 2, 4, 1);
  private final double[] here = Surfaces.parameters(surface);
  private final SampleLoss loss = surface.measure();

  @Test
  void productsAreThoseOfSecondDifferences() {
    double[][] hessian = hessian();
    HessianProduct product = new HessianProduct(surface.measureWithGradient(), here);
    Random random = new Random(1);
    double[] v = random.doubles(here.length, -1, 1).toArray();
    v = Vectors.scaled(1 / Vectors.norm(v), v);
    double[] expected = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      expected[i] = Vectors.dot(hessian[i], v);
    }
    assertThat(product.apply(v)).containsExactly(expected, within(2e-5));
  }

  /** Gradients at four points, whose differences are right to the fourth order of the step. */
  @Test
  void productsAreRightToNineDigits() {
    SampleLoss measure = surface.measureWithGradient();
    double[] v = new Random(2).doubles(here.length, -1, 1).toArray();
    v = Vectors.scaled(1 / Vectors.norm(v), v);
    double h = 1e-3;
    double[] expected = new double[v.length];
    Vectors.addScaled(8 / (12 * h), gradient(measure, h, v), expected);
    Vectors.addScaled(-8 / (12 * h), gradient(measure, -h, v), expected);
    Vectors.addScaled(-1 / (12 * h), gradient(measure, 2 * h, v), expected);
    Vectors.addScaled(1 / (12 * h), gradient(measure, -2 * h, v), expected);
    assertThat(new HessianProduct(measure, here).apply(v)).containsExactly(expected, within(1e-9));
  }

  private double[] gradient(SampleLoss measure, double step, double[] v) {
    double[] point = here.clone();
    Vectors.addScaled(step, v, point);
    measure.network().parameters().set(point);
    double[] gradient = new double[v.length];
    measure.value(gradient);
    return gradient;
  }

  @Test
  void eigenvaluesAreTheLargestInMagnitude() {
    double[] eigenvalues = Jacobi.eigenvalues(hessian());
    Plane plane =
        new PlaneFinder(surface, here, null, Cancellation.NEVER)
            .plane(new PlaneChoice.Hessian(1), false);
    Double[] byMagnitude = Arrays.stream(eigenvalues).boxed().toArray(Double[]::new);
    Arrays.sort(byMagnitude, (a, b) -> Double.compare(Math.abs(b), Math.abs(a)));
    assertThat(plane.first().figure()).isCloseTo(byMagnitude[0], within(1e-4));
    assertThat(plane.second().figure()).isCloseTo(byMagnitude[1], within(1e-4));
  }

  @Test
  void aMatrixOfZerosHasEigenvaluesOfZero() {
    PowerIteration iteration = new PowerIteration(v -> new double[v.length], 3, 1e-6, 100, 1);
    assertThat(iteration.largest(2, Cancellation.NEVER))
        .allSatisfy(pair -> assertThat(pair.value()).isZero())
        .hasSize(2);
  }

  @Test
  void whatDoesNotConvergeSaysHowFarItIs() {
    // Eigenvalues ±1: no power of the matrix prefers either.
    PowerIteration iteration = new PowerIteration(v -> new double[] {v[0], -v[1]}, 2, 1e-6, 100, 1);
    PowerIteration.Eigenpair pair = iteration.largest(1, Cancellation.NEVER).getFirst();
    assertThat(Math.abs(Math.abs(pair.value()) - 1)).isLessThanOrEqualTo(pair.residual());
    assertThat(pair.residual()).isGreaterThan(1e-3);
  }

  private double[][] hessian() {
    double[][] hessian = new double[here.length][here.length];
    for (int i = 0; i < here.length; i++) {
      for (int j = 0; j < here.length; j++) {
        hessian[i][j] =
            (at(i, STEP, j, STEP)
                    - at(i, STEP, j, -STEP)
                    - at(i, -STEP, j, STEP)
                    + at(i, -STEP, j, -STEP))
                / (4 * STEP * STEP);
      }
    }
    return hessian;
  }

  private double at(int i, double a, int j, double b) {
    double[] point = here.clone();
    point[i] += a;
    point[j] += b;
    loss.network().parameters().set(point);
    return loss.value();
  }
}
