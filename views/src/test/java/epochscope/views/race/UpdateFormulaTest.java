package epochscope.views.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.surface.AnalyticSurface;
import epochscope.analysis.surface.WatchedDescent;
import epochscope.spec.OptimiserSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers beside the formulas, against rules written out and against each other. */
class UpdateFormulaTest {
  private static final AnalyticSurface BEALE = AnalyticSurface.find("beale").orElseThrow();

  static List<String> optimisers() {
    return Runner.names();
  }

  @Test
  void adamWithAllItsNumbers() {
    List<FormulaLine> lines = lines("adam:lr=0.05", 20);
    assertThat(lines)
        .extracting(FormulaLine::text)
        .containsExactly(
            "g = ∂f/∂θ",
            "m = 0.9·m + 0.1·g",
            "v = 0.999·v + 0.001·g²",
            "m̂ = m / (1 − 0.9^21)",
            "v̂ = v / (1 − 0.999^21)",
            "Δθ = −0.05·m̂ / (√v̂ + 1e−8)",
            "θ = θ + Δθ");
    double[] before = SlowRace.adam(0.5, 1.2, 0.05, 20);
    double[] after = SlowRace.adam(0.5, 1.2, 0.05, 21);
    double[] g = SlowRace.slope(before[0], before[1]);
    double[] x = {
      g[0],
      after[2],
      after[4],
      after[2] / (1 - Math.pow(0.9, 21)),
      after[4] / (1 - Math.pow(0.999, 21)),
      after[0] - before[0],
      after[0]
    };
    for (int i = 0; i < x.length; i++) {
      assertThat(lines.get(i).x()).as(lines.get(i).text()).isCloseTo(x[i], within(1e-5));
    }
    assertThat(lines.get(1).y()).isCloseTo(after[3], within(1e-5));
    assertThat(lines.get(6).y()).isCloseTo(after[1], within(1e-5));
  }

  @Test
  void theNumbersInPlaceOfLettersAreThoseOfTheStep() {
    List<FormulaLine> lines = lines("momentum:lr=0.002", 5);
    double[] before = SlowRace.momentum(0.5, 1.2, 0.002, 5);
    double[] g = SlowRace.slope(before[0], before[1]);
    assertThat(lines.get(1).numbers()[0])
        .isEqualTo("0.9·" + FormulaLine.number(before[2]) + " + " + FormulaLine.number(g[0]));
    double[] after = SlowRace.momentum(0.5, 1.2, 0.002, 6);
    assertThat(lines.get(2).numbers()[1]).isEqualTo("−0.002·" + FormulaLine.number(after[3]));
  }

  /** Of every rule: what the lines say gives the step that was made. */
  @ParameterizedTest
  @MethodSource("optimisers")
  void theLastLinesAreTheStepThatWasMade(String name) {
    WatchedDescent descent = descent(name, 9);
    List<FormulaLine> lines = UpdateFormula.of(descent, 8);
    FormulaLine change = lines.get(lines.size() - 2);
    FormulaLine end = lines.getLast();
    assertThat(end.x()).isEqualTo(descent.path().x()[9], within(1e-12));
    assertThat(end.y()).isEqualTo(descent.path().y()[9], within(1e-12));
    assertThat(byFormula(lines, 0)).isEqualTo(change.x(), within(1e-9));
    assertThat(byFormula(lines, 1)).isEqualTo(change.y(), within(1e-9));
  }

  /** Δθ from the lines above it. */
  private static double byFormula(List<FormulaLine> lines, int i) {
    String text = lines.get(lines.size() - 2).text();
    double above = value(lines.get(lines.size() - 3), i);
    double g = value(lines.getFirst(), i);
    if (text.contains("t·d")) {
      double[] d = {lines.get(1).x(), lines.get(1).y()};
      FormulaLine change = lines.get(lines.size() - 2);
      return Math.hypot(change.x(), change.y()) / Math.hypot(d[0], d[1]) * d[i];
    }
    double rate =
        Double.parseDouble(text.replaceFirst("Δθ = −([0-9.]+).*", "$1").replace("Δθ = −m", "1"));
    if (text.contains("(g + ")) {
      return -rate * (g + 0.9 * above);
    }
    if (text.contains("√")) {
      double mean = text.contains("m̂") ? value(lines.get(lines.size() - 4), i) : g;
      double scale = text.contains("·θ") ? 0 : 1;
      double epsilon = text.contains("1e−10") ? 1e-10 : 1e-8;
      double quotient = -rate * mean / (Math.sqrt(above) + epsilon);
      return scale == 1 ? quotient : decoupled(lines, i, mean, above);
    }
    return -rate * above;
  }

  /** AdamW on Beale's function: lr 0.1, λ 0.01. */
  private static double decoupled(List<FormulaLine> lines, int i, double mean, double square) {
    FormulaLine change = lines.get(lines.size() - 2);
    double theta = value(lines.getLast(), i) - value(change, i);
    return -0.1 * 0.01 * theta - 0.1 * mean / (Math.sqrt(square) + 1e-8);
  }

  private static double value(FormulaLine line, int i) {
    return i == 0 ? line.x() : line.y();
  }

  @Test
  void constantsAreAsShortAsTheyAreExact() {
    assertThat(FormulaLine.constant(0.9)).isEqualTo("0.9");
    assertThat(FormulaLine.rest(0.9)).isEqualTo("0.1");
    assertThat(FormulaLine.rest(0.999)).isEqualTo("0.001");
    assertThat(FormulaLine.constant(1e-8)).isEqualTo("1e−8");
    assertThat(FormulaLine.constant(0.00025)).isEqualTo("0.00025");
    assertThat(FormulaLine.constant(1)).isEqualTo("1");
    assertThat(FormulaLine.compact(-0.000123456, 4)).isEqualTo("−1.235e−4");
  }

  private static List<FormulaLine> lines(String runner, int step) {
    return UpdateFormula.of(descent(runner, step + 1), step);
  }

  private static WatchedDescent descent(String runner, int steps) {
    OptimiserSpec spec = Runner.parse(runner).spec(BEALE.rates());
    return WatchedDescent.run(BEALE, spec, 0.5, 1.2, steps);
  }
}
