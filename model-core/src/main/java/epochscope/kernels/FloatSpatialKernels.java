package epochscope.kernels;

/** Plain Java loops over channels, rows and columns, activations [unit][sample]. */
abstract class FloatSpatialKernels extends FloatUpdateKernels implements SpatialKernels {
  private final FloatConvolution convolution = new FloatConvolution();
  private final FloatConvolutionGradient convolutionGradient = new FloatConvolutionGradient();
  private final FloatPooling pooling = new FloatPooling();
  private final FloatPoolingGradient poolingGradient = new FloatPoolingGradient();
  private final FloatSampleNorm sampleNorm = new FloatSampleNorm();

  @Override
  public void convolutionForward(
      ConvolutionShape shape, Values weight, Values bias, Values x, Values y, int n) {
    convolution.forward(
        shape,
        FloatValues.of(weight),
        FloatValues.of(bias),
        FloatValues.of(x),
        FloatValues.of(y),
        n);
  }

  @Override
  public void convolutionParameterGradient(
      ConvolutionShape shape,
      Values weightGradient,
      Values biasGradient,
      Values x,
      Values dy,
      int n) {
    convolutionGradient.weights(
        shape, FloatValues.of(weightGradient), FloatValues.of(x), FloatValues.of(dy), n);
    if (biasGradient != null) {
      int positions = shape.rows().out() * shape.columns().out();
      sumPerChannel(dy, biasGradient, shape.filters(), positions, n);
    }
  }

  @Override
  public void convolutionInputGradient(
      ConvolutionShape shape, Values weight, Values dy, Values dx, int n) {
    convolution.inputGradient(
        shape, FloatValues.of(weight), FloatValues.of(dy), FloatValues.of(dx), n);
  }

  @Override
  public void poolForward(PoolingShape shape, Values x, Values y, int n) {
    pooling.forward(shape, FloatValues.of(x), FloatValues.of(y), n);
  }

  @Override
  public void poolBackward(PoolingShape shape, Values x, Values y, Values dy, Values dx, int n) {
    poolingGradient.input(
        shape, FloatValues.of(x), FloatValues.of(y), FloatValues.of(dy), FloatValues.of(dx), n);
  }

  @Override
  public void addPerChannel(Values v, Values y, int channels, int perChannel, int n) {
    FloatChannels.add(FloatValues.of(v), FloatValues.of(y), channels, perChannel * n);
  }

  @Override
  public void sumPerChannel(Values dy, Values v, int channels, int perChannel, int n) {
    FloatDots.sums(FloatValues.of(dy), channels, FloatValues.of(v), perChannel * n);
  }

  @Override
  public void standardise(
      Values offset, Values scale, Values x, Values y, int channels, int perChannel, int n) {
    FloatChannels.standardise(
        FloatValues.of(offset),
        FloatValues.of(scale),
        FloatValues.of(x),
        FloatValues.of(y),
        channels,
        perChannel * n);
  }

  @Override
  public void takeUnits(int[] source, Values x, int xUnits, Values y, int n) {
    FloatUnits.take(source, FloatValues.of(x), FloatValues.of(y), n);
  }

  @Override
  public void giveUnits(int[] source, Values dy, Values dx, int xUnits, int n) {
    FloatUnits.give(source, FloatValues.of(dy), FloatValues.of(dx), xUnits, n);
  }

  @Override
  public void channelMoments(ChannelNorm norm, Values x, Values moments, int n) {
    FloatChannelNorm.moments(norm, FloatValues.of(x), FloatValues.of(moments), n);
  }

  @Override
  public void followMoments(
      ChannelNorm norm, double momentum, Values moments, Values running, int n) {
    FloatChannelNorm.follow(norm, momentum, FloatValues.of(moments), FloatValues.of(running), n);
  }

  @Override
  public void channelNormForward(
      ChannelNorm norm, Values gamma, Values beta, Values moments, Values x, Values y, int n) {
    FloatChannelNorm.forward(
        norm,
        FloatValues.of(gamma),
        FloatValues.of(beta),
        FloatValues.of(moments),
        FloatValues.of(x),
        FloatValues.of(y),
        n);
  }

  @Override
  public void channelNormParameterGradient(
      ChannelNorm norm,
      Values moments,
      Values gammaGradient,
      Values betaGradient,
      Values x,
      Values dy,
      int n) {
    FloatChannelNorm.parameterGradient(
        norm,
        FloatValues.of(moments),
        FloatValues.of(gammaGradient),
        FloatValues.of(betaGradient),
        FloatValues.of(x),
        FloatValues.of(dy),
        n);
  }

  @Override
  public void channelNormInputGradient(
      ChannelNorm norm,
      Values gamma,
      Values moments,
      Values gammaGradient,
      Values betaGradient,
      Values x,
      Values dy,
      Values dx,
      int n) {
    FloatChannelNorm.inputGradient(
        norm,
        FloatValues.of(gamma),
        FloatValues.of(moments),
        FloatValues.of(gammaGradient),
        FloatValues.of(betaGradient),
        FloatValues.of(x),
        FloatValues.of(dy),
        FloatValues.of(dx),
        n);
  }

  @Override
  public void sampleNormForward(
      double epsilon,
      Values gamma,
      Values beta,
      Values x,
      Values y,
      Values moments,
      int units,
      int n) {
    sampleNorm.forward(
        epsilon,
        FloatValues.of(gamma),
        FloatValues.of(beta),
        FloatValues.of(x),
        FloatValues.of(y),
        FloatValues.of(moments),
        units,
        n);
  }

  @Override
  public void sampleNormParameterGradient(
      Values gammaGradient,
      Values betaGradient,
      Values moments,
      Values x,
      Values dy,
      int units,
      int n) {
    FloatSampleNorm.parameterGradient(
        FloatValues.of(gammaGradient),
        FloatValues.of(betaGradient),
        FloatValues.of(moments),
        FloatValues.of(x),
        FloatValues.of(dy),
        units,
        n);
  }

  @Override
  public void sampleNormInputGradient(
      Values gamma, Values moments, Values x, Values dy, Values dx, int units, int n) {
    sampleNorm.inputGradient(
        FloatValues.of(gamma),
        FloatValues.of(moments),
        FloatValues.of(x),
        FloatValues.of(dy),
        FloatValues.of(dx),
        units,
        n);
  }
}
