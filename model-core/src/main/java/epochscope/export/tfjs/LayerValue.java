package epochscope.export.tfjs;

import epochscope.spec.Shape;
import java.util.List;

/**
 * What a layer gives, beside what the same values are here. TensorFlow has channels innermost, and
 * what has one spatial axis is written with rows of one.
 *
 * @param layer that gives it
 * @param shape here
 * @param turned of a flat value: the shape before it was flattened, where its order is
 *     [row][column][channel]; null: the order is as here
 */
record LayerValue(String layer, Shape shape, Shape turned) {
  LayerValue(String layer, Shape shape) {
    this(layer, shape, null);
  }

  static int channels(Shape shape) {
    return shape.axis(0);
  }

  static int rows(Shape shape) {
    return shape.rank() == 3 ? shape.axis(1) : 1;
  }

  static int columns(Shape shape) {
    return shape.axis(shape.rank() - 1);
  }

  /** [rows, columns, channels]; flat as it is. */
  static List<Integer> dims(Shape shape) {
    return shape.rank() == 1 ? shape.axes() : List.of(rows(shape), columns(shape), channels(shape));
  }

  /** Whether [channel][row][column] and [row][column][channel] are the same order. */
  static boolean isOneOrder(Shape shape) {
    return shape.rank() == 1 || channels(shape) == 1 || rows(shape) * columns(shape) == 1;
  }

  /**
   * Values in TensorFlow's order.
   *
   * @param values [channel][row][column]
   */
  static double[] turned(double[] values, Shape shape) {
    if (shape.rank() == 1) {
      return values;
    }
    int channels = channels(shape);
    int positions = rows(shape) * columns(shape);
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = values[i % channels * positions + i / channels];
    }
    return result;
  }

  /** Values that belong to this one's, one by one, in its order. */
  double[] ordered(double[] values) {
    return turned == null ? values : turned(values, turned);
  }
}
