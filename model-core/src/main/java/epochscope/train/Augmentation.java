package epochscope.train;

import epochscope.kernels.Rows;
import epochscope.kernels.SplitMix64;
import epochscope.spec.AugmentationSpec;
import epochscope.spec.Shape;

/**
 * Changes the samples of a batch on their way to the network, each by random numbers of its own, so
 * that a batch is a function of its key.
 */
final class Augmentation {
  private static final int STREAM = 4;

  private final double noise;
  private final PixelMove move;
  private final int size;
  private final float[] changed;
  private final Rows rows;
  private final SplitMix64 random = new SplitMix64(0);

  private Augmentation(AugmentationSpec spec, Shape shape, int capacity) {
    noise = spec.noise();
    move = spec.moves().isEmpty() ? null : new PixelMove(spec, shape);
    size = shape.size();
    changed = new float[Math.multiplyExact(size, capacity)];
    rows = new Rows(changed, size);
  }

  /**
   * @param shape of a sample
   * @param capacity samples of a batch at most
   * @return null where nothing is to be changed
   */
  static Augmentation of(AugmentationSpec spec, Shape shape, int capacity) {
    return spec.equals(AugmentationSpec.NONE) ? null : new Augmentation(spec, shape, capacity);
  }

  /** The rows order[from … from + n − 1] of {@code samples}, changed; good until the next call. */
  Rows changed(Rows samples, int[] order, int from, int n, long key) {
    for (int i = 0; i < n; i++) {
      random.restart(SplitMix64.stream(key, STREAM, i));
      int source = order[from + i] * size;
      if (move == null) {
        System.arraycopy(samples.values(), source, changed, i * size, size);
      } else {
        move.draw(random);
        move.apply(samples.values(), source, changed, i * size);
      }
      if (noise > 0) {
        addNoise(i * size);
      }
    }
    return rows;
  }

  /** Two normal numbers at a time (Box and Muller 1958). */
  private void addNoise(int start) {
    int end = start + size;
    for (int i = start; i < end; i += 2) {
      double radius = noise * Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
      double angle = 2 * Math.PI * random.nextDouble();
      changed[i] += (float) (radius * Math.cos(angle));
      if (i + 1 < end) {
        changed[i + 1] += (float) (radius * Math.sin(angle));
      }
    }
  }
}
