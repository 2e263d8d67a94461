package epochscope.kernels;

import epochscope.spec.Activation;

/**
 * Kernels for large networks: products by OpenBLAS, convolutions and pooling by oneDNN, both
 * through ND4J. All else is done by the plain loops on the heap, where the JIT makes vectors of
 * them, which it does not of loops over off-heap buffers (JDK 25); values move between the two when
 * the other side is asked for them.
 *
 * <p>What is inherited sees values as plain loops want them, whoever wrote them last; so every
 * primitive works, and those worth it are overridden.
 */
public final class Nd4jKernels extends JavaFloatKernels {
  private final Scratch scratch = new Scratch();
  private final Nd4jElementwise elementwise = new Nd4jElementwise(scratch);
  private final Nd4jWeightGradient weightGradients = new Nd4jWeightGradient(scratch);
  private final Nd4jThreads threads;
  private FloatValues unitSums = new FloatValues(new float[0], 0, 0);

  public Nd4jKernels(int threads) {
    this.threads = new Nd4jThreads(threads);
  }

  @Override
  public Values allocate(int size) {
    return new MirroredValues(new Mirror(size, scratch), 0, size);
  }

  @Override
  public Values slice(Values whole, int offset, int size) {
    MirroredValues values = MirroredValues.of(whole);
    return new MirroredValues(values.mirror(), values.offset() + offset, size);
  }

  @Override
  public void copy(Values from, Values to) {
    MirroredValues x = MirroredValues.of(from);
    MirroredValues y = MirroredValues.of(to);
    if (x.isWhole() && y.isWhole()) {
      threads.claim();
      elementwise.copy(x, y);
    } else {
      super.copy(read(from), to);
    }
  }

  @Override
  public void gather(Rows rows, int[] order, int from, int n, Values into) {
    int units = rows.columns();
    float[] to = MirroredValues.of(into).rawToFill(MemoryOrder.samples(n, units)).array();
    for (int s = 0; s < n; s++) {
      System.arraycopy(rows.values(), order[from + s] * units, to, s * units, units);
    }
  }

  @Override
  public void gather(Rows rows, int from, int n, Values into) {
    int units = rows.columns();
    float[] to = MirroredValues.of(into).rawToFill(MemoryOrder.samples(n, units)).array();
    System.arraycopy(rows.values(), from * units, to, 0, n * units);
  }

  @Override
  public void denseForward(
      DenseShape shape, Values weight, Values bias, Values x, Values y, int n) {
    threads.claim();
    Nd4jDense.forward(
        shape, MirroredValues.of(weight), MirroredValues.of(x), MirroredValues.of(y), n);
    FloatValues z = FloatValues.of(y);
    FloatDense.addBias(shape.out(), read(bias), z, n);
    FloatActivation.forward(shape.activation(), z, shape.out() * n);
  }

  @Override
  public void denseBackward(
      DenseShape shape,
      Values weight,
      Values weightGradient,
      Values biasGradient,
      Values x,
      Values y,
      Values dy,
      Values dx,
      int n) {
    threads.claim();
    FloatValues dz = FloatValues.of(dy);
    FloatActivation.backward(shape.activation(), null, read(y), dz, shape.out() * n);
    if (weightGradient != null) {
      sumPerUnit(dz, shape.out(), MirroredValues.of(biasGradient), n);
      Nd4jDense.weightGradient(
          shape, MirroredValues.of(weightGradient), MirroredValues.of(x), MirroredValues.of(dy), n);
    }
    if (dx != null) {
      Nd4jDense.inputGradient(
          shape,
          MirroredValues.of(weight),
          MirroredValues.of(x),
          MirroredValues.of(dy),
          MirroredValues.of(dx),
          n);
    }
  }

  /** On ND4J's side, as the gradient of the weights: the whole gradient stays where it is. */
  private void sumPerUnit(FloatValues dz, int units, MirroredValues sums, int n) {
    if (unitSums.size() < units) {
      unitSums = new FloatValues(new float[units], 0, units);
    }
    FloatDots.sums(dz, units, unitSums, n);
    sums.putOnDevice(unitSums.array());
  }

  @Override
  public void convolutionForward(
      ConvolutionShape shape, Values weight, Values bias, Values x, Values y, int n) {
    if (!Nd4jConvolution.fits(shape)) {
      super.convolutionForward(shape, read(weight), read(bias), read(x), y, n);
      return;
    }
    threads.claim();
    Nd4jConvolution.forward(
        shape,
        MirroredValues.of(weight),
        MirroredValues.of(bias),
        MirroredValues.of(x),
        MirroredValues.of(y),
        n);
  }

  @Override
  public void convolutionBackward(
      ConvolutionShape shape,
      Values weight,
      Values weightGradient,
      Values biasGradient,
      Values x,
      Values dy,
      Values dx,
      int n) {
    if (weightGradient == null || dx == null || !Nd4jConvolution.fits(shape)) {
      super.convolutionBackward(shape, weight, weightGradient, biasGradient, x, dy, dx, n);
      return;
    }
    threads.claim();
    Nd4jConvolution.backward(
        shape,
        MirroredValues.of(weight),
        MirroredValues.of(weightGradient),
        MirroredValues.of(biasGradient),
        MirroredValues.of(x),
        MirroredValues.of(dy),
        MirroredValues.of(dx),
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
    if (shape.groups() > 1) {
      super.convolutionParameterGradient(shape, weightGradient, biasGradient, read(x), read(dy), n);
      return;
    }
    threads.claim();
    weightGradients.compute(
        shape,
        MirroredValues.of(weightGradient),
        MirroredValues.of(biasGradient),
        MirroredValues.of(x),
        MirroredValues.of(dy),
        n);
  }

  @Override
  public void convolutionInputGradient(
      ConvolutionShape shape, Values weight, Values dy, Values dx, int n) {
    if (!Nd4jConvolution.fitsInputGradient(shape)) {
      super.convolutionInputGradient(shape, read(weight), read(dy), dx, n);
      return;
    }
    threads.claim();
    Nd4jConvolution.inputGradient(
        shape, MirroredValues.of(weight), MirroredValues.of(dy), MirroredValues.of(dx), n);
  }

  @Override
  public void poolForward(PoolingShape shape, Values x, Values y, int n) {
    if (!Nd4jPooling.fits(shape)) {
      super.poolForward(shape, read(x), y, n);
      return;
    }
    threads.claim();
    Nd4jPooling.forward(shape, MirroredValues.of(x), MirroredValues.of(y), n);
  }

  @Override
  public void poolBackward(PoolingShape shape, Values x, Values y, Values dy, Values dx, int n) {
    if (!Nd4jPooling.fits(shape)) {
      super.poolBackward(shape, read(x), read(y), read(dy), dx, n);
      return;
    }
    threads.claim();
    Nd4jPooling.backward(
        shape, MirroredValues.of(x), MirroredValues.of(dy), MirroredValues.of(dx), n);
  }

  @Override
  public void dropout(double rate, long key, Values x, Values y, int units, int n) {
    if (rate == 0) {
      copy(x, y);
    } else {
      elementwise.dropout(rate, key, MirroredValues.of(x), MirroredValues.of(y), units * n);
    }
  }

  @Override
  public void activate(Activation activation, Values z, Values y, int units, int n) {
    if (activation == Activation.SOFTMAX) {
      super.activate(activation, read(z), y, units, n);
      return;
    }
    threads.claim();
    elementwise.activate(activation, MirroredValues.of(z), MirroredValues.of(y), units * n);
  }

  @Override
  public void activationBackward(
      Activation activation, Values z, Values y, Values dy, int units, int n) {
    if (activation == Activation.SOFTMAX) {
      super.activationBackward(activation, read(z), read(y), dy, units, n);
      return;
    }
    threads.claim();
    elementwise.activationBackward(
        activation, MirroredValues.of(z), MirroredValues.of(y), MirroredValues.of(dy), units * n);
  }

  @Override
  public double sumOfSquares(Values x) {
    return super.sumOfSquares(read(x));
  }

  @Override
  public boolean allFinite(Values x, int count) {
    return super.allFinite(read(x), count);
  }

  @Override
  public void addScaled(double a, Values x, Values y) {
    MirroredValues added = MirroredValues.of(x);
    MirroredValues sum = MirroredValues.of(y);
    if (a == 1 && added.isWhole() && sum.isWhole()) {
      threads.claim();
      elementwise.add(added, sum);
    } else {
      super.addScaled(a, read(x), y);
    }
  }

  @Override
  public void sgd(double rate, Values g, Values w) {
    super.sgd(rate, read(g), w);
  }

  @Override
  public void momentum(double rate, double momentum, Values g, Values v, Values w) {
    super.momentum(rate, momentum, read(g), v, w);
  }

  @Override
  public void averagedMomentum(double rate, double momentum, Values g, Values m, Values w) {
    super.averagedMomentum(rate, momentum, read(g), m, w);
  }

  @Override
  public void nesterov(double rate, double momentum, Values g, Values v, Values w) {
    super.nesterov(rate, momentum, read(g), v, w);
  }

  @Override
  public void adagrad(double rate, double epsilon, Values g, Values s, Values w) {
    super.adagrad(rate, epsilon, read(g), s, w);
  }

  @Override
  public void rmsProp(double rate, double rho, double epsilon, Values g, Values v, Values w) {
    super.rmsProp(rate, rho, epsilon, read(g), v, w);
  }

  @Override
  public void adam(AdamStep step, Values g, Values m, Values v, Values w) {
    super.adam(step, read(g), m, v, w);
  }

  @Override
  public void amsGrad(AdamStep step, Values g, Values m, Values v, Values top, Values w) {
    super.amsGrad(step, read(g), m, v, top, w);
  }

  /** For plain loops that only read, so that ND4J's side stays as it is. */
  private static FloatValues read(Values values) {
    return values == null ? null : MirroredValues.of(values).plainToRead();
  }
}
