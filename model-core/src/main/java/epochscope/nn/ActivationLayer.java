package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.spec.Activation;

/** y = activation(x). Where dx and dy are the same values, the backward pass works in place. */
record ActivationLayer(Kernels kernels, Activation activation, int units) implements Layer {

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    kernels.activate(activation, space.x0(), space.y(), units, n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    if (space.dx0() == null) {
      return;
    }
    kernels.activationBackward(activation, space.x0(), space.y(), space.dy(), units, n);
    if (space.dx0() != space.dy()) {
      kernels.copy(space.dy(), space.dx0());
    }
  }
}
