package epochscope.nn;

import epochscope.kernels.DenseShape;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;

/**
 * y = activation(W x + b).
 *
 * @param weight [out, in]
 * @param bias [out]
 * @param weightGradient null where nothing is trained
 */
record DenseLayer(
    Kernels kernels,
    DenseShape shape,
    Values weight,
    Values bias,
    Values weightGradient,
    Values biasGradient)
    implements Layer {

  @Override
  public void forward(Values x, Values y, int n, Mode mode, long key) {
    kernels.denseForward(shape, weight, bias, x, y, n);
  }

  @Override
  public void backward(Values x, Values y, Values dy, Values dx, int n, long key) {
    kernels.denseBackward(shape, weightGradient, biasGradient, x, y, dy, n);
    if (dx != null) {
      kernels.denseInputGradient(shape, weight, dy, dx, n);
    }
  }
}
