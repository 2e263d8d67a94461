package epochscope.optim;

import epochscope.kernels.UpdateKernels;
import epochscope.kernels.Values;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** One gradient, one update. Its state is the number of updates and the vectors of its rule. */
final class FirstOrderOptimiser implements Optimiser {
  private final UpdateKernels kernels;
  private final double weightDecay;
  private final UpdateRule rule;
  private final Remembered[] state;
  private long updates;

  /**
   * A vector that a rule remembers.
   *
   * @param letter in the rule's formula
   */
  record Remembered(String letter, Values values) {}

  /**
   * @param weightDecay λ of what is added to the gradient, λw
   * @param state the vectors that {@code rule} remembers
   */
  FirstOrderOptimiser(
      UpdateKernels kernels, double weightDecay, UpdateRule rule, Remembered... state) {
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
  public Map<String, double[]> memory() {
    Map<String, double[]> memory = new LinkedHashMap<>();
    for (Remembered vector : state) {
      memory.put(vector.letter(), vector.values().toDoubles());
    }
    return memory;
  }

  @Override
  public int bytes() {
    int bytes = Long.BYTES + rule.bytes();
    for (Remembered vector : state) {
      bytes = Math.addExact(bytes, vector.values().bytes());
    }
    return bytes;
  }

  @Override
  public void save(ByteBuffer out) {
    out.putLong(updates);
    rule.save(out);
    for (Remembered vector : state) {
      vector.values().save(out);
    }
  }

  @Override
  public void load(ByteBuffer in) {
    updates = in.getLong();
    rule.load(in);
    for (Remembered vector : state) {
      vector.values().load(in);
    }
  }
}
