package epochscope.kernels;

import java.util.ArrayList;
import java.util.List;

/** One matrix per shape, made when it is first asked for and used again each time after. */
final class OffHeapMatrices {
  private final List<OffHeapMatrix> known = new ArrayList<>();

  /** Holds whatever was last put into it. */
  OffHeapMatrix of(int rows, int columns) {
    for (int i = 0; i < known.size(); i++) {
      OffHeapMatrix matrix = known.get(i);
      if (matrix.rows() == rows && matrix.columns() == columns) {
        return matrix;
      }
    }
    OffHeapMatrix made = OffHeapMatrix.of(rows, columns);
    known.add(made);
    return made;
  }

  /** Holds {@code values}, column by column. */
  OffHeapMatrix filled(int rows, int columns, FloatValues values) {
    OffHeapMatrix matrix = of(rows, columns);
    matrix.fill(values);
    return matrix;
  }
}
