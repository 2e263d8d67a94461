package epochscope.export.onnx;

import java.util.List;

/**
 * A constant, row-major. Immutable by contract: the arrays are handed out uncopied.
 *
 * @param dims may be empty: a scalar
 * @param floats null: whole numbers
 * @param longs null: floats
 */
record OnnxTensor(String name, List<Long> dims, float[] floats, long[] longs) {
  /** TensorProto.DataType. */
  static final int FLOAT = 1;

  static final int INT64 = 7;

  OnnxTensor {
    dims = List.copyOf(dims);
  }

  int dataType() {
    return floats == null ? INT64 : FLOAT;
  }

  int length() {
    return floats == null ? longs.length : floats.length;
  }
}
