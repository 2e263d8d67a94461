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

  void copy(float[] values, float[] to) {
    int at = 0;
    int stride = (int) from[2];
    for (int i = 0; i < axes[0]; i++) {
      for (int j = 0; j < axes[1]; j++) {
        int start = (int) (i * from[0] + j * from[1]);
        for (int k = 0; k < axes[2]; k++) {
          to[at++] = values[start + k * stride];
        }
      }
    }
  }
}
