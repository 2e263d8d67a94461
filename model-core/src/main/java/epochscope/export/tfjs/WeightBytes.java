package epochscope.export.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.spec.Check;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The bytes of a group's shards, one weight after the other, little-endian. */
final class WeightBytes {
  private static final int MAX_AXES = 6;
  private static final long TOO_MANY = Long.MAX_VALUE;

  private final ByteBuffer bytes;

  private WeightBytes(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * @param paths names of files beside model.json
   */
  static WeightBytes of(JsonNode paths, Function<String, byte[]> shards) {
    List<byte[]> parts = new ArrayList<>();
    long size = 0;
    for (JsonNode path : paths) {
      String name = path.asText();
      if (!name.matches("[A-Za-z0-9_.-]{1,200}") || name.startsWith(".")) {
        throw Check.found("an entry of paths", path, "the name of a file beside model.json");
      }
      byte[] part = shards.apply(name);
      parts.add(part);
      size += part.length;
    }
    if (size > Integer.MAX_VALUE - 8) {
      throw Check.found("weights", size + " bytes", "at most 2 GiB");
    }
    ByteBuffer all = ByteBuffer.allocate((int) size);
    parts.forEach(all::put);
    return new WeightBytes(all.flip());
  }

  Tensor next(String name, JsonNode weight) {
    if (!weight.path("dtype").asText().equals("float32") || weight.has("quantization")) {
      throw Check.found(
          "dtype of weight " + name,
          weight.has("quantization") ? "quantised" : weight.path("dtype"),
          "\"float32\"");
    }
    int[] dims = dims(name, weight.path("shape"));
    double[] values = new double[Tensor.size(dims)];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.getFloat();
    }
    return new Tensor(dims, values);
  }

  /** Not more values than bytes are left for. */
  private int[] dims(String name, JsonNode shape) {
    long room = bytes.remaining() / Float.BYTES;
    int[] dims = new int[Math.min(shape.size(), MAX_AXES)];
    long size = shape.size() > MAX_AXES ? TOO_MANY : 1;
    for (int axis = 0; axis < dims.length; axis++) {
      dims[axis] = shape.path(axis).isInt() ? shape.path(axis).intValue() : 0;
      size = dims[axis] < 1 || size > room ? TOO_MANY : size * dims[axis];
    }
    if (size > room) {
      throw Check.found(
          "shape of weight " + name,
          shape.toString().length() > 60 ? "a long list" : shape,
          "one of at most " + room + " values, as the shards still have");
    }
    return dims;
  }

  void checkEmpty() {
    if (bytes.hasRemaining()) {
      throw Check.found(
          "shards", bytes.remaining() + " bytes longer than the weights", "just the weights");
    }
  }
}
