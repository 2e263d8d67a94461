package epochscope.analysis.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.InvalidInputException;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SpecTypes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnalyticSurfaceTest {
  static List<AnalyticSurface> known() {
    return AnalyticSurface.known();
  }

  /** From the definitions: minima, or points whose value can be told. */
  @ParameterizedTest
  @CsvSource({
    "quadratic, 0.5, -2, -1.25, 0, 0",
    "rosenbrock, 1, 1, 0, 0, 0",
    "beale, 3, 0.5, 0, 0, 0",
    "himmelblau, 3, 2, 0, 0, 0",
    "saddle, 1, 2, -3, 2, -4",
    "ravine, 2, 1, 1.2, 0.2, 2",
    "plateau, 1, 0, 0.3934693402873666, 0.6065306597126334, 0",
    "hills, 0, 0, 0.9810118431238462, -3.9620236862476924, -2.2072766470286539",
    "rastrigin, 1, 0.5, 21.25, 2, 1"
  })
  void valueAndGradient(String name, double x, double y, double value, double dx, double dy) {
    Dual found = AnalyticSurface.find(name).orElseThrow().at(x, y);
    assertThat(found.value()).isCloseTo(value, within(1e-13));
    assertThat(found.dx()).isCloseTo(dx, within(1e-13));
    assertThat(found.dy()).isCloseTo(dy, within(1e-13));
  }

  @ParameterizedTest
  @MethodSource("known")
  void everyOptimiserGoesDownFromTheStartWithItsRate(AnalyticSurface surface) {
    for (String name : SpecTypes.names(OptimiserSpec.class)) {
      OptimiserSpec spec = SpecTypes.byDefault(name, OptimiserSpec.class);
      OptimiserSpec suited = spec.withLearningRate(surface.rates().of(spec));
      Descent descent = Descent.run(surface, suited, surface.startX(), surface.startY(), 200);
      // The saddle has no bottom: a line search that may go ten times as far each time falls off.
      boolean endless = surface.name().equals("saddle") && name.equals("lbfgs");
      assertThat(descent.diverged() >= 0).as(name).isEqualTo(endless);
      double[] values = descent.values();
      double last = values[endless ? descent.diverged() - 1 : 200];
      assertThat(last).as(surface.name() + ", " + name).isLessThan(values[0]);
    }
  }

  @ParameterizedTest
  @MethodSource("known")
  void theStartLiesInTheWindow(AnalyticSurface surface) {
    Window window = surface.window();
    assertThat(surface.startX()).isBetween(window.left(), window.right());
    assertThat(surface.startY()).isBetween(window.bottom(), window.top());
  }

  @Test
  void aDivergedDescentEndsWhereNothingIsFinite() {
    AnalyticSurface surface = AnalyticSurface.of(Formula.parse("x^4 + y^4"));
    Descent descent = Descent.run(surface, new OptimiserSpec.GradientDescent(10.0, null), 2, 1, 50);
    assertThat(descent.diverged()).isEqualTo(4);
    assertThat(descent.values()).hasSize(5);
    assertThat(Stream.of(descent.x()[3], descent.values()[3])).allMatch(Double::isFinite);
    assertThat(descent.values()[4]).isInfinite();
  }

  @Test
  void aStartWithoutAValueIsRefused() {
    AnalyticSurface surface = AnalyticSurface.of(Formula.parse("log(x)"));
    assertThatThrownBy(() -> Descent.run(surface, new OptimiserSpec.Sgd(0.1), -1, 2, 5))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the function is NaN at the start (-1.0, 2.0), expected a finite value");
  }
}
