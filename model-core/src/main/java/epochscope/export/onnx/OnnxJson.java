package epochscope.export.onnx;

import epochscope.spec.SpecJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A graph in the JSON form of its protocol buffer: 64-bit numbers as text, bytes as base64. */
final class OnnxJson {
  private OnnxJson() {}

  static String of(OnnxGraph graph) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("irVersion", Long.toString(OnnxGraph.IR_VERSION));
    model.put("producerName", OnnxGraph.PRODUCER);
    model.put("opsetImport", List.of(fields("version", Long.toString(graph.operations()))));
    model.put("graph", graph(graph));
    List<Object> metadata = new ArrayList<>();
    new TreeMap<>(graph.metadata())
        .forEach((key, value) -> metadata.add(fields("key", key, "value", value)));
    model.put("metadataProps", metadata);
    return SpecJson.write(model);
  }

  private static Map<String, Object> graph(OnnxGraph graph) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", graph.name());
    json.put("node", graph.nodes().stream().map(OnnxJson::node).toList());
    json.put("initializer", graph.constants().stream().map(OnnxJson::tensor).toList());
    json.put("input", List.of(value(graph.input(), graph.inputShape())));
    json.put("output", List.of(value(graph.output(), List.of(graph.outputs()))));
    return json;
  }

  private static Map<String, Object> node(OnnxNode node) {
    Map<String, Object> json =
        fields("input", node.inputs(), "output", node.outputs(), "name", node.name());
    json.put("opType", node.operation());
    if (!node.attributes().isEmpty()) {
      List<Object> attributes = new ArrayList<>();
      new TreeMap<>(node.attributes())
          .forEach((name, value) -> attributes.add(attribute(name, value)));
      json.put("attribute", attributes);
    }
    return json;
  }

  private static Map<String, Object> attribute(String name, Object value) {
    return switch (value) {
      case Float number -> fields("name", name, "f", number, "type", "FLOAT");
      case Long number -> fields("name", name, "i", number.toString(), "type", "INT");
      case String text ->
          fields(
              "name", name, "s", base64(text.getBytes(StandardCharsets.UTF_8)), "type", "STRING");
      case List<?> numbers ->
          fields(
              "name",
              name,
              "ints",
              numbers.stream().map(Object::toString).toList(),
              "type",
              "INTS");
      default -> throw new IllegalArgumentException("attribute " + name + " is " + value);
    };
  }

  private static Map<String, Object> tensor(OnnxTensor tensor) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dims", tensor.dims().stream().map(Object::toString).toList());
    json.put("dataType", tensor.dataType());
    json.put("name", tensor.name());
    json.put("rawData", base64(OnnxBinary.littleEndian(tensor)));
    return json;
  }

  private static Map<String, Object> value(String name, List<Long> shape) {
    List<Object> dims = new ArrayList<>(List.of(fields("dimParam", OnnxGraph.SAMPLES)));
    shape.forEach(length -> dims.add(fields("dimValue", length.toString())));
    Object tensor = fields("elemType", OnnxTensor.FLOAT, "shape", fields("dim", dims));
    return fields("name", name, "type", fields("tensorType", tensor));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * @param namesAndValues in turns
   */
  private static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
