package epochscope.kernels;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The gradient of a convolution's weights on arrays [channel, row, column][sample]: dw of a tap is
 * the sum over positions and samples of dy times the x it sees there.
 *
 * <p>A sum keeps its order, so that C2 makes no vectors of it; products that go to as many sums as
 * a row is long are vectors. So rows of dy and shifted rows of x are copied piece by piece, for two
 * filters and two taps the products of the pieces are added up place by place, and what stands in
 * the places is summed at the end.
 */
final class FloatConvolutionGradient {
  /** Numbers that the copies of dy, and those of x, may take. */
  private static final int COPIES = 1 << 16;

  /** Numbers of a piece, if its samples are not more. */
  private static final int MAX_LENGTH = 512;

  private static final int CALL = 40;

  private final Map<ConvolutionShape, ConvolutionPlan> plans = new HashMap<>();
  private final FloatRows outer = new FloatRows();
  private final FloatRows inner = new FloatRows();
  private final FloatRows sums = new FloatRows();
  private float[] zeros = new float[0];
  private float[][] first = new float[0][];
  private float[][] second = new float[0][];

  private ConvolutionPlan plan;
  private FloatValues x;
  private FloatValues dy;
  private int n;

  /** Columns of a piece, pieces of a row, channels of x held at once. */
  private int width;

  private int parts;
  private int channels;

  void weights(
      ConvolutionShape shape,
      FloatValues dw,
      FloatValues input,
      FloatValues gradient,
      int samples) {
    plan = plans.computeIfAbsent(shape, ConvolutionPlan::straight);
    x = input;
    dy = gradient;
    n = samples;
    Arrays.fill(dw.array(), dw.offset(), dw.offset() + shape.weights(), 0);
    AxisSweep columns = plan.columns().getFirst();
    reserve(plan.rows().getFirst(), columns);
    int block = width * parts;
    for (int group = 0; group < plan.groups(); group++) {
      int at = dw.offset() + group * plan.groupWeights();
      for (int m = 0; m < columns.count(); m += block) {
        loadOuter(group, m);
        for (int c = 0; c < plan.source().channels(); c += channels) {
          int count = Math.min(channels, plan.source().channels() - c);
          loadInner(group * plan.source().channels() + c, count, m);
          taps(count, dw.array(), at + c * plan.source().weightStep());
        }
      }
    }
  }

  /** Decides how much is copied at once, and makes room for it. */
  private void reserve(AxisSweep rows, AxisSweep columns) {
    int entries = columns.entries().length;
    width = width(rows.count(), columns.count());
    int length = width * n;
    int outerRows = plan.target().channels() * rows.count();
    int innerRows = plan.source().rows() * entries;
    int most = (columns.count() + width - 1) / width;
    parts = Math.clamp(COPIES / ((long) Math.max(outerRows, innerRows) * length), 1, most);
    channels =
        Math.clamp(COPIES / ((long) innerRows * parts * length), 1, plan.source().channels());
    outer.reserve(outerRows * parts, length);
    inner.reserve(channels * innerRows * parts, length);
    sums.reserve(4, length);
    if (zeros.length < length) {
      zeros = new float[length];
    }
    int terms = rows.count() * parts + 1;
    if (first.length < terms) {
      first = new float[terms][];
      second = new float[terms][];
    }
  }

  /**
   * The columns of a piece for which all pieces together take least time. A loop costs as much as
   * {@link #CALL} more turns before it is under way, and the sums at the end as much as some turns.
   */
  private int width(int rows, int columns) {
    int best = 1;
    long least = Long.MAX_VALUE;
    for (int width = 1; width <= columns && (width == 1 || width * n <= MAX_LENGTH); width++) {
      int pieces = (columns + width - 1) / width;
      long time = (long) rows * pieces * (width * n + CALL) + 4L * width * n;
      if (time <= least) {
        least = time;
        best = width;
      }
    }
    return best;
  }

  /** Pieces of dy: [channel, row, part]. */
  private void loadOuter(int group, int m) {
    ConvolutionPlan.Side side = plan.target();
    for (int row = 0; row < side.channels() * side.rows(); row++) {
      int at = dy.offset() + (group * side.channels() * side.rows() + row) * side.columns() * n;
      for (int part = 0; part < parts; part++) {
        int column = m + part * width;
        outer.load(row * parts + part, dy.array(), at, side.columns(), column, 1, width, n, 0);
      }
    }
  }

  /** Pieces of x: [channel, row, entry of the kernel's columns, part]. */
  private void loadInner(int channel, int count, int m) {
    ConvolutionPlan.Side side = plan.source();
    AxisSweep columns = plan.columns().getFirst();
    int step = columns.sourceStep();
    int entries = columns.entries().length;
    for (int row = 0; row < count * side.rows(); row++) {
      int at = x.offset() + (channel * side.rows() + row) * side.columns() * n;
      for (int j = 0; j < entries; j++) {
        for (int part = 0; part < parts; part++) {
          int column = columns.first()[j] + (m + part * width) * step;
          int piece = (row * entries + j) * parts + part;
          inner.load(piece, x.array(), at, side.columns(), column, step, width, n, 0);
        }
      }
    }
  }

  /**
   * Adds to the gradients of the taps of {@code count} channels.
   *
   * @param at first weight of the first filter
   */
  private void taps(int count, float[] dw, int at) {
    int all = count * plan.source().weightStep();
    for (int tap = 0; tap < all; tap += 2) {
      int next = Math.min(tap + 1, all - 1);
      list(tap, first);
      list(next, second);
      filters(dw, at + tap, at + next);
    }
  }

  /** Lists the pieces of x that a tap sees from each piece of dy, zeros to make them even. */
  private void list(int tap, float[][] pieces) {
    AxisSweep rows = plan.rows().getFirst();
    int window = plan.source().weightStep();
    int entries = plan.kernelColumns();
    int channel = tap / window;
    int i = tap % window / entries;
    int j = tap % entries;
    for (int r = 0; r < rows.count(); r++) {
      int row = rows.source(i, r);
      int line = ((channel * plan.source().rows() + row) * entries + j) * parts;
      for (int part = 0; part < parts; part++) {
        pieces[r * parts + part] = row < 0 ? zeros : inner.get(line + part);
      }
    }
    pieces[rows.count() * parts] = zeros;
  }

  /** Adds to the gradients of two taps in all filters. */
  private void filters(float[] dw, int tap, int next) {
    int filters = plan.target().channels();
    int step = plan.target().weightStep();
    int terms = plan.rows().getFirst().count() * parts;
    int length = width * n;
    for (int f = 0; f < filters; f += 2) {
      int other = Math.min(f + 1, filters - 1);
      for (int s = 0; s < 4; s++) {
        Arrays.fill(sums.get(s), 0, length, 0);
      }
      for (int p = 0; p < terms; p += 2) {
        addProducts(
            outer.get(f * terms + p),
            p + 1 < terms ? outer.get(f * terms + p + 1) : zeros,
            outer.get(other * terms + p),
            p + 1 < terms ? outer.get(other * terms + p + 1) : zeros,
            first[p],
            first[p + 1],
            second[p],
            second[p + 1],
            sums.get(0),
            sums.get(1),
            sums.get(2),
            sums.get(3),
            length);
      }
      dw[tap + f * step] += FloatDots.sum(sums.get(0), 0, length);
      if (next != tap) {
        dw[next + f * step] += FloatDots.sum(sums.get(1), 0, length);
      }
      if (other != f) {
        dw[tap + other * step] += FloatDots.sum(sums.get(2), 0, length);
      }
      if (other != f && next != tap) {
        dw[next + other * step] += FloatDots.sum(sums.get(3), 0, length);
      }
    }
  }

  private static void addProducts(
      float[] d0,
      float[] d1,
      float[] e0,
      float[] e1,
      float[] x0,
      float[] x1,
      float[] u0,
      float[] u1,
      float[] dx,
      float[] du,
      float[] ex,
      float[] eu,
      int length) {
    for (int k = 0; k < length; k++) {
      float a = d0[k];
      float b = d1[k];
      float c = e0[k];
      float d = e1[k];
      float p = x0[k];
      float q = x1[k];
      float r = u0[k];
      float s = u1[k];
      dx[k] = Math.fma(b, q, Math.fma(a, p, dx[k]));
      du[k] = Math.fma(b, s, Math.fma(a, r, du[k]));
      ex[k] = Math.fma(d, q, Math.fma(c, p, ex[k]));
      eu[k] = Math.fma(d, s, Math.fma(c, r, eu[k]));
    }
  }
}
