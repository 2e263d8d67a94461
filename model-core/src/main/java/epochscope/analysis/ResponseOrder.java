package epochscope.analysis;

/**
 * The samples by falling response, sorted in linear time.
 *
 * <p>Responses of one sign compare as their bits do, so three passes of a radix sort over 11 bits
 * each order any finite or infinite responses; −0 ties with 0.
 */
final class ResponseOrder {
  private static final int RADIX_BITS = 11;
  private static final int BUCKETS = 1 << RADIX_BITS;

  /** [rank]: the response's key in the upper half, the sample's index in the lower. */
  private final long[] entries;

  private ResponseOrder(long[] entries) {
    this.entries = entries;
  }

  /**
   * Orders the first {@code count} of {@code response}, none of which is NaN; equal ones keep their
   * order.
   */
  static ResponseOrder falling(float[] response, int count) {
    long[] from = new long[count];
    for (int i = 0; i < count; i++) {
      from[i] = (long) fallingKey(response[i]) << Integer.SIZE | i;
    }
    long[] to = new long[count];
    for (int shift = 0; shift < Integer.SIZE; shift += RADIX_BITS) {
      distribute(from, to, Integer.SIZE + shift);
      long[] sorted = to;
      to = from;
      from = sorted;
    }
    return new ResponseOrder(from);
  }

  int size() {
    return entries.length;
  }

  /** The sample at {@code rank}; rank 0 has the largest response. */
  int sample(int rank) {
    return (int) entries[rank];
  }

  /** Whether the responses at {@code rank} and at the rank after it differ. */
  boolean endsTie(int rank) {
    return rank == entries.length - 1
        || entries[rank] >>> Integer.SIZE != entries[rank + 1] >>> Integer.SIZE;
  }

  /** Bits that, read as unsigned, rise as the response falls. */
  private static int fallingKey(float response) {
    int bits = Float.floatToRawIntBits(response + 0f);
    return bits < 0 ? bits : bits ^ Integer.MAX_VALUE;
  }

  private static void distribute(long[] from, long[] to, int shift) {
    int[] next = new int[BUCKETS + 1];
    for (long entry : from) {
      next[digit(entry, shift) + 1]++;
    }
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      next[bucket + 1] += next[bucket];
    }
    for (long entry : from) {
      to[next[digit(entry, shift)]++] = entry;
    }
  }

  private static int digit(long entry, int shift) {
    return (int) (entry >>> shift) & (BUCKETS - 1);
  }
}
