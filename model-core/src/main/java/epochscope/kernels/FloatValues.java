package epochscope.kernels;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A slice of a {@code float[]}.
 *
 * @param array shared with other slices
 */
record FloatValues(float[] array, int offset, int size) implements Values {
  static FloatValues of(Values values) {
    return values instanceof MirroredValues mirrored ? mirrored.plain() : (FloatValues) values;
  }

  /** Where both begin in their arrays; loops over both are vectors only if it is the same place. */
  static int commonOffset(FloatValues a, FloatValues b) {
    return Sizes.equal(a.offset, b.offset, a.offset);
  }

  /** The array of values that begin at its start, as activations do. */
  float[] wholeArray() {
    return Sizes.equal(array, offset, 0);
  }

  @Override
  public double get(int index) {
    return array[offset + index];
  }

  @Override
  public void copyTo(int index, int stride, float[] into, int at, int count) {
    int from = offset + index;
    if (stride == 1) {
      System.arraycopy(array, from, into, at, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      into[at + i] = array[from + i * stride];
    }
  }

  @Override
  public float[] toFloats() {
    return Arrays.copyOfRange(array, offset, offset + size);
  }

  @Override
  public double[] toDoubles() {
    double[] all = new double[size];
    for (int i = 0; i < size; i++) {
      all[i] = array[offset + i];
    }
    return all;
  }

  @Override
  public void set(float[] from) {
    System.arraycopy(Sizes.equal(from, from.length, size), 0, array, offset, size);
  }

  @Override
  public void set(double[] from) {
    Sizes.equal(from, from.length, size);
    for (int i = 0; i < size; i++) {
      array[offset + i] = (float) from[i];
    }
  }

  @Override
  public int bytes() {
    return Math.multiplyExact(size, Float.BYTES);
  }

  @Override
  public void save(ByteBuffer out) {
    out.asFloatBuffer().put(array, offset, size);
    out.position(out.position() + bytes());
  }

  @Override
  public void load(ByteBuffer in) {
    in.asFloatBuffer().get(array, offset, size);
    in.position(in.position() + bytes());
  }
}
