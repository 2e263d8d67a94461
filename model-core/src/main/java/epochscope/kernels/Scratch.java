package epochscope.kernels;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Memory in which an operation may leave what nobody needs after it. */
final class Scratch {
  private final List<INDArray> vectors = new ArrayList<>();
  private float[] heap = new float[0];
  private INDArray device;

  float[] heap(int size) {
    if (heap.length < size) {
      heap = new float[size];
    }
    return heap;
  }

  /** A vector of ND4J. */
  INDArray device(int size) {
    for (int i = 0; i < vectors.size(); i++) {
      if (vectors.get(i).length() == size) {
        return vectors.get(i);
      }
    }
    if (device == null || device.length() < size) {
      device = Nd4j.createUninitialized(DataType.FLOAT, size);
      vectors.clear();
    }
    INDArray vector = Nd4j.create(device.data(), new long[] {size}, new long[] {1}, 0, 'c');
    vectors.add(vector);
    return vector;
  }
}
