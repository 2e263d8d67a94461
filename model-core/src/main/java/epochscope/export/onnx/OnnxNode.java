package epochscope.export.onnx;

import java.util.List;
import java.util.Map;

/**
 * One operation.
 *
 * @param attributes values are {@code Long}, {@code Float}, {@code String} or lists of {@code Long}
 */
record OnnxNode(
    String operation,
    String name,
    List<String> inputs,
    List<String> outputs,
    Map<String, Object> attributes) {
  OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = Map.copyOf(attributes);
  }
}
