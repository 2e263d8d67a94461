package epochscope.kernels;

/**
 * How a window slides along one axis: output position p covers the inputs p·stride − before +
 * k·dilation, k from 0 to size − 1; what lies outside the input is padding.
 *
 * @param in length of the input
 * @param before padding in front
 * @param out number of positions
 */
public record WindowAxis(int in, int size, int stride, int dilation, int before, int out) {
  /** An axis of length 1 under a window of length 1, as the rows of what is one-dimensional. */
  public static final WindowAxis NONE = new WindowAxis(1, 1, 1, 1, 0, 1);

  /** With as much padding on either side; no position where the window does not fit. */
  public static WindowAxis padded(int in, int size, int stride, int dilation, int padding) {
    long room = in + 2L * padding - extent(size, dilation);
    int out = room < 0 ? 0 : Math.toIntExact(room / stride + 1);
    return new WindowAxis(in, size, stride, dilation, padding, out);
  }

  /** With ⌈in/stride⌉ positions; where the padding is odd, its larger part comes behind. */
  public static WindowAxis same(int in, int size, int stride, int dilation) {
    int out = (in + stride - 1) / stride;
    long total = Math.max(0, (out - 1L) * stride + extent(size, dilation) - in);
    return new WindowAxis(in, size, stride, dilation, Math.toIntExact(total / 2), out);
  }

  /** Inputs that a window spans. */
  public int extent() {
    return Math.toIntExact(extent(size, dilation));
  }

  private static long extent(int size, int dilation) {
    return (size - 1L) * dilation + 1;
  }

  /** The input that entry k of the window covers at position p; outside 0 … in − 1: padding. */
  public int at(int p, int k) {
    return p * stride - before + k * dilation;
  }

  /** The first entry of the window that covers an input at position p. */
  public int first(int p) {
    int outside = before - p * stride;
    return outside <= 0 ? 0 : (outside + dilation - 1) / dilation;
  }

  /** The last entry of the window that covers an input at position p. */
  public int last(int p) {
    int room = in - 1 - at(p, 0);
    return room < 0 ? -1 : Math.min(size - 1, room / dilation);
  }

  /** How many inputs the window covers at position p. */
  public int covered(int p) {
    return Math.max(0, last(p) - first(p) + 1);
  }
}
