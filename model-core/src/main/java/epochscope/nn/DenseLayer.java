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
    if (weightGradient == null) {
      kernels.activationBackward(shape.activation(), null, space.y(), space.dy(), shape.out(), n);
    } else {
      kernels.denseBackward(
          shape, weightGradient, biasGradient, space.x0(), space.y(), space.dy(), n);
    }
    if (space.dx0() != null) {
      kernels.denseInputGradient(shape, weight, space.dy(), space.dx0(), n);
    }
  }
}
