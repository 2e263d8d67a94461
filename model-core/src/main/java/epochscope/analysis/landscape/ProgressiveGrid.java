package epochscope.analysis.landscape;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Measures the loss on a grid of a plane: a coarse one first, then each time the points between, so
 * that every grid contains the one before.
 */
final class ProgressiveGrid {
  private final long step;
  private final Plane plane;
  private final GridAxis alpha;
  private final GridAxis beta;
  private final MeasuredSample sample;
  private final PointLosses losses;
  private final double[] loss;

  ProgressiveGrid(
      long step,
      Plane plane,
      GridAxis alpha,
      GridAxis beta,
      MeasuredSample sample,
      PointLosses losses) {
    this.step = step;
    this.plane = plane;
    this.alpha = alpha;
    this.beta = beta;
    this.sample = sample;
    this.losses = losses;
    loss = new double[Math.multiplyExact(alpha.points(), beta.points())];
  }

  /** Publishes every grid as soon as it is complete. */
  void measure(Consumer<? super LossLandscape> publish) {
    int coarsest = GridAxis.coarsestStride(alpha, beta);
    for (int stride = coarsest; stride >= 1; stride /= 2) {
      fill(newPoints(stride, stride == coarsest));
      publish.accept(every(stride));
    }
  }

  /**
   * The points of a grid that were not in the one before.
   *
   * @param first whether there was none before
   * @return [point] indices into {@link #loss}
   */
  private int[] newPoints(int stride, boolean first) {
    int[] points = new int[loss.length];
    int count = 0;
    for (int row = 0; row < beta.points(); row += stride) {
      for (int column = 0; column < alpha.points(); column += stride) {
        if (first || row % (2 * stride) != 0 || column % (2 * stride) != 0) {
          points[count++] = row * alpha.points() + column;
        }
      }
    }
    return Arrays.copyOf(points, count);
  }

  private void fill(int[] points) {
    int width = alpha.points();
    double[] values =
        losses.measure(
            points.length,
            (point, parameters) -> {
              int at = points[point];
              plane.point(alpha.value(at % width), beta.value(at / width), parameters);
            });
    for (int i = 0; i < points.length; i++) {
      loss[points[i]] = values[i];
    }
  }

  private LossLandscape every(int stride) {
    GridAxis across = alpha.every(stride);
    GridAxis up = beta.every(stride);
    double[] part = new double[across.points() * up.points()];
    for (int i = 0; i < part.length; i++) {
      int row = i / across.points() * stride;
      part[i] = loss[row * alpha.points() + i % across.points() * stride];
    }
    return new LossLandscape(step, plane, across, up, part, sample, stride == 1);
  }
}
