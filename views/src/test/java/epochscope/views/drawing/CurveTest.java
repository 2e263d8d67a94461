package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {
  private final Surface surface = new Surface(400, 200, 1, Theme.LIGHT);
  private final PlotArea plot =
      new PlotArea(surface, surface.box(), Axis.linear("", 0, 100_000), Axis.linear("", -1, 1));

  @Test
  void manyPointsBecomeAtMostFourPerColumnAndKeepTheirExtremes() {
    double[] x = IntStream.range(0, 100_000).asDoubleStream().toArray();
    double[] y = Arrays.stream(x).map(v -> 0.1 * Math.sin(v)).toArray();
    y[31_415] = 0.9;
    y[62_831] = -0.8;
    Path2D path = Curve.path(surface, plot, x, y, 0, x.length);
    assertThat(segments(path)).isLessThan(4 * 400 + 1).isGreaterThan(700);
    assertThat(path.getBounds2D().getMinY()).isCloseTo(plot.y(0.9), within(1e-9));
    assertThat(path.getBounds2D().getMaxY()).isCloseTo(plot.y(-0.8), within(1e-9));
  }

  @Test
  void whatIsNotFiniteLeavesAGap() {
    double[] x = {0, 20_000, 40_000, 60_000, 80_000};
    double[] y = {0, 0.5, Double.NaN, 0.5, 0};
    Path2D path = Curve.path(surface, plot, x, y, 0, x.length);
    int moves = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      moves += i.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
    }
    assertThat(moves).isEqualTo(2);
  }

  private static int segments(Path2D path) {
    int count = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      count++;
    }
    return count;
  }
}
