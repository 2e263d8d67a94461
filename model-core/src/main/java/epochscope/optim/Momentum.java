package epochscope.optim;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import java.nio.ByteBuffer;

/** Gradient descent with momentum; its state is the velocity. */
record Momentum(Kernels kernels, double momentum, Values velocity) implements Optimiser {
  Momentum(Kernels kernels, double momentum, int size) {
    this(kernels, momentum, kernels.allocate(size));
  }

  @Override
  public void update(Values gradient, Values parameters, double learningRate) {
    kernels.momentum(learningRate, momentum, gradient, velocity, parameters);
  }

  @Override
  public int bytes() {
    return velocity.bytes();
  }

  @Override
  public void save(ByteBuffer out) {
    velocity.save(out);
  }

  @Override
  public void load(ByteBuffer in) {
    velocity.load(in);
  }
}
