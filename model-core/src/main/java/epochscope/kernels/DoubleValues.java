package epochscope.kernels;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A slice of a {@code double[]}.
 *
 * @param array shared with other slices
 */
record DoubleValues(double[] array, int offset, int size) implements Values {
  static DoubleValues of(Values values) {
    return (DoubleValues) values;
  }

  /** Where both begin in their arrays; loops over both are vectors only if it is the same place. */
  static int commonOffset(DoubleValues a, DoubleValues b) {
    return Sizes.equal(a.offset, b.offset, a.offset);
  }

  /** The array of values that begin at its start, as activations do. */
  double[] wholeArray() {
    return Sizes.equal(array, offset, 0);
  }

  @Override
  public double get(int index) {
    return array[offset + index];
  }

  @Override
  public void copyTo(int index, int stride, float[] into, int at, int count) {
    for (int i = 0; i < count; i++) {
      into[at + i] = (float) array[offset + index + i * stride];
    }
  }

  @Override
  public float[] toFloats() {
    float[] all = new float[size];
    copyTo(0, 1, all, 0, size);
    return all;
  }

  @Override
  public double[] toDoubles() {
    return Arrays.copyOfRange(array, offset, offset + size);
  }

  @Override
  public void set(float[] from) {
    Sizes.equal(from, from.length, size);
    for (int i = 0; i < size; i++) {
      array[offset + i] = from[i];
    }
  }

  @Override
  public void set(double[] from) {
    System.arraycopy(Sizes.equal(from, from.length, size), 0, array, offset, size);
  }

  @Override
  public int bytes() {
    return Math.multiplyExact(size, Double.BYTES);
  }

  @Override
  public void save(ByteBuffer out) {
    out.asDoubleBuffer().put(array, offset, size);
    out.position(out.position() + bytes());
  }

  @Override
  public void load(ByteBuffer in) {
    in.asDoubleBuffer().get(array, offset, size);
    in.position(in.position() + bytes());
  }
}
