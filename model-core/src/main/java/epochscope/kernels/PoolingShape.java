package epochscope.kernels;

import epochscope.spec.PoolingKind;

/**
 * Pooling from [channels, rows.in, columns.in] to [channels, rows.out, columns.out].
 *
 * @param countsPadding whether averages count padding as values of zero
 */
public record PoolingShape(
    PoolingKind kind, int channels, WindowAxis rows, WindowAxis columns, boolean countsPadding) {
  /** Values of one sample that go in. */
  public int in() {
    return channels * rows.in() * columns.in();
  }

  /** Values of one sample that come out. */
  public int out() {
    return channels * rows.out() * columns.out();
  }

  int unitIn(int channel, int row, int column) {
    return (channel * rows.in() + row) * columns.in() + column;
  }

  int unitOut(int channel, int row, int column) {
    return (channel * rows.out() + row) * columns.out() + column;
  }

  /** What the sum of the window at rows position p and columns position q is divided by. */
  int counted(int p, int q) {
    return countsPadding ? rows.size() * columns.size() : rows.covered(p) * columns.covered(q);
  }
}
