package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.PoolingShape;

/** The largest, the average or the sum of each window. */
record PoolingLayer(Kernels kernels, PoolingShape shape) implements Layer {

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    kernels.poolForward(shape, space.x0(), space.y(), n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    if (space.dx0() != null) {
      kernels.poolBackward(shape, space.x0(), space.y(), space.dy(), space.dx0(), n);
    }
  }
}
