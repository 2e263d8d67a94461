package epochscope.kernels;

/**
 * The primitives of layers over channels, rows and columns. Units are numbered row-major: channel,
 * row, column.
 */
public interface SpatialKernels {
  /**
   * y = W ∗ x + b, a cross-correlation.
   *
   * @param bias null: none
   */
  void convolutionForward(
      ConvolutionShape shape, Values weight, Values bias, Values x, Values y, int n);

  /**
   * Sets the gradients of the parameters from the gradient at y.
   *
   * @param biasGradient null: there is no bias
   */
  void convolutionParameterGradient(
      ConvolutionShape shape,
      Values weightGradient,
      Values biasGradient,
      Values x,
      Values dy,
      int n);

  /** Sets dx from the gradient at y. */
  void convolutionInputGradient(ConvolutionShape shape, Values weight, Values dy, Values dx, int n);

  /**
   * Sets the gradients of the parameters and of x, which may cost less than one by one.
   *
   * @param weightGradient null, and biasGradient too: nothing is trained
   * @param biasGradient null: there is no bias
   * @param dx null: nobody needs it
   */
  default void convolutionBackward(
      ConvolutionShape shape,
      Values weight,
      Values weightGradient,
      Values biasGradient,
      Values x,
      Values dy,
      Values dx,
      int n) {
    if (weightGradient != null) {
      convolutionParameterGradient(shape, weightGradient, biasGradient, x, dy, n);
    }
    if (dx != null) {
      convolutionInputGradient(shape, weight, dy, dx, n);
    }
  }

  void poolForward(PoolingShape shape, Values x, Values y, int n);

  /** Sets dx; where several inputs of a window are the largest, the first of them takes all. */
  void poolBackward(PoolingShape shape, Values x, Values y, Values dy, Values dx, int n);

  /** y ← y + v, one number for all units of a channel. */
  void addPerChannel(Values v, Values y, int channels, int perChannel, int n);

  /** v = Σ dy over the units of a channel and the samples. */
  void sumPerChannel(Values dy, Values v, int channels, int perChannel, int n);

  /**
   * y = (x − offset)/scale
   *
   * @param offset [channels], null: zeros
   * @param scale [channels]
   */
  void standardise(
      Values offset, Values scale, Values x, Values y, int channels, int perChannel, int n);

  /**
   * y_u = x_source(u)
   *
   * @param source [unit of y]
   */
  void takeUnits(int[] source, Values x, int xUnits, Values y, int n);

  /**
   * The transpose of {@link #takeUnits}: dx_i = Σ dy_u over the u with source(u) = i.
   *
   * @param source [unit of dy]
   */
  void giveUnits(int[] source, Values dy, Values dx, int xUnits, int n);

  /**
   * Means and population variances over the units of each channel and the samples.
   *
   * @param moments [2, channels]
   */
  void channelMoments(ChannelNorm norm, Values x, Values moments, int n);

  /**
   * running ← (1 − momentum)·running + momentum·moments, of variances the unbiased ones. The
   * variance of a single value says nothing and is passed over.
   *
   * @param moments [2, channels], of n samples
   * @param running [2, channels]
   */
  void followMoments(ChannelNorm norm, double momentum, Values moments, Values running, int n);

  /**
   * @param moments [2, channels]
   */
  void channelNormForward(
      ChannelNorm norm, Values gamma, Values beta, Values moments, Values x, Values y, int n);

  /** dγ = Σ dy·x̂ and dβ = Σ dy with x̂ = (x − mean)/√(variance + ε). */
  void channelNormParameterGradient(
      ChannelNorm norm,
      Values moments,
      Values gammaGradient,
      Values betaGradient,
      Values x,
      Values dy,
      int n);

  /**
   * dx = γ/√(variance + ε)·(dy − (dβ + x̂·dγ)/N), N the values of a channel; of moments that are
   * not those of x, dx = γ/√(variance + ε)·dy.
   *
   * @param gammaGradient null, and betaGradient too: the moments are not those of x
   */
  void channelNormInputGradient(
      ChannelNorm norm,
      Values gamma,
      Values moments,
      Values gammaGradient,
      Values betaGradient,
      Values x,
      Values dy,
      Values dx,
      int n);

  /**
   * y = γ·(x − mean)/√(variance + ε) + β, mean and population variance over the units of a sample.
   *
   * @param gamma [units]
   * @param beta [units]
   * @param moments room for mean and 1/√(variance + ε) of each sample, for the backward pass
   */
  void sampleNormForward(
      double epsilon,
      Values gamma,
      Values beta,
      Values x,
      Values y,
      Values moments,
      int units,
      int n);

  /** dγ = Σ dy·x̂ and dβ = Σ dy over the samples. */
  void sampleNormParameterGradient(
      Values gammaGradient,
      Values betaGradient,
      Values moments,
      Values x,
      Values dy,
      int units,
      int n);

  /** dx = (g − (Σ g + x̂·Σ g·x̂)/units)/√(variance + ε) with g = γ·dy. */
  void sampleNormInputGradient(
      Values gamma, Values moments, Values x, Values dy, Values dx, int units, int n);
}
