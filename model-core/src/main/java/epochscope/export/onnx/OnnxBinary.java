package epochscope.export.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.TreeMap;

/** A graph as the bytes of a ModelProto; field numbers as in onnx.proto. */
final class OnnxBinary {
  private OnnxBinary() {}

  static byte[] of(OnnxGraph graph) {
    ProtoWriter model =
        new ProtoWriter()
            .number(1, OnnxGraph.IR_VERSION)
            .text(2, OnnxGraph.PRODUCER)
            .message(7, graph(graph))
            .message(8, new ProtoWriter().text(1, "").number(2, graph.operations()));
    new TreeMap<>(graph.metadata())
        .forEach((key, value) -> model.message(14, new ProtoWriter().text(1, key).text(2, value)));
    return model.bytes();
  }

  private static ProtoWriter graph(OnnxGraph graph) {
    ProtoWriter message = new ProtoWriter();
    graph.nodes().forEach(node -> message.message(1, node(node)));
    message.text(2, graph.name());
    graph.constants().forEach(tensor -> message.message(5, tensor(tensor)));
    message.message(11, value(graph.input(), graph.inputShape()));
    message.message(12, value(graph.output(), List.of(graph.outputs())));
    return message;
  }

  private static ProtoWriter node(OnnxNode node) {
    ProtoWriter message = new ProtoWriter();
    node.inputs().forEach(input -> message.text(1, input));
    node.outputs().forEach(output -> message.text(2, output));
    message.text(3, node.name()).text(4, node.operation());
    new TreeMap<>(node.attributes())
        .forEach((name, value) -> message.message(5, attribute(name, value)));
    return message;
  }

  private static ProtoWriter attribute(String name, Object value) {
    ProtoWriter message = new ProtoWriter().text(1, name);
    switch (value) {
      case Float number -> message.number(2, number).number(20, 1);
      case Long number -> message.number(3, number).number(20, 2);
      case String text -> message.text(4, text).number(20, 3);
      case OnnxTensor tensor -> message.message(5, tensor(tensor)).number(20, 4);
      case List<?> numbers -> {
        numbers.forEach(number -> message.number(8, (Long) number));
        message.number(20, 7);
      }
      default -> throw new IllegalArgumentException("attribute " + name + " is " + value);
    }
    return message;
  }

  private static ProtoWriter tensor(OnnxTensor tensor) {
    ProtoWriter message = new ProtoWriter();
    if (!tensor.dims().isEmpty()) {
      message.packed(1, tensor.dims());
    }
    return message
        .number(2, tensor.dataType())
        .text(8, tensor.name())
        .bytes(9, littleEndian(tensor));
  }

  static byte[] littleEndian(OnnxTensor tensor) {
    int width = tensor.floats() == null ? Long.BYTES : Float.BYTES;
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(tensor.length(), width))
            .order(ByteOrder.LITTLE_ENDIAN);
    if (tensor.floats() == null) {
      bytes.asLongBuffer().put(tensor.longs());
    } else {
      bytes.asFloatBuffer().put(tensor.floats());
    }
    return bytes.array();
  }

  private static ProtoWriter value(String name, List<Long> shape) {
    ProtoWriter dims = new ProtoWriter().message(1, new ProtoWriter().text(2, OnnxGraph.SAMPLES));
    shape.forEach(length -> dims.message(1, new ProtoWriter().number(1, length)));
    ProtoWriter type = new ProtoWriter().number(1, OnnxTensor.FLOAT).message(2, dims);
    return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, type));
  }
}
