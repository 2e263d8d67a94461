package epochscope.nn;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.Activation;

/**
 * y = activation(Wᵀ x + b) with W the convolution that it turns around: its forward pass is that
 * one's gradient at the input, and the other way about.
 *
 * @param shape of that convolution, from this layer's y to its x
 * @param activation one whose derivative is known from its output
 * @param weight [channels of x, channels of y/groups, rows, columns]
 * @param bias [channels of y]; null: none
 * @param weightGradient null where nothing is trained
 * @param biasGradient null where nothing is trained or there is no bias
 */
record TransposedConvolutionLayer(
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
    kernels.convolutionInputGradient(shape, weight, space.x0(), space.y(), n);
    if (bias != null) {
      kernels.addPerChannel(bias, space.y(), shape.channels(), perChannel(), n);
    }
    kernels.activate(activation, space.y(), space.y(), shape.in(), n);
  }

  @Override
  public void backward(LayerSpace space, int n, Mode mode, long key) {
    kernels.activationBackward(activation, null, space.y(), space.dy(), shape.in(), n);
    if (weightGradient != null) {
      kernels.convolutionParameterGradient(shape, weightGradient, null, space.dy(), space.x0(), n);
    }
    if (biasGradient != null) {
      kernels.sumPerChannel(space.dy(), biasGradient, shape.channels(), perChannel(), n);
    }
    if (space.dx0() != null) {
      kernels.convolutionForward(shape, weight, null, space.dy(), space.dx0(), n);
    }
  }

  private int perChannel() {
    return shape.rows().in() * shape.columns().in();
  }
}
