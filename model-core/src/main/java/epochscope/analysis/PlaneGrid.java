package epochscope.analysis;

import epochscope.data.Preprocessing;
import epochscope.nn.Inference;

/**
 * The pixels of a {@link FeaturePlane} as rows of features, scaled as the network sees them. Pixels
 * are counted row by row from the upper left.
 */
final class PlaneGrid {
  private final FeaturePlane plane;
  private final Preprocessing preprocessing;
  private final int width;
  private final int height;
  private final float[] held;

  PlaneGrid(FeaturePlane plane, Preprocessing preprocessing, int size) {
    this.plane = plane;
    this.preprocessing = preprocessing;
    this.width = size;
    this.height = plane.y() < 0 ? 1 : size;
    this.held = new float[preprocessing.columns().size()];
    for (int feature = 0; feature < held.length; feature++) {
      held[feature] = scaled(feature, plane.others()[feature]);
    }
  }

  int height() {
    return height;
  }

  int pixels() {
    return width * height;
  }

  /** What is done with the network's answers to a chunk of pixels. */
  interface Chunk {
    void answered(Inference network, int firstPixel);
  }

  /** What is done with the features of a chunk of pixels. */
  interface Pixels {
    /**
     * @param rows [pixel][feature], overwritten by the next chunk
     */
    void take(float[] rows, int firstPixel, int count);
  }

  /** Runs the network over all pixels, chunk by chunk. */
  void answer(AnalysisContext context, Cancellation cancellation, Chunk chunk) {
    answer(context.network(), cancellation, chunk);
  }

  /** Runs that network over all pixels, chunk by chunk. */
  void answer(Inference network, Cancellation cancellation, Chunk chunk) {
    visit(
        network.rowsAtOnce(),
        cancellation,
        (rows, firstPixel, count) -> {
          network.run(rows, 0, count);
          chunk.answered(network, firstPixel);
        });
  }

  /** Goes through all pixels, at most {@code most} at once. */
  void visit(int most, Cancellation cancellation, Pixels pixels) {
    float[] rows = new float[Math.min(most, pixels()) * held.length];
    for (int first = 0; first < pixels(); first += most) {
      cancellation.check();
      int count = Math.min(most, pixels() - first);
      fill(rows, first, count);
      pixels.take(rows, first, count);
    }
  }

  /** Writes the features of {@code count} pixels: [pixel][feature]. */
  private void fill(float[] rows, int firstPixel, int count) {
    for (int i = 0; i < count; i++) {
      int offset = i * held.length;
      System.arraycopy(held, 0, rows, offset, held.length);
      rows[offset + plane.x()] = scaled(plane.x(), xAt((firstPixel + i) % width));
      if (plane.y() >= 0) {
        rows[offset + plane.y()] = scaled(plane.y(), yAt((firstPixel + i) / width));
      }
    }
  }

  private double xAt(int column) {
    return plane.xMin() + (column + 0.5) * (plane.xMax() - plane.xMin()) / width;
  }

  private double yAt(int row) {
    return plane.yMax() - (row + 0.5) * (plane.yMax() - plane.yMin()) / height;
  }

  private float scaled(int feature, double value) {
    return (float) preprocessing.columns().get(feature).scaled(value);
  }
}
