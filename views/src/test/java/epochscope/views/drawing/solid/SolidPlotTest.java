package epochscope.views.drawing.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.views.drawing.Axis;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.awt.geom.PathIterator;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class SolidPlotTest {
  private static final int POINTS = 41;

  /** Three bands of height, dark enough to take any light without reaching white. */
  private static final ColourMap BANDS =
      new ColourMap(0, 1, new int[] {0xFF960000, 0xFF009600, 0xFF000096}, 0);

  private final Surface surface = new Surface(600, 480, 1, Theme.LIGHT);

  /** x and y from −2 to 2, z from 0 to 4. */
  private SolidPlot plot(Camera camera) {
    Axis x = Axis.linear("x", -2, 2);
    Axis y = Axis.linear("y", -2, 2);
    Axis z = Axis.linear("z", 0, 4);
    return new SolidPlot(surface, surface.box(), x, y, z, camera, new DepthBuffer());
  }

  private static HeightField field(DoubleBinaryOperator function) {
    double[] values = new double[POINTS * POINTS];
    for (int i = 0; i < values.length; i++) {
      values[i] = function.applyAsDouble(coordinate(i % POINTS), coordinate(i / POINTS));
    }
    return new HeightField(values, POINTS, POINTS);
  }

  private static double coordinate(int index) {
    return -2 + 4.0 * index / (POINTS - 1);
  }

  /**
   * By matrices: round the vertical axis, then tipped towards the viewer, then divided by the
   * distance from an eye nine half widths away. Size and middle come from two points, all others
   * must follow.
   */
  @Test
  void pointsLieWhereRotationsAndTheRuleOfThreePutThem() {
    Camera camera = new Camera(25, 40, 1.3);
    SolidPlot plot = plot(camera);
    double[][] points = {{0, 0, 2}, {2, 0, 2}, {-1, 1.5, 0.5}, {1.7, -2, 4}, {0.3, 0.9, 3.1}};
    double[] middle = reference(camera, points[0]);
    SolidPlot.Spot atMiddle = plot.spot(0, 0, 2);
    double scale = (plot.spot(2, 0, 2).x() - atMiddle.x()) / reference(camera, points[1])[0];
    assertThat(middle).containsExactly(new double[] {0, 0}, within(1e-12));
    for (double[] point : points) {
      double[] expected = reference(camera, point);
      SolidPlot.Spot spot = plot.spot(point[0], point[1], point[2]);
      assertThat(spot.x()).isCloseTo(atMiddle.x() + scale * expected[0], within(1e-6));
      assertThat(spot.y()).isCloseTo(atMiddle.y() - scale * expected[1], within(1e-6));
    }
  }

  private static double[] reference(Camera camera, double[] point) {
    double x = point[0] / 2;
    double y = point[1] / 2;
    double z = 0.62 * (point[2] / 2 - 1);
    double round = -Math.toRadians(camera.azimuth());
    double[] turned = {
      x * Math.cos(round) - y * Math.sin(round), x * Math.sin(round) + y * Math.cos(round), z
    };
    double tip = Math.toRadians(camera.elevation());
    double up = turned[2] * Math.cos(tip) + turned[1] * Math.sin(tip);
    double behind = turned[1] * Math.cos(tip) - turned[2] * Math.sin(tip);
    return new double[] {turned[0] * 9 / (9 + behind), up * 9 / (9 + behind)};
  }

  @Test
  void coloursStandForHeightsWherePointsOfTheFieldLie() {
    HeightField bowl = field((x, y) -> (x * x + y * y) / 2);
    SolidPlot plot = plot(new Camera(20, 60, 1));
    plot.paintField(bowl, BANDS);
    // 0.045, 1.62 and 3.6 of 4: the first, the second and the third band
    checkBand(plot, 0.3, 0, 0.045, 0);
    checkBand(plot, -1.2, 1.34, 1.6178, 1);
    checkBand(plot, -1.8, 1.99, 3.6, 2);
  }

  private void checkBand(SolidPlot plot, double x, double y, double z, int band) {
    SolidPlot.Spot spot = plot.spot(x, y, z);
    int pixel = surface.image().getRGB((int) spot.x(), (int) spot.y());
    for (int channel = 0; channel < 3; channel++) {
      int value = pixel >> 16 - 8 * channel & 255;
      assertThat(value > 60).as("channel %d of %x", channel, pixel).isEqualTo(channel == band);
    }
  }

  @Test
  void whatLiesBehindAHillIsHidden() {
    SolidPlot plot = plot(new Camera(0, 15, 1));
    // A ridge along x at y = 0, seen from the side of small y.
    plot.paintField(field((x, y) -> 3.5 * Math.exp(-4 * y * y)), BANDS);
    assertThat(plot.spot(0, 1.5, 0.1).visible()).isFalse();
    assertThat(plot.spot(0, 1.5, 3.9).visible()).isTrue();
    assertThat(plot.spot(0, -1.5, 0.1).visible()).isTrue();
    assertThat(plot.spot(0, 0, 3.5).visible()).isTrue();
    DepthPen pen = plot.pen();
    pen.drape(new double[] {0, -2}, new double[] {0, 2});
    double crest = plot.spot(0, 0, 3.5).y();
    assertThat(lowest(pen.visible().getPathIterator(null))).isGreaterThan(crest + 50);
    assertThat(pen.hidden().getBounds2D().getMinY()).isGreaterThan(crest - 3);
    assertThat(pen.hidden().getBounds2D().getHeight()).isGreaterThan(20);
  }

  private static double lowest(PathIterator path) {
    double lowest = 0;
    double[] point = new double[6];
    for (; !path.isDone(); path.next()) {
      path.currentSegment(point);
      lowest = Math.max(lowest, point[1]);
    }
    return lowest;
  }

  @Test
  void cellsThatAreNoNumbersAreLeftOpenAndHighOnesCutOff() {
    SolidPlot plot = plot(new Camera(0, 90, 1));
    HeightField field =
        field((x, y) -> x > 1 ? 100 : x < -1 ? y > 0 ? Double.NaN : Double.POSITIVE_INFINITY : 2);
    plot.paintField(field, BANDS);
    int background = surface.palette().surface();
    assertThat(pixel(plot, 0, 0, 2)).isNotEqualTo(background);
    assertThat(pixel(plot, 1.5, 0, 2)).isEqualTo(background);
    assertThat(pixel(plot, -1.5, 1, 2)).isEqualTo(background);
    assertThat(pixel(plot, -1.5, -1, 2)).isEqualTo(background);
    assertThat(plot.onField(0.5, 0.5)).isCloseTo(2, within(1e-9));
    assertThat(plot.onField(-1.5, 0)).isNaN();
    assertThat(plot.onField(1.5, 0)).isNaN();
  }

  private int pixel(SolidPlot plot, double x, double y, double z) {
    SolidPlot.Spot spot = plot.spot(x, y, z);
    return surface.image().getRGB((int) spot.x(), (int) spot.y());
  }

  @Test
  void thePointUnderAPixelIsTheNearestOfTheField() {
    SolidPlot plot = plot(new Camera(10, 30, 1));
    plot.paintField(field((x, y) -> 1 + 0.5 * x + 0.25 * y), BANDS);
    for (double[] place : new double[][] {{0.4, -0.3}, {-1.5, 1.2}, {1.9, 1.9}}) {
      SolidPlot.Spot spot = plot.spot(place[0], place[1], 1 + 0.5 * place[0] + 0.25 * place[1]);
      assertThat(plot.fieldAt(spot.x(), spot.y())).containsExactly(place, within(1e-2));
    }
    assertThat(plot.fieldAt(1, 1)).isNull();
  }

  @Test
  void aCameraIsReadBackFromItsText() {
    Camera camera = Camera.USUAL.turned(200, 90).zoomed(1.5);
    assertThat(camera.azimuth()).isCloseTo(Camera.USUAL.azimuth() - 160, within(1e-9));
    assertThat(camera.elevation()).isEqualTo(90);
    assertThat(Camera.of(camera.text())).isEqualTo(camera);
    assertThat(Camera.of("1 two 3")).isEqualTo(Camera.USUAL);
    assertThat(Camera.of("")).isEqualTo(Camera.USUAL);
  }
}
