package epochscope.optim;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import java.nio.ByteBuffer;

/** Stochastic gradient descent, which has no state. */
record Sgd(Kernels kernels) implements Optimiser {

  @Override
  public void update(Values gradient, Values parameters, double learningRate) {
    kernels.sgd(learningRate, gradient, parameters);
  }

  @Override
  public int bytes() {
    return 0;
  }

  @Override
  public void save(ByteBuffer out) {}

  @Override
  public void load(ByteBuffer in) {}
}
