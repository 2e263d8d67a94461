package epochscope.views.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvexHullTest {
  @Test
  void aSquareWithPointsInsideIsItsFourCorners() {
    Random random = new Random(1);
    float[] x = new float[104];
    float[] y = new float[104];
    for (int i = 0; i < 100; i++) {
      x[i] = random.nextFloat();
      y[i] = random.nextFloat();
    }
    float[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    for (int i = 0; i < 4; i++) {
      x[100 + i] = corners[i][0];
      y[100 + i] = corners[i][1];
    }
    assertThat(ConvexHull.of(x, y, 104))
        .isDeepEqualTo(new double[][] {{0, 0}, {1, 0}, {1, 1}, {0, 1}});
  }

  @Test
  void pointsOnALineHaveTwoCorners() {
    float[] x = {0, 1, 2, 3};
    assertThat(ConvexHull.of(x, x, 4)).hasDimensions(2, 2);
    assertThat(ConvexHull.of(x, x, 1)).hasDimensions(1, 2);
  }
}
