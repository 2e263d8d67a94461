package epochscope.kernels;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Convolutions on arrays [channel, row, column][sample], and back from the gradient at the output
 * to that at the input, which sweeps the output with the kernel turned around.
 *
 * <p>Columns and samples are one long loop. For each row of the target, the rows of the source that
 * its windows cover are copied once for each column of the kernel, shifted to where they belong;
 * every channel of the target is then a weighted sum of those copies, and so are parts of the next
 * row.
 */
final class FloatConvolution {
  /** Numbers that the copies for one row may take: a usual second-level cache. */
  private static final int COPIES = 1 << 18;

  private static final int MIN_LENGTH = 128;
  private static final int MAX_LENGTH = 1024;

  private final Map<ConvolutionShape, ConvolutionPlan> straight = new HashMap<>();
  private final Map<ConvolutionShape, ConvolutionPlan> turned = new HashMap<>();
  private final FloatTaps taps = new FloatTaps();
  private final FloatRows copies = new FloatRows();
  private float[] sum0 = new float[0];
  private float[] sum1 = new float[0];
  private int[] held = new int[0];

  private ConvolutionPlan plan;
  private FloatValues weight;
  private FloatValues bias;
  private FloatValues source;
  private FloatValues target;
  private int n;

  /** y = W ∗ x + b */
  void forward(
      ConvolutionShape shape,
      FloatValues w,
      FloatValues b,
      FloatValues x,
      FloatValues y,
      int samples) {
    plan = straight.computeIfAbsent(shape, ConvolutionPlan::straight);
    run(w, b, x, y, samples);
  }

  /** dx = Wᵀ dy */
  void inputGradient(
      ConvolutionShape shape, FloatValues w, FloatValues dy, FloatValues dx, int samples) {
    plan = turned.computeIfAbsent(shape, ConvolutionPlan::turned);
    run(w, null, dy, dx, samples);
  }

  private void run(FloatValues w, FloatValues b, FloatValues from, FloatValues to, int samples) {
    weight = w;
    bias = b;
    source = from;
    target = to;
    n = samples;
    for (int i = 0; i < plan.rows().size(); i++) {
      for (int j = 0; j < plan.columns().size(); j++) {
        AxisSweep rows = plan.rows().get(i);
        AxisSweep columns = plan.columns().get(j);
        int strip = strip(rows, columns);
        for (int group = 0; group < plan.groups(); group++) {
          for (int m = 0; m < columns.count(); m += strip) {
            sweep(group, rows, columns, m, Math.min(strip, columns.count() - m));
          }
        }
      }
    }
  }

  /** How many columns to take at once; makes room for them. */
  private int strip(AxisSweep rows, AxisSweep columns) {
    int copied = rows.span() * plan.source().channels() * columns.entries().length;
    int length = Math.clamp(COPIES / Math.max(1, copied), MIN_LENGTH, MAX_LENGTH);
    int most = Math.max(1, length / n);
    int parts = (columns.count() + most - 1) / most;
    int strip = (columns.count() + parts - 1) / parts;
    copies.reserve(copied, strip * n);
    if (sum0.length < strip * n) {
      sum0 = new float[strip * n];
      sum1 = new float[strip * n];
    }
    if (held.length < rows.span()) {
      held = new int[rows.span()];
    }
    return strip;
  }

  private void sweep(int group, AxisSweep rows, AxisSweep columns, int m, int count) {
    Arrays.fill(held, -1);
    int channels = plan.target().channels();
    int weights = weight.offset() + group * plan.groupWeights();
    for (int r = 0; r < rows.count(); r++) {
      collect(group, rows, r, columns, m, count);
      for (int c = 0; c < channels; c += 2) {
        int next = Math.min(c + 1, channels - 1);
        int step = plan.target().weightStep();
        start(sum0, group * channels + c, count * n);
        start(sum1, group * channels + next, count * n);
        taps.sum(weight.array(), weights + c * step, weights + next * step, sum0, sum1, count * n);
        store(sum0, group * channels + c, rows, r, columns, m, count);
        store(sum1, group * channels + next, rows, r, columns, m, count);
      }
    }
  }

  private void start(float[] sum, int channel, int length) {
    Arrays.fill(sum, 0, length, bias == null ? 0 : bias.array()[bias.offset() + channel]);
  }

  /** Lists what row {@code r} of the sweep is summed up from. */
  private void collect(int group, AxisSweep rows, int r, AxisSweep columns, int m, int count) {
    int entries = columns.entries().length;
    taps.clear();
    for (int c = 0; c < plan.source().channels(); c++) {
      for (int i = 0; i < rows.entries().length; i++) {
        int row = rows.source(i, r);
        if (row < 0) {
          continue;
        }
        int place = row % rows.span();
        if (held[place] != row) {
          hold(group, row, place, columns, m, count);
        }
        int first = (place * plan.source().channels() + c) * entries;
        int line = c * plan.source().weightStep() + rows.entries()[i] * plan.kernelColumns();
        for (int j = 0; j < entries; j++) {
          taps.add(copies.get(first + j), line + columns.entries()[j]);
        }
      }
    }
    taps.close(count * n);
  }

  /** Copies a row of all channels of the source. */
  private void hold(int group, int row, int place, AxisSweep columns, int m, int count) {
    ConvolutionPlan.Side side = plan.source();
    int entries = columns.entries().length;
    for (int c = 0; c < side.channels(); c++) {
      int line = ((group * side.channels() + c) * side.rows() + row) * side.columns();
      for (int j = 0; j < entries; j++) {
        copies.load(
            (place * side.channels() + c) * entries + j,
            source.array(),
            source.offset() + line * n,
            side.columns(),
            columns.first()[j] + m * columns.sourceStep(),
            columns.sourceStep(),
            count,
            n,
            0);
      }
    }
    held[place] = row;
  }

  private void store(
      float[] sum, int channel, AxisSweep rows, int r, AxisSweep columns, int m, int count) {
    ConvolutionPlan.Side side = plan.target();
    int row = rows.targetFirst() + r * rows.targetStep();
    int step = columns.targetStep();
    int column = columns.targetFirst() + m * step;
    int to = target.offset() + ((channel * side.rows() + row) * side.columns() + column) * n;
    if (step == 1) {
      System.arraycopy(sum, 0, target.array(), to, count * n);
      return;
    }
    for (int k = 0; k < count; k++) {
      System.arraycopy(sum, k * n, target.array(), to + k * step * n, n);
    }
  }
}
