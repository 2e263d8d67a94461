package epochscope.export.onnx;

import epochscope.spec.InvalidInputException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link OnnxBinary} writes, and other files of one input and one output. */
final class OnnxReader {
  private OnnxReader() {}

  static OnnxGraph read(byte[] bytes) {
    ProtoReader model = new ProtoReader(ByteBuffer.wrap(bytes));
    ProtoReader graph = null;
    long operations = 0;
    Map<String, String> metadata = new HashMap<>();
    while (model.next()) {
      switch (model.field()) {
        case 7 -> graph = model.message();
        case 8 -> operations = Math.max(operations, operations(model.message()));
        case 14 -> entry(model.message(), metadata);
        default -> model.skip();
      }
    }
    if (graph == null) {
      throw new InvalidInputException("it has no graph");
    }
    return graph(graph, operations, metadata);
  }

  /** Of ONNX's own operations; 0: of others. */
  private static long operations(ProtoReader in) {
    long version = 0;
    String domain = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> domain = in.text();
        case 2 -> version = in.number();
        default -> in.skip();
      }
    }
    return domain.isEmpty() || domain.equals("ai.onnx") ? version : 0;
  }

  private static void entry(ProtoReader in, Map<String, String> into) {
    String key = "";
    String value = "";
    while (in.next()) {
      switch (in.field()) {
        case 1 -> key = in.text();
        case 2 -> value = in.text();
        default -> in.skip();
      }
    }
    into.put(key, value);
  }

  private static OnnxGraph graph(ProtoReader in, long operations, Map<String, String> metadata) {
    String name = "";
    List<OnnxNode> nodes = new ArrayList<>();
    List<OnnxTensor> constants = new ArrayList<>();
    List<Value> inputs = new ArrayList<>();
    List<Value> outputs = new ArrayList<>();
    while (in.next()) {
      switch (in.field()) {
        case 1 -> nodes.add(node(in.message()));
        case 2 -> name = in.text();
        case 5 -> constants.add(OnnxTensorReader.tensor(in.message()));
        case 11 -> inputs.add(value(in.message()));
        case 12 -> outputs.add(value(in.message()));
        default -> in.skip();
      }
    }
    List<String> known = constants.stream().map(OnnxTensor::name).toList();
    inputs.removeIf(input -> known.contains(input.name()));
    Value input = only("inputs", inputs);
    Value output = only("outputs", outputs);
    long width = output.sample().stream().reduce(1L, (a, b) -> Math.max(0, a) * Math.max(0, b));
    return new OnnxGraph(
        name,
        input.name(),
        input.sample(),
        output.name(),
        width,
        nodes,
        constants,
        operations,
        metadata);
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
        case 5 -> value = OnnxTensorReader.tensor(in.message());
        case 8 -> in.addNumbers(numbers);
        default -> in.skip();
      }
    }
    into.put(name, value == null ? numbers : value);
  }
}
