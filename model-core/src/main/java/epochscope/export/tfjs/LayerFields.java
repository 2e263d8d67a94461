package epochscope.export.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Fields of layers that need more than their type to be read. */
final class LayerFields {
  private static final int MAX_LENGTH = 100_000_000;

  /** What Keras takes where nothing is said. */
  private static final double USUAL_LEAK = 0.3;

  private LayerFields() {}

  /** The axes of a sample: [features], [length, channels] or [rows, columns, channels]. */
  static int[] inputDims(GraphLayer layer) {
    String field = layer.config().has("batch_shape") ? "batch_shape" : "batch_input_shape";
    JsonNode shape = layer.config().path(field);
    boolean known =
        shape.size() >= 2
            && shape.size() <= 4
            && shape.path(0).isNull()
            && IntStream.range(1, shape.size()).allMatch(axis -> isLength(shape.path(axis)));
    if (!known) {
      throw layer.wrong(field, shape, "null, then 1 to 3 whole numbers");
    }
    return IntStream.range(1, shape.size()).map(axis -> shape.path(axis).intValue()).toArray();
  }

  private static boolean isLength(JsonNode axis) {
    return axis.isInt() && axis.intValue() >= 1 && axis.intValue() <= MAX_LENGTH;
  }

  /** The target shape, its −1 replaced. */
  static int[] reshapedDims(GraphLayer layer, int size) {
    int[] dims = layer.list("target_shape");
    long known = 1;
    for (int dim : dims) {
      known = dim == -1 ? known : Math.min(known * Math.max(dim, 0), Integer.MAX_VALUE);
    }
    long open = Arrays.stream(dims).filter(dim -> dim == -1).count();
    if (dims.length == 0
        || open > 1
        || known == 0
        || size % known != 0
        || open == 0 && known != size) {
      throw layer.wrong("target_shape", Arrays.toString(dims), "a shape of " + size + " values");
    }
    int rest = (int) (size / known);
    return Arrays.stream(dims).map(dim -> dim == -1 ? rest : dim).toArray();
  }

  /** How many values a layer normalisation treats together: the innermost axis, or all. */
  static int normalisedLength(GraphLayer layer, int[] dims) {
    JsonNode axis = layer.config().path("axis");
    int[] axes = axis.isArray() ? layer.list("axis") : new int[] {(int) layer.number("axis", -1)};
    int[] positive = Arrays.stream(axes).map(a -> a < 0 ? a + dims.length + 1 : a).toArray();
    int[] all = IntStream.rangeClosed(1, dims.length).toArray();
    if (Arrays.equals(positive, all)) {
      return Tensor.size(dims);
    }
    if (positive.length == 1 && positive[0] == dims.length) {
      return dims[dims.length - 1];
    }
    throw layer.wrong("axis", axis, "the last axis, or all of them");
  }

  static void checkPlain(GraphLayer relu) {
    boolean plain =
        relu.config().path("max_value").isNull() || relu.config().path("max_value").isMissingNode();
    if (!plain || relu.number("negative_slope", 0) != 0 || relu.number("threshold", 0) != 0) {
      throw relu.unknown(" with a bound, slope or threshold");
    }
  }

  static double leak(GraphLayer layer) {
    return layer.config().has("negative_slope")
        ? layer.number("negative_slope", USUAL_LEAK)
        : layer.number("alpha", USUAL_LEAK);
  }

  static boolean isSame(GraphLayer layer) {
    String padding = layer.text("padding", "valid");
    if (!padding.equals("same") && !padding.equals("valid")) {
      throw layer.wrong("padding", padding, "valid or same");
    }
    return padding.equals("same");
  }

  /** [above, below, left, right] of one number, of one per axis, or of two per axis. */
  static int[] sides(GraphLayer layer, String field) {
    JsonNode value = layer.config().path(field);
    int[] sides = new int[4];
    for (int i = 0; i < sides.length; i++) {
      JsonNode axis = value.isArray() ? value.path(i / 2) : value;
      JsonNode side = axis.isArray() ? axis.path(i % 2) : axis;
      if (!side.isInt() || side.intValue() < 0 || side.intValue() > MAX_LENGTH) {
        throw layer.wrong(field, value, "[[above, below], [left, right]]");
      }
      sides[i] = side.intValue();
    }
    return sides;
  }
}
