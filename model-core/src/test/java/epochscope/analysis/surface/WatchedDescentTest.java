package epochscope.analysis.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.OptimiserSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedDescentTest {
  @Test
  void everyStepFollowsFromWhatIsRemembered() {
    AnalyticSurface surface = AnalyticSurface.find("himmelblau").orElseThrow();
    OptimiserSpec adam = new OptimiserSpec.Adam(0.2, null, null, null);
    WatchedDescent descent = WatchedDescent.run(surface, adam, 0, -1, 40);
    assertThat(descent.steps()).isEqualTo(40);
    assertThat(descent.memory()).hasSize(41);
    assertThat(descent.memory().getFirst().get("m")).containsExactly(0, 0);
    double x = 0;
    double y = -1;
    for (int t = 1; t <= 40; t++) {
      // By hand: f = (x² + y − 11)² + (x + y² − 7)²
      double a = x * x + y - 11;
      double b = x + y * y - 7;
      assertThat(descent.slopes().get(t - 1))
          .containsExactly(new double[] {4 * x * a + 2 * b, 2 * a + 4 * y * b}, within(1e-9));
      double[] m = descent.memory().get(t).get("m");
      double[] v = descent.memory().get(t).get("v");
      x -=
          0.2 * m[0] / (1 - Math.pow(0.9, t)) / (Math.sqrt(v[0] / (1 - Math.pow(0.999, t))) + 1e-8);
      y -=
          0.2 * m[1] / (1 - Math.pow(0.9, t)) / (Math.sqrt(v[1] / (1 - Math.pow(0.999, t))) + 1e-8);
      assertThat(descent.path().x()[t]).isCloseTo(x, within(1e-9));
      assertThat(descent.path().y()[t]).isCloseTo(y, within(1e-9));
    }
  }

  @Test
  void endsWhereNumbersEnd() {
    AnalyticSurface surface = AnalyticSurface.find("rosenbrock").orElseThrow();
    WatchedDescent descent = WatchedDescent.run(surface, new OptimiserSpec.Sgd(0.1), -1.2, 1, 200);
    assertThat(descent.path().diverged()).isEqualTo(descent.steps()).isLessThan(20);
    assertThat(descent.slopes()).hasSize(descent.steps() + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quadratic",
        "rosenbrock",
        "beale",
        "himmelblau",
        "ravine",
        "plateau",
        "hills",
        "rastrigin"
      })
  void nothingLiesBelowTheLowest(String name) {
    AnalyticSurface surface = AnalyticSurface.find(name).orElseThrow();
    Window window = surface.window();
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= 60; i++) {
      for (int j = 0; j <= 60; j++) {
        double x = window.left() + (window.right() - window.left()) * i / 60;
        double y = window.bottom() + (window.top() - window.bottom()) * j / 60;
        Descent end =
            Descent.run(surface, new OptimiserSpec.Lbfgs(1.0, 10), x, y, i % 10 == 0 ? 60 : 0);
        lowest = Math.min(lowest, end.values()[end.values().length - 1]);
      }
    }
    assertThat(lowest).isCloseTo(surface.lowest(), within(1e-9));
  }
}
