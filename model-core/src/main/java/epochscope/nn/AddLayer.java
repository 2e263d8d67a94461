package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;

/** y = Σ x */
record AddLayer(Kernels kernels) implements Layer {

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    kernels.copy(space.x0(), space.y());
    for (int i = 1; i < space.x().length; i++) {
      kernels.addScaled(1, space.x()[i], space.y());
    }
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    for (Values dx : space.dx()) {
      if (dx != null) {
        kernels.copy(space.dy(), dx);
      }
    }
  }
}
