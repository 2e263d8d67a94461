package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DenseCurveTest {
  private static final int COUNT = 20_000;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 200;
  private static final int INK = 0xFF0072B2;

  private final Surface surface = new Surface(WIDTH, HEIGHT, 1, Theme.LIGHT);
  private final PlotArea plot =
      new PlotArea(surface, surface.box(), Axis.linear("", 0, COUNT), Axis.linear("", -1, 1));
  private final double[] x = IntStream.range(0, COUNT).asDoubleStream().toArray();

  @Test
  void everyColumnIsFilledFromItsLowestPointToItsHighest() {
    Random random = new Random(1);
    double[] y = IntStream.range(0, COUNT).mapToDouble(i -> random.nextDouble() - 0.5).toArray();
    Curve.paint(surface, plot, x, y, 0, COUNT, 2, INK);
    for (int column = (int) plot.inner().x() + 2; column < plot.inner().right() - 2; column++) {
      int[] in = pointsIn(column);
      double[] own = range(y, in[0], in[1]);
      // The line comes from the last point before the column and goes to the first after it.
      double[] most = range(y, in[0] - 1, in[1] + 1);
      assertThat(inked(column)).isBetween(own[1] - own[0] + 1.4, most[1] - most[0] + 2.6);
      assertThat(shareAt(column, (int) Math.ceil(own[0]))).isEqualTo(1);
      assertThat(shareAt(column, (int) Math.floor(own[1]) - 1)).isEqualTo(1);
      assertThat(shareAt(column, (int) Math.floor(most[0]) - 3)).isZero();
      assertThat(shareAt(column, (int) Math.ceil(most[1]) + 2)).isZero();
    }
  }

  /** The first and the last point of a column. */
  private int[] pointsIn(int column) {
    return IntStream.range(0, COUNT)
        .filter(i -> Math.floor(plot.x(x[i])) == column)
        .boxed()
        .collect(
            Collectors.teeing(
                Collectors.minBy(Integer::compare),
                Collectors.maxBy(Integer::compare),
                (first, last) -> new int[] {first.orElseThrow(), last.orElseThrow()}));
  }

  /** The highest and the lowest place of points, as y of the picture. */
  private double[] range(double[] y, int from, int to) {
    DoubleSummaryStatistics all =
        IntStream.rangeClosed(from, to).mapToDouble(i -> plot.y(y[i])).summaryStatistics();
    return new double[] {all.getMin(), all.getMax()};
  }

  /** Across its way, which is steeper than a pixel a column, it is as thick as it should be. */
  @Test
  void aSmoothCurveIsAsThickAsItsStroke() {
    double[] y = Arrays.stream(x).map(v -> 0.9 * Math.sin(6 * Math.PI * v / COUNT)).toArray();
    Curve.paint(surface, plot, x, y, 0, COUNT, 3, INK);
    int[] banded = surface.pixels().clone();
    surface.clear(background());
    Path2D path = new Path2D.Double();
    path.moveTo(plot.x(x[0]), plot.y(y[0]));
    for (int i = 10; i < COUNT; i += 10) {
      path.lineTo(plot.x(x[i]), plot.y(y[i]));
    }
    Curve.stroke(surface, path, 3, INK);
    double most = 0;
    for (int i = 0; i < banded.length; i++) {
      // At its ends a stroke is round.
      boolean within = plot.inner().inset(3).contains(i % WIDTH, i / WIDTH);
      double apart = Math.abs(share(banded[i]) - share(surface.pixels()[i]));
      most = within ? Math.max(most, apart) : most;
    }
    double band = Arrays.stream(banded).mapToDouble(DenseCurveTest::share).sum();
    double stroke = Arrays.stream(surface.pixels()).mapToDouble(DenseCurveTest::share).sum();
    assertThat(band).isCloseTo(stroke, within(0.02 * stroke));
    assertThat(most).isLessThan(0.5);
  }

  @Test
  void whatIsNotFiniteLeavesAGapAndWhatLiesOutsideIsNotPainted() {
    double[] y = Arrays.stream(x).map(v -> v < COUNT / 2.0 ? 0 : 3).toArray();
    Arrays.fill(y, COUNT / 4, COUNT / 4 + 1000, Double.NaN);
    Curve.paint(surface, plot, x, y, 0, COUNT, 2, INK);
    int row = (int) plot.y(0);
    assertThat(shareAt((int) plot.x(COUNT / 8.0), row)).isGreaterThan(0.5);
    assertThat(shareAt((int) plot.x(COUNT / 4.0 + 500), row)).isZero();
    assertThat(inked((int) plot.x(0.75 * COUNT))).isZero();
  }

  /** Half of the points on the first tenth of the way, the others far from each other. */
  @Test
  void columnsWithoutPointsAreCrossed() {
    double[] uneven = new double[COUNT];
    Arrays.setAll(uneven, i -> i < COUNT - 1 ? i * 0.1 : COUNT - 1);
    double[] y = Arrays.stream(uneven).map(v -> v / COUNT).toArray();
    Curve.paint(surface, plot, uneven, y, 0, COUNT, 2, INK);
    for (double at = 0.05; at < 0.95; at += 0.1) {
      assertThat(shareAt((int) plot.x(at * COUNT), (int) plot.y(at))).isGreaterThan(0.5);
    }
  }

  private double inked(int column) {
    return IntStream.range(0, HEIGHT).mapToDouble(row -> shareAt(column, row)).sum();
  }

  private double shareAt(int column, int row) {
    return share(surface.pixels()[row * WIDTH + column]);
  }

  /** Of the ink in a pixel, by its red, of which the ink has none. */
  private static double share(int pixel) {
    return 1 - (pixel >> 16 & 255) / (double) (background() >> 16 & 255);
  }

  private static int background() {
    return Theme.LIGHT.palette().surface();
  }
}
