package epochscope.optim;

import epochscope.kernels.UpdateKernels;
import epochscope.kernels.Values;
import java.nio.ByteBuffer;

/** One gradient, one update. Its state is the number of updates and the vectors of its rule. */
final class FirstOrderOptimiser implements Optimiser {
  private final UpdateKernels kernels;
  private final double weightDecay;
  private final UpdateRule rule;
  private final Values[] state;
  private long updates;

  /**
   * @param weightDecay λ of what is added to the gradient, λw
   * @param state the vectors that {@code rule} remembers
   */
  FirstOrderOptimiser(UpdateKernels kernels, double weightDecay, UpdateRule rule, Values... state) {
    this.kernels = kernels;
    this.weightDecay = weightDecay;
    this.rule = rule;
    this.state = state;
  }

  @Override
  public void update(Objective objective, Values parameters, double learningRate) {
    objective.evaluate();
    Values gradient = objective.gradient();
    if (weightDecay > 0) {
      kernels.addScaled(weightDecay, parameters, gradient);
    }
    updates++;
    rule.apply(updates, learningRate, gradient, parameters);
  }

  @Override
  public int bytes() {
    int bytes = Long.BYTES + rule.bytes();
    for (Values vector : state) {
      bytes = Math.addExact(bytes, vector.bytes());
    }
    return bytes;
  }

  @Override
  public void save(ByteBuffer out) {
    out.putLong(updates);
    rule.save(out);
    for (Values vector : state) {
      vector.save(out);
    }
  }

  @Override
  public void load(ByteBuffer in) {
    updates = in.getLong();
    rule.load(in);
    for (Values vector : state) {
      vector.load(in);
    }
  }
}
