package epochscope.export.onnx;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Operations that are carried out once where all they take is constant. */
final class OnnxConstants {
  private static final int LEAST_SIZE = 1 << 16;
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

  /**
   * @param known whether a name stands for a constant
   */
  static boolean isKnown(OnnxNode node, Predicate<String> known) {
    return OPERATIONS.contains(node.operation())
        && !node.outputs().isEmpty()
        && (node.operation().equals("Constant") || !node.inputs().isEmpty())
        && node.inputs().stream().allMatch(input -> input.isEmpty() || known.test(input));
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
    if (least == 2 && !node.operation().equals("Reshape") && !node.operation().equals("Gather")) {
      checkBroadcast(node, x.getFirst(), x.get(1));
    }
    boolean flattens = node.operation().equals("Flatten");
    if (flattens && x.getFirst().rank() < 1) {
      throw node.unknown(" of a number");
    }
    return OnnxRun.run(node, x);
  }

  /** Refuses two small constants that make a large one. */
  private static void checkBroadcast(OnnxNode node, Array a, Array b) {
    int rank = Math.max(a.rank(), b.rank());
    double size = 1;
    for (int axis = 0; axis < rank; axis++) {
      size *= Math.max(length(a, axis, rank), length(b, axis, rank));
    }
    if (size > LEAST_SIZE + 4.0 * (a.values().length + b.values().length)) {
      throw node.unknown(" of constants that make a larger one");
    }
  }

  private static int length(Array array, int axis, int rank) {
    int own = axis - (rank - array.rank());
    return own < 0 ? 1 : array.dims()[own];
  }
}
