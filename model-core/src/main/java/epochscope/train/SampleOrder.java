package epochscope.train;

import epochscope.data.Balance;
import epochscope.kernels.SplitMix64;

/**
 * The order in which an epoch visits the training sample: a permutation that is a function of seed
 * and epoch alone, so that (seed, epoch, position) is its whole state.
 */
final class SampleOrder {
  private static final int STREAM = 1;

  /** Null: 0, 1, 2, … */
  private final int[] visits;

  private final int[] order;
  private int position;

  SampleOrder(int size) {
    this(null, size);
  }

  private SampleOrder(int[] visits, int size) {
    this.visits = visits;
    order = new int[size];
  }

  /** Of a training sample of {@code size}, visited as {@code balance} says. */
  static SampleOrder of(int size, Balance balance) {
    int[] visits = balance.visits();
    return new SampleOrder(visits, visits == null ? size : visits.length);
  }

  /** Samples that an epoch visits. */
  int size() {
    return order.length;
  }

  /** Starts {@code epoch} at {@code position}. */
  void start(long seed, int epoch, int startPosition) {
    for (int i = 0; i < order.length; i++) {
      order[i] = visits == null ? i : visits[i];
    }
    SplitMix64 random = new SplitMix64(SplitMix64.stream(seed, STREAM, epoch));
    for (int i = order.length - 1; i > 0; i--) {
      // 32 random bits times the bound, shifted: uniform but for a bias below bound/2³².
      int other = (int) (((random.nextLong() >>> 32) * (i + 1)) >>> 32);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    position = startPosition;
  }

  int[] rows() {
    return order;
  }

  /** How many samples of the epoch have been visited. */
  int position() {
    return position;
  }

  /** The size of the next batch: the last one of an epoch is what is left. */
  int next(int batchSize) {
    return Math.min(batchSize, order.length - position);
  }

  /**
   * @return whether the epoch has samples left
   */
  boolean advance(int n) {
    position += n;
    return position < order.length;
  }
}
