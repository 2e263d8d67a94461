package epochscope.kernels;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A matrix in ND4J's memory, columns one after the other.
 *
 * @param buffer the same memory
 */
record OffHeapMatrix(int rows, int columns, INDArray array, FloatBuffer buffer) {
  static OffHeapMatrix of(int rows, int columns) {
    INDArray array = Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, columns}, 'f');
    return new OffHeapMatrix(rows, columns, array, array.data().asNioFloat());
  }

  void fill(FloatValues from) {
    buffer.put(0, from.array(), from.offset(), rows * columns);
  }

  void copyTo(FloatValues to) {
    buffer.get(0, to.array(), to.offset(), rows * columns);
  }
}
