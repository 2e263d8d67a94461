package epochscope.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.OptimiserSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an optimiser shows of its memory, against its formula written out. */
class OptimiserMemoryTest {
  private static final double[][] GRADIENTS = {{1, -2}, {0.5, 3}, {-4, 0.25}};

  private final Kernels kernels = new JavaDoubleKernels();

  @Test
  void momentumAddsGradientsUp() {
    Map<String, double[]> memory = after(new OptimiserSpec.Momentum(0.1, 0.9));
    assertThat(memory).containsOnlyKeys("v");
    // 0.81·1 + 0.9·0.5 − 4 and 0.81·(−2) + 0.9·3 + 0.25
    assertThat(memory.get("v")).containsExactly(new double[] {-2.74, 1.33}, within(1e-12));
  }

  @Test
  void adamRemembersMeansOfGradientsAndTheirSquares() {
    Map<String, double[]> memory = after(new OptimiserSpec.Adam(0.1, 0.8, 0.99, null));
    assertThat(memory.keySet()).containsExactly("m", "v");
    // 0.2·(0.64·1 + 0.8·0.5 − 4) and 0.2·(0.64·(−2) + 0.8·3 + 0.25)
    assertThat(memory.get("m")).containsExactly(new double[] {-0.592, 0.274}, within(1e-12));
    double x = 0.01 * (0.9801 * 1 + 0.99 * 0.25 + 16);
    double y = 0.01 * (0.9801 * 4 + 0.99 * 9 + 0.0625);
    assertThat(memory.get("v")).containsExactly(new double[] {x, y}, within(1e-12));
  }

  @Test
  void adagradForgetsNothingAndAmsGradNoMaximum() {
    assertThat(after(new OptimiserSpec.Adagrad(0.1, null, null)).get("s"))
        .containsExactly(new double[] {17.25, 13.0625}, within(1e-12));
    OptimiserSpec forgetful = new OptimiserSpec.AmsGrad(0.1, 0.0, 0.0, null, null);
    assertThat(after(forgetful).get("top")).containsExactly(new double[] {16, 9}, within(1e-12));
  }

  @Test
  void plainDescentRemembersNothing() {
    assertThat(after(new OptimiserSpec.Sgd(0.1))).isEmpty();
  }

  @Test
  void itIsACopy() {
    Optimiser optimiser = Optimiser.of(new OptimiserSpec.Momentum(0.1, 0.9), kernels, 2);
    optimiser.memory().get("v")[0] = 7;
    assertThat(optimiser.memory().get("v")).containsExactly(0, 0);
  }

  private Map<String, double[]> after(OptimiserSpec spec) {
    Optimiser optimiser = Optimiser.of(spec, kernels, 2);
    Values parameters = kernels.allocate(2);
    for (double[] gradient : GRADIENTS) {
      optimiser.update(new Given(kernels, gradient), parameters, spec.learningRate());
    }
    return optimiser.memory();
  }

  /** Whatever the parameters, the gradient is given. */
  private record Given(Values gradient) implements Objective {
    Given(Kernels kernels, double[] numbers) {
      this(kernels.allocate(numbers.length));
      gradient.set(numbers);
    }

    @Override
    public void evaluate() {}

    @Override
    public double value() {
      return 0;
    }
  }
}
