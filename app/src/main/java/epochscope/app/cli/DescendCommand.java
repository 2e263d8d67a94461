package epochscope.app.cli;

import epochscope.analysis.surface.AnalyticSurface;
import epochscope.analysis.surface.Descent;
import epochscope.analysis.surface.Formula;
import epochscope.export.AtomicFile;
import epochscope.spec.Check;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SpecJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code descend}: the way of an optimiser down a function of two variables. */
@Command(
    name = "descend",
    description = "Run an optimiser down a function of two variables, in double.")
final class DescendCommand implements Callable<Integer> {
  private static final int MAX_STEPS = 1_000_000;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FUNCTION",
      description =
          "quadratic, rosenbrock, beale, himmelblau, saddle, ravine, plateau, hills, rastrigin, or"
              + " a formula in x and y, such as \"x^2 + 3*sin(y)\".")
  private String function;

  @Option(
      names = "--optimiser",
      paramLabel = "NAME",
      required = true,
      description =
          "gd, sgd, momentum, momentum-lecture, nesterov, adagrad, rmsprop, adam, adamw, amsgrad,"
              + " nadam or lbfgs.")
  private String optimiser;

  @Option(
      names = "--lr",
      paramLabel = "X",
      description = "The learning rate; without it, one that suits the function.")
  private Double learningRate;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "A hyperparameter: momentum, rho, beta1, beta2, epsilon, weight-decay, where the"
              + " optimiser has it.")
  private Map<String, Double> settings = Map.of();

  @Option(
      names = "--start",
      paramLabel = "X,Y",
      description = "Where to begin; without it, where it is worth watching.")
  private String start;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "How many steps to go; ${DEFAULT-VALUE} without it.")
  private int steps = 200;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE.json",
      description = "Where to write; without it, to standard output.")
  private Path out;

  @Override
  public Integer call() {
    AnalyticSurface surface = Usage.of(spec, () -> surface(function));
    OptimiserSpec chosen = Usage.of(spec, () -> optimiserFor(surface));
    Descent descent = Usage.of(spec, () -> descend(surface, chosen));
    String json = SpecJson.write(DescentDocument.of(surface, chosen, descent));
    if (out == null) {
      PrintWriter console = spec.commandLine().getOut();
      console.print(json);
      console.flush();
    } else {
      AtomicFile.write(out, json);
    }
    return 0;
  }

  private static AnalyticSurface surface(String function) {
    return AnalyticSurface.find(function).orElseGet(() -> AnalyticSurface.of(formula(function)));
  }

  private static Formula formula(String text) {
    if (text.matches("[A-Za-z-]{3,}")) {
      throw Check.found(
          "the function",
          '"' + text + '"',
          "one of "
              + AnalyticSurface.known().stream()
                  .map(AnalyticSurface::name)
                  .collect(Collectors.joining(", "))
              + ", or a formula in x and y");
    }
    return Formula.parse(text);
  }

  private OptimiserSpec optimiserFor(AnalyticSurface surface) {
    OptimiserSpec named = OptimiserArguments.spec(optimiser, learningRate, settings);
    return learningRate == null ? named.withLearningRate(surface.rates().of(named)) : named;
  }

  private Descent descend(AnalyticSurface surface, OptimiserSpec chosen) {
    Check.range("--steps", steps, 0, MAX_STEPS);
    PlanePoint from =
        start == null
            ? new PlanePoint(surface.startX(), surface.startY())
            : PlanePoint.parse("--start", start);
    return Descent.run(surface, chosen, from.x(), from.y(), steps);
  }
}
