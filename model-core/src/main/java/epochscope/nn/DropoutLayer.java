package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;

/** Inverted dropout in training, the identity else. */
record DropoutLayer(Kernels kernels, double rate, int units) implements Layer {

  @Override
  public void forward(Values x, Values y, int n, Mode mode, long key) {
    kernels.dropout(mode == Mode.TRAINING ? rate : 0, key, x, y, units, n);
  }

  @Override
  public void backward(Values x, Values y, Values dy, Values dx, int n, long key) {
    if (dx != null) {
      kernels.dropout(rate, key, dy, dx, units, n);
    }
  }
}
