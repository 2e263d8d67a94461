package epochscope.analysis.surface;

import java.util.List;
import java.util.Optional;

/**
 * A function of two parameters on which optimisers can be watched.
 *
 * @param name null: it has none but its formula
 * @param startX where a descent begins that is told nothing else
 * @param startY likewise
 * @param lowest its least value anywhere; NaN: there is none, or it is not known
 */
public record AnalyticSurface(
    String name,
    Formula formula,
    double startX,
    double startY,
    Window window,
    double lowest,
    LearningRates rates) {

  private static final List<AnalyticSurface> KNOWN =
      List.of(
          // ½pᵀAp − bᵀp with A = [[10, 2], [2, 1]], b = [1, −1]; minimum at (0.5, −2)
          new AnalyticSurface(
              "quadratic",
              Formula.parse("5*x^2 + 2*x*y + 0.5*y^2 - x + y"),
              -4,
              3,
              new Window(-5, 5, -6, 5),
              -1.25,
              new LearningRates(0.05, 0.02, 0.5, 0.015, 0.1)),
          // Rosenbrock 1960; minimum at (1, 1), at the end of a curved valley
          new AnalyticSurface(
              "rosenbrock",
              Formula.parse("(1 - x)^2 + 100*(y - x^2)^2"),
              -1.2,
              1,
              new Window(-2, 2, -1, 3),
              0,
              new LearningRates(0.001, 0.0002, 0.5, 0.002, 0.05)),
          // Beale 1958; minimum at (3, 0.5)
          new AnalyticSurface(
              "beale",
              Formula.parse("(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2"),
              0.5,
              1.2,
              new Window(-1, 4.5, -2, 2),
              0,
              new LearningRates(0.005, 0.002, 0.3, 0.01, 0.1)),
          // Himmelblau 1972; four minima of value 0
          new AnalyticSurface(
              "himmelblau",
              Formula.parse("(x^2 + y - 11)^2 + (x + y^2 - 7)^2"),
              0,
              -1,
              new Window(-6, 6, -6, 6),
              0,
              new LearningRates(0.005, 0.001, 0.5, 0.05, 0.2)),
          // No minimum: who starts near y = 0 lingers at the saddle before falling
          new AnalyticSurface(
              "saddle",
              Formula.parse("x^2 - y^2"),
              -1.5,
              0.01,
              new Window(-2, 2, -2, 2),
              Double.NaN,
              new LearningRates(0.05, 0.01, 0.1, 0.01, 0.03)),
          // Twenty times as steep across as along; minimum at (0, 0)
          new AnalyticSurface(
              "ravine",
              Formula.parse("x^2/20 + y^2"),
              -7,
              2,
              new Window(-8, 8, -4, 4),
              0,
              new LearningRates(0.5, 0.05, 1.5, 0.05, 0.3)),
          // A round hole in a plain that hardly slopes
          new AnalyticSurface(
              "plateau",
              Formula.parse("1 - exp(-(x^2 + y^2)/2)"),
              -2.5,
              2,
              new Window(-4, 4, -4, 4),
              0,
              new LearningRates(0.5, 0.2, 0.5, 0.05, 0.1)),
          // The function "peaks" of MATLAB: three hills, two hollows and a saddle between them
          new AnalyticSurface(
              "hills",
              Formula.parse(
                  "3*(1 - x)^2*exp(-x^2 - (y + 1)^2) - 10*(x/5 - x^3 - y^5)*exp(-x^2 - y^2)"
                      + " - exp(-(x + 1)^2 - y^2)/3"),
              -0.2,
              1.2,
              new Window(-3, 3, -3, 3),
              -6.551133332835841,
              new LearningRates(0.01, 0.005, 0.3, 0.02, 0.1)),
          // Rastrigin 1974; minimum at (0, 0) among many others
          new AnalyticSurface(
              "rastrigin",
              Formula.parse("20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)"),
              -2.7,
              1.8,
              new Window(-5.12, 5.12, -5.12, 5.12),
              0,
              new LearningRates(0.002, 0.0005, 0.3, 0.02, 0.1)));

  /** Those with a name. */
  public static List<AnalyticSurface> known() {
    return KNOWN;
  }

  public static Optional<AnalyticSurface> find(String name) {
    return KNOWN.stream().filter(surface -> surface.name.equals(name)).findFirst();
  }

  /** A nameless one. */
  public static AnalyticSurface of(Formula formula) {
    return new AnalyticSurface(
        null,
        formula,
        1,
        1,
        new Window(-5, 5, -5, 5),
        Double.NaN,
        new LearningRates(0.01, 0.004, 0.3, 0.01, 0.1));
  }

  /** Value and gradient. */
  public Dual at(double x, double y) {
    return formula.at(x, y);
  }
}
