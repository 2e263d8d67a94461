package epochscope.export.onnx;

import epochscope.spec.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link OnnxBinary} writes, and other files of one input and one output. */
final class OnnxReader {
  private OnnxReader() {}

  static OnnxGraph read(byte[] bytes) {
    ProtoReader model = new ProtoReader(ByteBuffer.wrap(bytes));
    OnnxGraph graph = null;
    while (model.next()) {
      if (model.field() == 7) {
        graph = graph(model.message());
      } else {
        model.skip();
      }
    }
    if (graph == null) {
      throw new InvalidInputException("it has no graph");
    }
    return graph;
  }

  private static OnnxGraph graph(ProtoReader in) {
    String name = "";
    List<OnnxNode> nodes = new ArrayList<>();
    List<OnnxTensor> constants = new ArrayList<>();
    List<Value> inputs = new ArrayList<>();
    List<Value> outputs = new ArrayList<>();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> nodes.add(node(in.message()));
        case 2 -> name = in.text();
        case 5 -> constants.add(tensor(in.message()));
        case 11 -> inputs.add(value(in.message()));
        case 12 -> outputs.add(value(in.message()));
        default -> in.skip();
      }
    }
    List<String> known = constants.stream().map(OnnxTensor::name).toList();
    inputs.removeIf(input -> known.contains(input.name()));
    Value input = only("inputs", inputs);
    Value output = only("outputs", outputs);
    long width = output.sample().stream().reduce(1L, Math::multiplyExact);
    return new OnnxGraph(
        name, input.name(), input.sample(), output.name(), width, nodes, constants, Map.of());
  }

  /**
   * @param sample lengths of its axes but the first
   */
  private record Value(String name, List<Long> sample) {}

  private static Value only(String what, List<Value> values) {
    if (values.size() != 1) {
      throw new InvalidInputException("it has " + values.size() + " " + what + ", expected one");
    }
    return values.getFirst();
  }

  private static Value value(ProtoReader in) {
    String name = "";
    List<Long> dims = List.of();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = in.text();
        case 2 -> dims = tensorType(in.message());
        default -> in.skip();
      }
    }
    return new Value(name, dims.isEmpty() ? dims : dims.subList(1, dims.size()));
  }

  private static List<Long> tensorType(ProtoReader type) {
    List<Long> dims = new ArrayList<>();
    while (type.next()) {
      if (type.field() != 1) {
        type.skip();
        continue;
      }
      ProtoReader tensor = type.message();
      while (tensor.next()) {
        if (tensor.field() == 2) {
          dims.addAll(shape(tensor.message()));
        } else {
          tensor.skip();
        }
      }
    }
    return dims;
  }

  private static List<Long> shape(ProtoReader shape) {
    List<Long> dims = new ArrayList<>();
    while (shape.next()) {
      ProtoReader dim = shape.message();
      long length = -1;
      while (dim.next()) {
        if (dim.field() == 1) {
          length = dim.number();
        } else {
          dim.skip();
        }
      }
      dims.add(length);
    }
    return dims;
  }

  private static OnnxNode node(ProtoReader in) {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, Object> attributes = new HashMap<>();
    String name = "";
    String operation = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> inputs.add(in.text());
        case 2 -> outputs.add(in.text());
        case 3 -> name = in.text();
        case 4 -> operation = in.text();
        case 5 -> attribute(in.message(), attributes);
        default -> in.skip();
      }
    }
    return new OnnxNode(operation, name, inputs, outputs, attributes);
  }

  private static void attribute(ProtoReader in, Map<String, Object> into) {
    String name = "";
    Object value = null;
    List<Long> numbers = new ArrayList<>();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> name = in.text();
        case 2 -> value = in.real();
        case 3 -> value = in.number();
        case 4 -> value = in.text();
        case 8 -> addNumbers(in, numbers);
        default -> in.skip();
      }
    }
    into.put(name, value == null ? numbers : value);
  }

  /** One number, or several side by side. */
  private static void addNumbers(ProtoReader in, List<Long> into) {
    if (!in.isLengthDelimited()) {
      into.add(in.number());
      return;
    }
    ProtoReader packed = in.message();
    while (packed.hasRemaining()) {
      into.add(packed.varint());
    }
  }

  private static OnnxTensor tensor(ProtoReader in) {
    List<Long> dims = new ArrayList<>();
    String name = "";
    long type = 0;
    ByteBuffer raw = null;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> addNumbers(in, dims);
        case 2 -> type = in.number();
        case 8 -> name = in.text();
        case 9 -> raw = in.bytes();
        default -> in.skip();
      }
    }
    return tensor(name, dims, type, raw);
  }

  private static OnnxTensor tensor(String name, List<Long> dims, long type, ByteBuffer raw) {
    if (raw == null || type != OnnxTensor.FLOAT && type != OnnxTensor.INT64) {
      throw new InvalidInputException(
          "constant " + name + " has type " + type + ", expected raw floats or 64-bit integers");
    }
    ByteBuffer data = raw.order(ByteOrder.LITTLE_ENDIAN);
    int width = type == OnnxTensor.FLOAT ? Float.BYTES : Long.BYTES;
    long expected = dims.stream().reduce(1L, Math::multiplyExact);
    if (expected * width != data.remaining()) {
      throw new InvalidInputException(
          "constant %s of shape %s has %d bytes, expected %d"
              .formatted(name, dims, data.remaining(), expected * width));
    }
    if (type == OnnxTensor.FLOAT) {
      float[] floats = new float[(int) expected];
      data.asFloatBuffer().get(floats);
      return new OnnxTensor(name, dims, floats, null);
    }
    long[] longs = new long[(int) expected];
    data.asLongBuffer().get(longs);
    return new OnnxTensor(name, dims, null, longs);
  }
}
