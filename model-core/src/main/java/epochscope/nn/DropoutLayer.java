package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.SplitMix64;

/**
 * Inverted dropout where the mode drops, the identity else.
 *
 * @param index of the node, so that each drops others
 */
record DropoutLayer(Kernels kernels, double rate, int units, int index) implements Layer {

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    kernels.dropout(mode.drops() ? rate : 0, nodeKey(key), space.x0(), space.y(), units, n);
  }

  @Override
  public void backward(LayerSpace space, int n, long key) {
    if (space.dx0() != null) {
      kernels.dropout(rate, nodeKey(key), space.dy(), space.dx0(), units, n);
    }
  }

  private long nodeKey(long key) {
    return SplitMix64.mix(key + index);
  }
}
