package epochscope.export;

import epochscope.spec.Check;
import epochscope.spec.Precision;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rows by which a reader of a model can test itself. Immutable by contract: the arrays are handed
 * out uncopied, for reading only.
 *
 * @param inputs [row][feature], unscaled
 * @param outputs [row][output], expected
 */
public record CheckRows(List<double[]> inputs, List<double[]> outputs) {
  public static final int MIN_ROWS = 3;

  private static final double FLOAT_TOLERANCE = 1e-5;
  private static final double DOUBLE_TOLERANCE = 1e-9;

  public CheckRows {
    inputs = Check.list("check.inputs", inputs, MIN_ROWS);
    outputs = Check.list("check.outputs", outputs, MIN_ROWS);
    if (inputs.size() != outputs.size()) {
      throw Check.found(
          "check.outputs", outputs.size() + " rows", inputs.size() + " as check.inputs");
    }
  }

  /** What {@code function} answers to {@code rows}. */
  static CheckRows of(ModelFunction function, List<double[]> rows) {
    return new CheckRows(rows, rows.stream().map(function::respond).toList());
  }

  public int size() {
    return inputs.size();
  }

  /**
   * Refuses a function that answers otherwise than expected; the tolerance is relative to the
   * largest output.
   */
  void test(ModelFunction function, Precision precision) {
    test(function::respond, precision);
  }

  /**
   * @param function from [feature], unscaled, to [output]
   */
  public void test(UnaryOperator<double[]> function, Precision precision) {
    double tolerance =
        largestOutput() * (precision == Precision.FLOAT ? FLOAT_TOLERANCE : DOUBLE_TOLERANCE);
    for (int row = 0; row < size(); row++) {
      double[] found = function.apply(inputs.get(row));
      for (int output = 0; output < found.length; output++) {
        double expected = outputs.get(row)[output];
        if (!(Math.abs(found[output] - expected) <= tolerance)) {
          throw Check.found(
              "check.outputs[" + row + "][" + output + "]",
              expected,
              found[output] + " as the parameters answer");
        }
      }
    }
  }

  private double largestOutput() {
    return outputs.stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
  }
}
