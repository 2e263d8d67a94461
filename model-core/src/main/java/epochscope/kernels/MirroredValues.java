package epochscope.kernels;

import java.nio.ByteBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A part of a {@link Mirror}. To plain loops it is a slice of an array, [unit][sample]; whoever
 * asks for another order or for ND4J's side moves the numbers there.
 */
final class MirroredValues implements Values {
  private final Mirror mirror;
  private final int offset;
  private final int size;
  private FloatValues onHeap;

  MirroredValues(Mirror mirror, int offset, int size) {
    this.mirror = mirror;
    this.offset = offset;
    this.size = size;
  }

  static MirroredValues of(Values values) {
    return (MirroredValues) values;
  }

  Mirror mirror() {
    return mirror;
  }

  int offset() {
    return offset;
  }

  /** Whether it is all of the mirror's numbers. */
  boolean isWhole() {
    return size == mirror.size();
  }

  private FloatValues onHeap(float[] array) {
    if (onHeap == null) {
      onHeap = new FloatValues(array, offset, size);
    }
    return onHeap;
  }

  /** For plain loops, which may read and write. */
  FloatValues plain() {
    mirror.arrange(MemoryOrder.UNITS);
    return onHeap(mirror.heapToWrite());
  }

  /** For plain loops that only read. */
  FloatValues plainToRead() {
    mirror.arrange(MemoryOrder.UNITS);
    return onHeap(mirror.heap());
  }

  /** For plain loops that overwrite all of it. */
  private FloatValues plainToFill() {
    return isWhole() ? rawToFill(MemoryOrder.UNITS) : plain();
  }

  /** For plain loops to which the order is all the same. */
  FloatValues raw() {
    return onHeap(mirror.heapToWrite());
  }

  /** For plain loops that only read, and to which the order is all the same. */
  FloatValues rawToRead() {
    return onHeap(mirror.heap());
  }

  /** For plain loops that overwrite all of these activations. */
  FloatValues rawToFill(MemoryOrder order) {
    return onHeap(mirror.heapToFill(order));
  }

  /** Overwrites all of them with the first of {@code values}, on ND4J's side. */
  void putOnDevice(float[] values) {
    mirror.putOnDevice(offset, values, size);
  }

  /** The first {@code count} values on ND4J's side. */
  INDArray vector(int count) {
    return mirror.view(offset, 'c', count);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double get(int index) {
    return plainToRead().get(index);
  }

  @Override
  public void copyTo(int index, int stride, float[] into, int at, int count) {
    plainToRead().copyTo(index, stride, into, at, count);
  }

  @Override
  public float[] toFloats() {
    return plainToRead().toFloats();
  }

  @Override
  public double[] toDoubles() {
    return plainToRead().toDoubles();
  }

  @Override
  public void set(float[] from) {
    plainToFill().set(from);
  }

  @Override
  public void set(double[] from) {
    plainToFill().set(from);
  }

  @Override
  public int bytes() {
    return Math.multiplyExact(size, Float.BYTES);
  }

  @Override
  public void save(ByteBuffer out) {
    plainToRead().save(out);
  }

  @Override
  public void load(ByteBuffer in) {
    plainToFill().load(in);
  }
}
