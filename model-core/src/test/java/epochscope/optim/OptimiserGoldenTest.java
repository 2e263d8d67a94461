package epochscope.optim;

import static epochscope.golden.GoldenFile.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.OptimiserSpec;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whole trajectories on analytic surfaces, against PyTorch's optimisers. */
class OptimiserGoldenTest {
  @Test
  void quadratic() {
    check("quadratic", OptimiserGoldenTest::quadraticGradient);
  }

  @Test
  void rosenbrock() {
    check("rosenbrock", OptimiserGoldenTest::rosenbrockGradient);
  }

  @Test
  void beale() {
    check("beale", OptimiserGoldenTest::bealeGradient);
  }

  private static void check(String surface, UnaryOperator<double[]> gradient) {
    JsonNode runs = GoldenFile.read("optim_" + surface + ".json").get("runs");
    follow(runs.get("gd"), new OptimiserSpec.Sgd(1.0), gradient);
    follow(runs.get("momentum"), new OptimiserSpec.Momentum(1.0, 0.9), gradient);
    follow(runs.get("adam"), new OptimiserSpec.Adam(1.0, 0.9, 0.999, 1e-8), gradient);
  }

  /** Also moves the state to a fresh optimiser on the way, which must not show. */
  private static void follow(JsonNode run, OptimiserSpec spec, UnaryOperator<double[]> gradient) {
    Kernels kernels = new JavaDoubleKernels();
    Optimiser optimiser = Optimiser.of(spec, kernels, 2);
    Values point = kernels.allocate(2);
    Values slope = kernels.allocate(2);
    point.set(GoldenFile.flat(run.get("params").get(0)));
    for (int k = 1; k < run.get("comparable_steps").intValue(); k++) {
      slope.set(gradient.apply(point.toDoubles()));
      optimiser.update(slope, point, run.get("lr").doubleValue());
      double[] expected = GoldenFile.flat(run.get("params").get(k));
      assertClose(spec + " after step " + k, point.toDoubles(), expected, GoldenFile.DOUBLE);
      optimiser = k == 17 ? moved(optimiser, Optimiser.of(spec, kernels, 2)) : optimiser;
    }
  }

  private static Optimiser moved(Optimiser from, Optimiser to) {
    ByteBuffer state = ByteBuffer.allocate(from.bytes());
    from.save(state);
    to.load(state.flip());
    return to;
  }

  /** Of ½pᵀAp − bᵀp with A = [[10, 2], [2, 1]], b = [1, −1]. */
  private static double[] quadraticGradient(double[] p) {
    return new double[] {10 * p[0] + 2 * p[1] - 1, 2 * p[0] + p[1] + 1};
  }

  /** Of (1 − x)² + 100(y − x²)². */
  private static double[] rosenbrockGradient(double[] p) {
    double valley = p[1] - p[0] * p[0];
    return new double[] {-2 * (1 - p[0]) - 400 * p[0] * valley, 200 * valley};
  }

  /** Of Σ_k (c_k − x + x·y^k)², c = (1.5, 2.25, 2.625). */
  private static double[] bealeGradient(double[] p) {
    double[] c = {1.5, 2.25, 2.625};
    double[] slope = new double[2];
    for (int k = 1; k <= 3; k++) {
      double term = c[k - 1] - p[0] + p[0] * Math.pow(p[1], k);
      slope[0] += 2 * term * (Math.pow(p[1], k) - 1);
      slope[1] += 2 * term * p[0] * k * Math.pow(p[1], k - 1);
    }
    return slope;
  }
}
