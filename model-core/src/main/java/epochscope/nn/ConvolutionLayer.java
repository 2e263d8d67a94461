package epochscope.nn;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;

/**
 * y = activation(W ∗ x + b), a cross-correlation.
 *
 * @param activation one whose derivative is known from its output
 * @param weight [filters, channels/groups, rows, columns]
 * @param bias [filters]; null: none
 * @param weightGradient null where nothing is trained
 * @param biasGradient null where nothing is trained or there is no bias
 */
record ConvolutionLayer(
    Kernels kernels,
    ConvolutionShape shape,
    Activation activation,
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
    kernels.convolutionForward(shape, weight, bias, space.x0(), space.y(), n);
    kernels.activate(activation, space.y(), space.y(), shape.out(), n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    kernels.activationBackward(activation, null, space.y(), space.dy(), shape.out(), n);
    kernels.convolutionBackward(
        shape, weight, weightGradient, biasGradient, space.x0(), space.dy(), space.dx0(), n);
  }
}
