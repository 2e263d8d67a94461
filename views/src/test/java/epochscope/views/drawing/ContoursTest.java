package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ContoursTest {
  private static final int SIZE = 64;

  @Test
  void aConeHasCirclesOfItsRadius() {
    Grid cone = grid((u, v) -> Math.hypot(u - 0.5, v - 0.5));
    for (double radius : new double[] {0.1, 0.25, 0.4}) {
      List<Contours.Line> lines = new Contours(cone).lines(radius);
      assertThat(lines).hasSize(1);
      double[] u = lines.getFirst().u();
      double[] v = lines.getFirst().v();
      double length = 0;
      for (int i = 0; i < u.length; i++) {
        assertThat(Math.hypot(u[i] - 0.5, v[i] - 0.5)).isCloseTo(radius, within(1e-3));
        length += i == 0 ? 0 : Math.hypot(u[i] - u[i - 1], v[i] - v[i - 1]);
      }
      assertThat(length).isCloseTo(2 * Math.PI * radius, within(0.01));
      assertThat(u[u.length - 1]).isEqualTo(u[0]);
    }
  }

  @Test
  void oneInstanceServesSeveralLevels() {
    Contours contours = new Contours(grid((u, v) -> Math.hypot(u - 0.5, v - 0.5)));
    int points = contours.lines(0.3).getFirst().u().length;
    contours.lines(0.2);
    assertThat(contours.lines(0.3)).hasSize(1);
    assertThat(contours.lines(0.3).getFirst().u()).hasSize(points);
  }

  @Test
  void aSlopeHasOneLineFromBorderToBorder() {
    List<Contours.Line> lines = new Contours(grid((u, v) -> 2 * u + v)).lines(1.5);
    assertThat(lines).hasSize(1);
    double[] u = lines.getFirst().u();
    double[] v = lines.getFirst().v();
    for (int i = 0; i < u.length; i++) {
      assertThat(2 * u[i] + v[i]).isCloseTo(1.5, within(1e-6));
    }
  }

  /** uv = c is a hyperbola with two branches; at a saddle lines do not cross. */
  @Test
  void aSaddleHasTwoBranches() {
    Grid saddle = grid((u, v) -> (u - 0.5) * (v - 0.5));
    assertThat(new Contours(saddle).lines(0.01)).hasSize(2);
    assertThat(new Contours(saddle).lines(-0.01)).hasSize(2);
    assertThat(new Contours(grid(2, 2, 1, 0, 0, 1)).lines(0.4)).hasSize(2);
    assertThat(new Contours(grid(2, 2, 1, 0, 0, 1)).lines(0.6)).hasSize(2);
  }

  @Test
  void whatIsNotFiniteHasNoLine() {
    Grid holes = grid((u, v) -> u < 0.5 ? Double.NaN : v);
    for (Contours.Line line : new Contours(holes).lines(0.5)) {
      assertThat(Arrays.stream(line.u())).allMatch(u -> u >= 0.49);
      assertThat(Arrays.stream(line.v())).allMatch(Double::isFinite);
    }
    assertThat(new Contours(grid(1, 3, 0, 1, 2)).lines(1)).isEmpty();
  }

  private static Grid grid(int rows, int columns, float... values) {
    return new Grid(values, 0, columns, rows);
  }

  private static Grid grid(DoubleBinaryOperator function) {
    float[] values = new float[SIZE * SIZE];
    for (int i = 0; i < values.length; i++) {
      double u = (i % SIZE + 0.5) / SIZE;
      double v = (i / SIZE + 0.5) / SIZE;
      values[i] = (float) function.applyAsDouble(u, v);
    }
    return new Grid(values, 0, SIZE, SIZE);
  }
}
