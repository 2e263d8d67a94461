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
    kernels.dropout(rate(mode), nodeKey(key), space.x0(), space.y(), units, n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    if (space.dx0() != null) {
      kernels.dropout(rate(mode), nodeKey(key), space.dy(), space.dx0(), units, n);
    }
  }

  private double rate(Mode mode) {
    return mode.drops() ? rate : 0;
  }

  private long nodeKey(long key) {
    return SplitMix64.mix(key + index);
  }
}
