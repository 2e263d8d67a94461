package epochscope.export.onnx;

import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads a TensorProto: raw bytes, or numbers one by one, of floats, doubles and whole numbers. */
final class OnnxTensorReader {
  private static final int INT32 = 6;
  private static final int BOOL = 9;
  private static final int DOUBLE = 11;

  private OnnxTensorReader() {}

  static OnnxTensor tensor(ProtoReader in) {
    List<Long> dims = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    List<Float> reals = new ArrayList<>();
    String name = "";
    long type = 0;
    ByteBuffer raw = null;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> in.addNumbers(dims);
        case 2 -> type = in.number();
        case 4 -> in.addReals(reals);
        case 5, 7 -> in.addNumbers(numbers);
        case 8 -> name = in.text();
        case 9 -> raw = in.bytes();
        case 13 ->
            throw new InvalidInputException(
                "constant " + name + " lies in a file of its own, expected it in this one");
        default -> in.skip();
      }
    }
    long size = size(name, dims);
    if (raw != null) {
      return raw(name, dims, type, size, raw.order(ByteOrder.LITTLE_ENDIAN));
    }
    if (type == OnnxTensor.FLOAT) {
      checkCount(name, dims, reals.size(), size);
      float[] floats = new float[reals.size()];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = reals.get(i);
      }
      return new OnnxTensor(name, dims, floats, null);
    }
    if (type != OnnxTensor.INT64 && type != INT32 && type != BOOL) {
      throw unknown(name, type);
    }
    checkCount(name, dims, numbers.size(), size);
    long[] longs = numbers.stream().mapToLong(Long::longValue).toArray();
    return new OnnxTensor(name, dims, null, longs);
  }

  /** At most 2³¹. */
  private static long size(String name, List<Long> dims) {
    long size = 1;
    for (long dim : dims) {
      if (dim < 0 || dim > Integer.MAX_VALUE) {
        throw Check.found("an axis of constant " + name, dim, "0 or more");
      }
      size = Math.min(size * dim, 1L << 31);
    }
    return size;
  }

  private static void checkCount(String name, List<Long> dims, int found, long size) {
    if (found != size) {
      throw Check.found(
          "constant " + name + " of shape " + shape(dims), found + " numbers", size + " numbers");
    }
  }

  private static Object shape(List<Long> dims) {
    return dims.size() > 10 ? dims.size() + " axes" : dims;
  }

  private static InvalidInputException unknown(String name, long type) {
    return Check.found(
        "type of constant " + name,
        type,
        "1 (float), 6 (int32), 7 (int64), 9 (bool) or 11 (double)");
  }

  private static OnnxTensor raw(
      String name, List<Long> dims, long type, long size, ByteBuffer data) {
    if (type != (int) type) {
      throw unknown(name, type);
    }
    int width =
        switch ((int) type) {
          case OnnxTensor.FLOAT, INT32 -> Float.BYTES;
          case OnnxTensor.INT64, DOUBLE -> Long.BYTES;
          case BOOL -> 1;
          default -> throw unknown(name, type);
        };
    if (size * width != data.remaining()) {
      throw Check.found(
          "constant " + name + " of shape " + shape(dims),
          data.remaining() + " bytes",
          size * width + " bytes");
    }
    float[] floats = new float[type == OnnxTensor.FLOAT || type == DOUBLE ? (int) size : 0];
    long[] longs = new long[(int) size - floats.length];
    for (int i = 0; i < size; i++) {
      switch ((int) type) {
        case OnnxTensor.FLOAT -> floats[i] = data.getFloat();
        case DOUBLE -> floats[i] = (float) data.getDouble();
        case INT32 -> longs[i] = data.getInt();
        case BOOL -> longs[i] = data.get();
        default -> longs[i] = data.getLong();
      }
    }
    boolean real = type == OnnxTensor.FLOAT || type == DOUBLE;
    return new OnnxTensor(name, dims, real ? floats : null, real ? null : longs);
  }
}
