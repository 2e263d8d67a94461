package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;

/** y = Π x, value by value. */
record MultiplyLayer(Kernels kernels, int units) implements Layer {

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    Values[] x = space.x();
    kernels.multiply(x[0], x[1], space.y(), units * n);
    for (int i = 2; i < x.length; i++) {
      kernels.multiply(space.y(), x[i], space.y(), units * n);
    }
  }

  /** The product of the others and not y/x, which x = 0 would spoil. */
  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    Values[] x = space.x();
    for (int i = 0; i < x.length; i++) {
      Values dx = space.dx()[i];
      Values product = space.dy();
      for (int j = 0; j < x.length && dx != null; j++) {
        if (j != i) {
          kernels.multiply(product, x[j], dx, units * n);
          product = dx;
        }
      }
    }
  }
}
