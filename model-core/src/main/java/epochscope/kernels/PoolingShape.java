package epochscope.kernels;

import epochscope.spec.PoolingKind;

/** Pooling from [channels, rows.in, columns.in] to [channels, rows.out, columns.out]. */
public record PoolingShape(PoolingKind kind, int channels, WindowAxis rows, WindowAxis columns) {
  /** Values of one sample that go in. */
  public int in() {
    return channels * rows.in() * columns.in();
  }

  /** Values of one sample that come out. */
  public int out() {
    return channels * rows.out() * columns.out();
  }
}
