package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.SplitMix64;
import epochscope.kernels.Values;

/**
 * Inverted dropout in training, the identity else.
 *
 * @param index of the node, so that each drops others
 */
record DropoutLayer(Kernels kernels, double rate, int units, int index) implements Layer {

  @Override
  public void forward(Values x, Values y, int n, Mode mode, long key) {
    kernels.dropout(mode == Mode.TRAINING ? rate : 0, nodeKey(key), x, y, units, n);
  }

  @Override
  public void backward(Values x, Values y, Values dy, Values dx, int n, long key) {
    if (dx != null) {
      kernels.dropout(rate, nodeKey(key), dy, dx, units, n);
    }
  }

  private long nodeKey(long key) {
    return SplitMix64.mix(key + index);
  }
}
