package epochscope.optim;

import epochscope.kernels.AdamStep;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.OptimiserSpec;
import java.nio.ByteBuffer;

/** Adam; its state is both moments' running means and the number of updates. */
final class Adam implements Optimiser {
  private final Kernels kernels;
  private final AdamStep step;
  private final Values mean;
  private final Values square;
  private long updates;

  Adam(Kernels kernels, OptimiserSpec.Adam spec, int size) {
    this.kernels = kernels;
    step = new AdamStep(spec.beta1(), spec.beta2(), spec.epsilon());
    mean = kernels.allocate(size);
    square = kernels.allocate(size);
  }

  @Override
  public void update(Values gradient, Values parameters, double learningRate) {
    updates++;
    kernels.adam(step.at(updates, learningRate), gradient, mean, square, parameters);
  }

  @Override
  public int bytes() {
    return Long.BYTES + mean.bytes() + square.bytes();
  }

  @Override
  public void save(ByteBuffer out) {
    out.putLong(updates);
    mean.save(out);
    square.save(out);
  }

  @Override
  public void load(ByteBuffer in) {
    updates = in.getLong();
    mean.load(in);
    square.load(in);
  }
}
