package epochscope.kernels;

/**
 * A convolution from [channels, rows.in, columns.in] to [filters, rows.out, columns.out]; weight:
 * [filters, channels/groups, rows.size, columns.size], bias: [filters] or none. What is
 * one-dimensional has {@link WindowAxis#NONE} as its rows.
 */
public record ConvolutionShape(
    int channels, int filters, int groups, WindowAxis rows, WindowAxis columns) {
  /** Values of one sample that go in. */
  public int in() {
    return channels * rows.in() * columns.in();
  }

  /** Values of one sample that come out. */
  public int out() {
    return filters * rows.out() * columns.out();
  }

  /** Weights per filter. */
  public int fanIn() {
    return channels / groups * rows.size() * columns.size();
  }

  public int weights() {
    return filters * fanIn();
  }
}
