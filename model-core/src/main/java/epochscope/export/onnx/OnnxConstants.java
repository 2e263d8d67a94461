package epochscope.export.onnx;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Operations that are carried out once where all they take is constant. */
final class OnnxConstants {
  private static final Set<String> OPERATIONS =
      Set.of(
          "Constant",
          "Identity",
          "Cast",
          "Reshape",
          "Transpose",
          "Squeeze",
          "Unsqueeze",
          "Concat",
          "Gather",
          "Slice",
          "Flatten",
          "Add",
          "Sub",
          "Mul",
          "Div",
          "Neg",
          "Sqrt",
          "Greater");

  private OnnxConstants() {}

  static boolean isKnown(OnnxNode node, Map<String, Array> known) {
    return OPERATIONS.contains(node.operation())
        && !node.outputs().isEmpty()
        && (node.operation().equals("Constant") || !node.inputs().isEmpty())
        && node.inputs().stream().allMatch(input -> input.isEmpty() || known.containsKey(input));
  }

  static Array of(OnnxNode node, List<Array> x) {
    if (node.operation().equals("Constant")) {
      return OnnxRun.run(node, x);
    }
    int least =
        switch (node.operation()) {
          case "Reshape", "Gather", "Add", "Sub", "Mul", "Div", "Greater" -> 2;
          default -> 1;
        };
    if (x.size() < least || x.subList(0, least).contains(null)) {
      throw node.unknown(" of too little");
    }
    boolean flattens = node.operation().equals("Flatten");
    if (flattens && x.getFirst().rank() < 1) {
      throw node.unknown(" of a number");
    }
    return OnnxRun.run(node, x);
  }
}
