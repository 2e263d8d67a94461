package epochscope.analysis.derivative;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.PoolingShape;
import epochscope.kernels.WindowAxis;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;

/** The matrices of spatial nodes, entry by entry, as their specifications say. */
final class SpatialMaps {
  private SpatialMaps() {}

  /** The entries of a convolution's matrix; those of its transpose have out and in swapped. */
  static void convolution(ConvolutionShape shape, SparseMap.Entries entries) {
    int channels = shape.channels() / shape.groups();
    int filters = shape.filters() / shape.groups();
    WindowAxis rows = shape.rows();
    WindowAxis columns = shape.columns();
    for (int filter = 0; filter < shape.filters(); filter++) {
      for (int c = 0; c < channels; c++) {
        int channel = filter / filters * channels + c;
        int to = filter * rows.out() * columns.out();
        int kernel = (filter * channels + c) * rows.size() * columns.size();
        windows(
            rows,
            columns,
            channel,
            (out, in, place) -> entries.entry(to + out, in, kernel + place));
      }
    }
  }

  /** Sums, or averages: place k of the table holds 1/k. */
  static void pooling(PoolingShape shape, SparseMap.Entries entries) {
    WindowAxis rows = shape.rows();
    WindowAxis columns = shape.columns();
    int positions = rows.out() * columns.out();
    for (int c = 0; c < shape.channels(); c++) {
      int to = c * positions;
      windows(
          rows, columns, c, (out, in, place) -> entries.entry(to + out, in, divisor(shape, out)));
    }
  }

  private static int divisor(PoolingShape shape, int position) {
    WindowAxis rows = shape.rows();
    WindowAxis columns = shape.columns();
    if (shape.kind() == PoolingKind.SUM) {
      return 1;
    }
    return shape.countsPadding()
        ? rows.size() * columns.size()
        : rows.covered(position / columns.out()) * columns.covered(position % columns.out());
  }

  /** The table that {@link #pooling} needs. */
  static double[] inverses(PoolingShape shape) {
    double[] table = new double[shape.rows().size() * shape.columns().size() + 1];
    for (int k = 1; k < table.length; k++) {
      table[k] = 1.0 / k;
    }
    return table;
  }

  /**
   * Every value that every window covers.
   *
   * @param entries told the position, the value's index and the place in the window
   */
  private static void windows(
      WindowAxis rows, WindowAxis columns, int channel, SparseMap.Entries entries) {
    for (int r = 0; r < rows.out(); r++) {
      for (int c = 0; c < columns.out(); c++) {
        window(rows, columns, channel, r, c, entries);
      }
    }
  }

  private static void window(
      WindowAxis rows, WindowAxis columns, int channel, int r, int c, SparseMap.Entries entries) {
    int position = r * columns.out() + c;
    for (int i = rows.first(r); i <= rows.last(r); i++) {
      for (int j = columns.first(c); j <= columns.last(c); j++) {
        int in = (channel * rows.in() + rows.at(r, i)) * columns.in() + columns.at(c, j);
        entries.entry(position, in, i * columns.size() + j);
      }
    }
  }

  /**
   * Where each value of blocks of rows and columns goes as channels.
   *
   * @param deep shape [channels·block², rows, columns]
   * @param entries told the index in the deep shape, the index in the wide one, and 0
   */
  static void blocks(Shape deep, int block, SparseMap.Entries entries) {
    int rows = deep.axis(1);
    int columns = deep.axis(2);
    for (int channel = 0; channel < deep.axis(0); channel++) {
      int i = channel / block % block;
      int j = channel % block;
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          int wideRow = channel / (block * block) * rows * block + r * block + i;
          int wide = wideRow * columns * block + c * block + j;
          entries.entry((channel * rows + r) * columns + c, wide, 0);
        }
      }
    }
  }

  /** Each value of the result takes the one it repeats. */
  static void repeats(Shape in, Shape out, SparseMap.Entries entries) {
    int rowsIn = in.rank() == 2 ? 1 : in.axis(1);
    int rowsOut = out.rank() == 2 ? 1 : out.axis(1);
    int columnsIn = in.axis(in.rank() - 1);
    int columnsOut = out.axis(out.rank() - 1);
    for (int to = 0; to < out.size(); to++) {
      int channel = to / (rowsOut * columnsOut);
      int row = to / columnsOut % rowsOut / (rowsOut / rowsIn);
      int column = to % columnsOut / (columnsOut / columnsIn);
      entries.entry(to, (channel * rowsIn + row) * columnsIn + column, 0);
    }
  }
}
