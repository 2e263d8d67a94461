package epochscope.kernels;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The way from one order of activations to another.
 *
 * @param axes the lengths of three axes, the first the outermost where the values come to lie
 * @param from how far apart neighbours along each axis are where they lie
 */
record Rearrangement(MemoryOrder source, MemoryOrder target, long[] axes, long[] from) {
  static Rearrangement of(MemoryOrder source, MemoryOrder target) {
    boolean bySource = source.channels() > 1 || target.isUnits();
    MemoryOrder axes = bySource ? source : target;
    long[] lengths = axes.axes();
    long[] from = axes.stridesIn(source);
    long[] to = axes.stridesIn(target);
    int[] outermostFirst =
        IntStream.range(0, to.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer axis) -> -to[axis]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Rearrangement(
        source, target, permuted(lengths, outermostFirst), permuted(from, outermostFirst));
  }

  private static long[] permuted(long[] values, int[] order) {
    return Arrays.stream(order).mapToLong(axis -> values[axis]).toArray();
  }

  int size() {
    return Math.toIntExact(axes[0] * axes[1] * axes[2]);
  }

  /** {@code values} as an array whose last axis will be contiguous in the new order. */
  INDArray view(DataBuffer values) {
    return Nd4j.create(values, axes, from, 0, 'c');
  }

  /** Eight columns at once, so that what is read and what is written both follow on. */
  void copy(float[] values, float[] to) {
    int columns = (int) axes[2];
    for (int i = 0; i < axes[0]; i++) {
      int k = 0;
      for (; k + 7 < columns; k += 8) {
        eight(values, to, i, k);
      }
      for (; k < columns; k++) {
        one(values, to, i, k);
      }
    }
  }

  private void eight(float[] values, float[] to, int i, int k) {
    int rows = (int) axes[1];
    int columns = (int) axes[2];
    int down = (int) from[1];
    int right = (int) from[2];
    int p = i * (int) from[0] + k * right;
    int at = i * rows * columns + k;
    for (int j = 0; j < rows; j++) {
      to[at] = values[p];
      to[at + 1] = values[p + right];
      to[at + 2] = values[p + 2 * right];
      to[at + 3] = values[p + 3 * right];
      to[at + 4] = values[p + 4 * right];
      to[at + 5] = values[p + 5 * right];
      to[at + 6] = values[p + 6 * right];
      to[at + 7] = values[p + 7 * right];
      p += down;
      at += columns;
    }
  }

  private void one(float[] values, float[] to, int i, int k) {
    int rows = (int) axes[1];
    int columns = (int) axes[2];
    int p = i * (int) from[0] + k * (int) from[2];
    for (int j = 0; j < rows; j++) {
      to[(i * rows + j) * columns + k] = values[p + j * (int) from[1]];
    }
  }
}
