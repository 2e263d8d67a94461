package epochscope.export.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects operations and constants under names that occur once. */
final class OnnxBuilder {
  private final List<OnnxNode> nodes = new ArrayList<>();
  private final List<OnnxTensor> constants = new ArrayList<>();

  List<OnnxNode> nodes() {
    return nodes;
  }

  List<OnnxTensor> constants() {
    return constants;
  }

  /**
   * Adds an operation with one result.
   *
   * @param base what its name begins with
   * @return the name of the result
   */
  String operation(String operation, String base, List<String> inputs) {
    return operation(operation, base, inputs, Map.of());
  }

  String operation(
      String operation, String base, List<String> inputs, Map<String, Object> attributes) {
    String name = base + "/" + operation.toLowerCase(Locale.ROOT) + nodes.size();
    nodes.add(new OnnxNode(operation, name, inputs, List.of(name), attributes));
    return name;
  }

  /** A scalar. */
  String constant(String base, double value) {
    return constant(base, List.of(), new float[] {(float) value});
  }

  String constant(String base, List<Long> dims, float[] values) {
    return add(new OnnxTensor(base + "/c" + constants.size(), dims, values, null));
  }

  String numbers(String base, long... values) {
    List<Long> dims = List.of((long) values.length);
    return add(new OnnxTensor(base + "/c" + constants.size(), dims, null, values));
  }

  private String add(OnnxTensor tensor) {
    constants.add(tensor);
    return tensor.name();
  }
}
