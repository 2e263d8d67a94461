package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashesTest {
  private static final Rectangle2D WINDOW = new Rectangle2D.Double(0, 0, 200, 98);

  /** A dash: where it begins and ends. */
  private record Dash(double x0, double y0, double x1, double y1) {}

  @Test
  void dashesAndGapsTakeTurns() {
    assertThat(dashes(0, 50, 30, 50))
        .containsExactly(
            new Dash(0, 50, 6, 50), new Dash(10, 50, 16, 50), new Dash(20, 50, 26, 50));
  }

  /** A loss that has run away: on the way to it 48 pixels are seen. */
  @ParameterizedTest
  @ValueSource(doubles = {1e4, 1e9, 1e35, 1e300})
  void aLineThatLeavesTheWindowEndsThere(double far) {
    List<Dash> dashes = dashes(20, 50, 21, far);
    assertThat(dashes).hasSize(5);
    assertThat(dashes.getFirst().y0()).isEqualTo(50);
    assertThat(dashes.getFirst().y1()).isCloseTo(56, within(0.01));
    assertThat(dashes).allSatisfy(dash -> assertThat(dash.y1()).isLessThanOrEqualTo(98.001));
    assertThat(dashes).allSatisfy(dash -> assertThat(dash.x1()).isCloseTo(20, within(0.01)));
  }

  @Test
  void aLineBesideTheWindowIsNotCut() {
    assertThat(dashes(0, 101, 1e30, 101)).isEmpty();
    assertThat(dashes(0, 1e20, 200, 1e30)).isEmpty();
  }

  @Test
  void aLineThatComesBackIsSeenAgain() {
    Path2D path = new Path2D.Double();
    path.moveTo(20, 50);
    path.lineTo(21, 1e8);
    path.lineTo(22, 50);
    assertThat(read(path)).hasSizeBetween(9, 11);
  }

  private static List<Dash> dashes(double x0, double y0, double x1, double y1) {
    Path2D path = new Path2D.Double();
    path.moveTo(x0, y0);
    path.lineTo(x1, y1);
    return read(path);
  }

  private static List<Dash> read(Path2D path) {
    List<Dash> dashes = new ArrayList<>();
    double[] point = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator it = Dashes.of(path, WINDOW, 6, 4).getPathIterator(null);
        !it.isDone();
        it.next()) {
      if (it.currentSegment(point) == PathIterator.SEG_LINETO) {
        dashes.add(new Dash(x, y, point[0], point[1]));
      }
      x = point[0];
      y = point[1];
    }
    return dashes;
  }
}
