package epochscope.nn;

import static epochscope.golden.GoldenFile.assertClose;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.SplitMix64;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** The gradients of Σ cotangent·logits against central differences, in double. */
final class GradientCheck {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-7;

  private final NetworkPass pass;
  private final Mode mode;
  private final double[] x;
  private final double[] parameters;
  private final double[] cotangent;

  private GradientCheck(Topology topology, int n, Mode mode) {
    SplitMix64 random = new SplitMix64(11);
    this.mode = mode;
    x = gaussians(random, n * topology.inputs());
    cotangent = gaussians(random, n * topology.outputs());
    parameters = parameters(topology, random);
    pass = new NetworkPass(topology, new JavaDoubleKernels(), x);
  }

  /** Fails where a parameter's or an input's gradient is not the difference quotient. */
  static void check(Topology topology, int n, Mode mode) {
    new GradientCheck(topology, n, mode).check(topology.parameters().trained());
  }

  private void check(int trained) {
    value();
    pass.backward(cotangent);
    double[] gradient = pass.gradient();
    double[] inputGradient = pass.inputGradient();
    assertClose("gradient", gradient, slopes(parameters, trained, this::value), TOLERANCE);
    assertClose("input gradient", inputGradient, slopes(x, x.length, this::value), TOLERANCE);
  }

  private double value() {
    double[] logits = pass.input(x).parameters(parameters).forward(mode).logits();
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      sum += cotangent[i] * logits[i];
    }
    return sum;
  }

  private static double[] slopes(double[] values, int count, DoubleSupplier f) {
    double[] slopes = new double[count];
    for (int i = 0; i < count; i++) {
      double centre = values[i];
      values[i] = centre + STEP;
      double above = f.getAsDouble();
      values[i] = centre - STEP;
      slopes[i] = (above - f.getAsDouble()) / (2 * STEP);
      values[i] = centre;
    }
    return slopes;
  }

  /** None of them zero or one, variances above zero. */
  static double[] parameters(Topology topology, SplitMix64 random) {
    double[] all = Initialiser.parameters(topology, 5);
    double[] noise = gaussians(random, all.length);
    Arrays.setAll(all, i -> all[i] + (i < topology.parameters().trained() ? 0.3 : 0.1) * noise[i]);
    return all;
  }

  static double[] gaussians(SplitMix64 random, int count) {
    double[] all = new double[count];
    Arrays.setAll(all, i -> random.nextGaussian());
    return all;
  }
}
