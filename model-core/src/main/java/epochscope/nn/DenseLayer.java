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
  public boolean isTrained() {
    return true;
  }

  @Override
  public void forward(LayerSpace space, int n, Mode mode, long key) {
    kernels.denseForward(shape, weight, bias, space.x0(), space.y(), n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    kernels.denseBackward(
        shape,
        weight,
        weightGradient,
        biasGradient,
        space.x0(),
        space.y(),
        space.dy(),
        space.dx0(),
        n);
  }
}
