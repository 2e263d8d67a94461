package epochscope.nn;

import epochscope.kernels.Kernels;

/**
 * One of several inputs: its share of a sample's features.
 *
 * @param all features of a sample
 * @param from its first
 */
record PartLayer(Kernels kernels, int all, int from, int units) implements Layer {

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    kernels.copyUnits(space.x0(), all, from, space.y(), units, 0, units, n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    if (space.dx0() != null) {
      kernels.fill(0, space.dx0());
      kernels.copyUnits(space.dy(), units, 0, space.dx0(), all, from, units, n);
    }
  }
}
