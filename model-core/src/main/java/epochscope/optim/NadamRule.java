package epochscope.optim;

import epochscope.kernels.AdamStep;
import epochscope.kernels.UpdateKernels;
import epochscope.kernels.Values;
import epochscope.spec.OptimiserSpec;
import java.nio.ByteBuffer;

/**
 * NAdam as PyTorch 1.13 computes it: with µ_t = β₁(1 − ½·0.96^(0.004·t)) and Π_t the product of all
 * µ up to t, w ← w − lr·((1−µ_t)/(1−Π_t)·g + µ_{t+1}/(1−Π_t·µ_t·µ_{t+1})·m)/(√v̂ + ε). Dozat's own
 * bias correction of m is 1−Π_t·µ_{t+1}; PyTorch has it from 2.0 on. Both tend to 1.
 */
final class NadamRule implements UpdateRule {
  private static final double MOMENTUM_DECAY = 4e-3;

  private final UpdateKernels kernels;
  private final AdamStep step;
  private final Values mean;
  private final Values square;
  private double product = 1;

  NadamRule(UpdateKernels kernels, OptimiserSpec.Nadam spec, Values mean, Values square) {
    this.kernels = kernels;
    this.step = new AdamStep(spec.beta1(), spec.beta2(), spec.epsilon());
    this.mean = mean;
    this.square = square;
  }

  @Override
  public void apply(long t, double rate, Values g, Values w) {
    double now = momentum(t);
    double next = momentum(t + 1);
    product *= now;
    double meanRate = rate * next / (1 - product * now * next);
    double gradientRate = rate * (1 - now) / (1 - product);
    kernels.adam(step.at(t, meanRate, gradientRate), g, mean, square, w);
  }

  private double momentum(long t) {
    return step.beta1 * (1 - 0.5 * Math.pow(0.96, t * MOMENTUM_DECAY));
  }

  @Override
  public int bytes() {
    return Double.BYTES;
  }

  @Override
  public void save(ByteBuffer out) {
    out.putDouble(product);
  }

  @Override
  public void load(ByteBuffer in) {
    product = in.getDouble();
  }
}
