package epochscope.kernels;

import epochscope.spec.Activation;
import java.util.Arrays;

/** Plain Java loops on {@code float[]}, activations [unit][sample]. */
public class JavaFloatKernels extends FloatSpatialKernels implements Kernels {
  private final FloatDense dense = new FloatDense();
  private final FloatLossKernels losses = new FloatLossKernels();

  @Override
  public Values allocate(int size) {
    return new FloatValues(new float[size], 0, size);
  }

  @Override
  public Values slice(Values whole, int offset, int size) {
    FloatValues values = FloatValues.of(whole);
    return new FloatValues(values.array(), values.offset() + offset, size);
  }

  @Override
  public int index(int unit, int sample, int units, int n) {
    return unit * n + sample;
  }

  @Override
  public void copy(Values from, Values to) {
    FloatValues x = FloatValues.of(from);
    FloatValues y = FloatValues.of(to);
    System.arraycopy(x.array(), x.offset(), y.array(), y.offset(), y.size());
  }

  @Override
  public void fill(double value, Values values) {
    FloatValues y = FloatValues.of(values);
    Arrays.fill(y.array(), y.offset(), y.offset() + y.size(), (float) value);
  }

  @Override
  public void gather(Rows rows, int[] order, int from, int n, Values into) {
    FloatGather.rows(rows, order, from, n, FloatValues.of(into));
  }

  @Override
  public void gather(Rows rows, int from, int n, Values into) {
    FloatGather.rows(rows, from, n, FloatValues.of(into));
  }

  @Override
  public void copyUnits(
      Values x, int xUnits, int from, Values y, int yUnits, int at, int count, int n) {
    FloatValues source = FloatValues.of(x);
    FloatValues target = FloatValues.of(y);
    System.arraycopy(
        source.array(),
        source.offset() + from * n,
        target.array(),
        target.offset() + at * n,
        count * n);
  }

  @Override
  public void denseForward(
      DenseShape shape, Values weight, Values bias, Values x, Values y, int n) {
    FloatValues z = FloatValues.of(y);
    dense.forward(shape, FloatValues.of(weight), FloatValues.of(bias), FloatValues.of(x), z, n);
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
    FloatValues dz = FloatValues.of(dy);
    FloatActivation.backward(shape.activation(), null, FloatValues.of(y), dz, shape.out() * n);
    if (weightGradient != null) {
      dense.parameterGradient(
          shape,
          FloatValues.of(weightGradient),
          FloatValues.of(biasGradient),
          FloatValues.of(x),
          dz,
          n);
    }
    if (dx != null) {
      dense.inputGradient(shape, FloatValues.of(weight), dz, FloatValues.of(dx), n);
    }
  }

  @Override
  public void dropout(double rate, long key, Values x, Values y, int units, int n) {
    FloatDropout.apply(rate, key, FloatValues.of(x), FloatValues.of(y), units * n);
  }

  @Override
  public void activate(Activation activation, Values z, Values y, int units, int n) {
    FloatValues to = FloatValues.of(y);
    if (activation == Activation.SOFTMAX) {
      FloatSoftmax.forward(FloatValues.of(z), to, units, n);
    } else {
      FloatValues from = FloatValues.of(z);
      System.arraycopy(from.array(), from.offset(), to.array(), to.offset(), units * n);
      FloatActivation.forward(activation, to, units * n);
    }
  }

  @Override
  public void activationBackward(
      Activation activation, Values z, Values y, Values dy, int units, int n) {
    if (activation == Activation.SOFTMAX) {
      FloatSoftmax.backward(FloatValues.of(y), FloatValues.of(dy), units, n);
    } else {
      FloatActivation.backward(
          activation, FloatValues.of(z), FloatValues.of(y), FloatValues.of(dy), units * n);
    }
  }

  @Override
  public LossKernels losses() {
    return losses;
  }

  @Override
  public boolean allFinite(Values x, int count) {
    return FloatUpdate.allFinite(FloatValues.of(x), count);
  }

  @Override
  public void multiply(Values x, Values y, Values z, int count) {
    FloatUpdate.multiply(FloatValues.of(x), FloatValues.of(y), FloatValues.of(z), count);
  }
}
