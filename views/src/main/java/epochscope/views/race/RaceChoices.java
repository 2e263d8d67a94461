package epochscope.views.race;

import epochscope.analysis.landscape.PlaneChoice;
import epochscope.analysis.surface.AnalyticSurface;
import epochscope.analysis.surface.Formula;
import epochscope.analysis.surface.LearningRates;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.OptimiserSpec;
import epochscope.views.Selection;
import java.util.List;
import java.util.Set;

/**
 * What is chosen of a race.
 *
 * @param network whether the race is on the network in use, and not on a surface
 * @param x where it begins
 * @param y likewise
 * @param steps of the race on a surface
 * @param runner index of the one looked at
 * @param moment as chosen; a window may be at another
 * @param followsRun whether the moment is that of the run's time axis: a step per epoch
 * @param solid whether the field is shown as a solid that can be turned
 */
public record RaceChoices(
    boolean network,
    AnalyticSurface surface,
    double x,
    double y,
    List<Runner> runners,
    int steps,
    int runner,
    Moment moment,
    boolean followsRun,
    boolean solid) {
  static final String ON = "race.on";
  static final String SURFACE = "race.surface";
  static final String FORMULA = "race.formula";
  static final String START = "race.start";
  static final String OPTIMISERS = "race.optimisers";
  static final String STEPS = "race.steps";
  static final String STEP = "race.step";
  static final String RUNNER = "race.runner";
  static final String CLOCK = "race.clock";
  static final String PLANE = "race.plane";
  static final String SHOW = "race.show";
  static final String CAMERA = "race.camera";

  /** Those on which the race itself depends; others say what of it is looked at. */
  public static final Set<String> ASKED =
      Set.of(ON, SURFACE, FORMULA, START, OPTIMISERS, STEPS, PLANE);

  /** Value of {@link #SURFACE} for the one that {@link #FORMULA} says. */
  static final String BY_FORMULA = "formula";

  static final String USUAL_SURFACE = "beale";
  static final String USUAL_FORMULA = "x^2/4 + y^2 + sin(3*x)";
  static final String USUAL_OPTIMISERS = "sgd,momentum,adagrad,rmsprop,adam";
  static final String USUAL_STEPS = "200";
  private static final int MOST_STEPS = 5000;
  private static final int MOST_RUNNERS = 12;
  private static final int EPOCHS = 20;

  /** On a network of any size these train, if none best. */
  private static final LearningRates NETWORK_RATES =
      new LearningRates(0.1, 0.02, 0.05, 0.005, 0.005);

  /**
   * @throws InvalidInputException if a choice makes no sense
   */
  public static RaceChoices of(Selection selection) {
    AnalyticSurface surface = surface(selection);
    double[] start = start(selection.choice(START, ""), surface);
    List<Runner> runners = Runner.parseAll(selection.choice(OPTIMISERS, USUAL_OPTIMISERS));
    Check.range("number of optimisers", runners.size(), 1, MOST_RUNNERS);
    return new RaceChoices(
        isOnNetwork(selection),
        surface,
        start[0],
        start[1],
        runners,
        Check.range(
            STEPS, (int) number(STEPS, selection.choice(STEPS, USUAL_STEPS)), 1, MOST_STEPS),
        Math.clamp((int) number(RUNNER, selection.choice(RUNNER, "0")), 0, runners.size() - 1),
        Moment.parse(selection.choice(STEP, "end")),
        selection.choice(CLOCK, "own").equals("run"),
        selection.choice(SHOW, "contours").equals("surface"));
  }

  /** Whether the race is on the network in use. */
  public static boolean isOnNetwork(Selection selection) {
    return selection.choice(ON, "surface").equals("network");
  }

  private static AnalyticSurface surface(Selection selection) {
    String name = selection.choice(SURFACE, USUAL_SURFACE);
    if (name.equals(BY_FORMULA)) {
      return AnalyticSurface.of(Formula.parse(selection.choice(FORMULA, USUAL_FORMULA)));
    }
    return AnalyticSurface.find(name)
        .orElseThrow(() -> Check.found(SURFACE, '"' + name + '"', "a known surface, or formula"));
  }

  private static double[] start(String text, AnalyticSurface surface) {
    if (text.isBlank()) {
      return new double[] {surface.startX(), surface.startY()};
    }
    String[] halves = text.split(",");
    if (halves.length != 2) {
      throw Check.found(START, '"' + text + '"', "two numbers with a comma between them");
    }
    return new double[] {number(START, halves[0]), number(START, halves[1])};
  }

  private static double number(String name, String text) {
    try {
      return Check.finite(name, Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      throw Check.found(name, '"' + text + '"', "a number");
    }
  }

  /** The optimisers of a race on the network. */
  public List<OptimiserSpec> onNetwork() {
    return runners.stream().map(runner -> runner.spec(NETWORK_RATES)).toList();
  }

  /** The optimisers of a race on the surface. */
  List<OptimiserSpec> onSurface() {
    return runners.stream().map(runner -> runner.spec(surface.rates())).toList();
  }

  /** Those of the field that is chosen. */
  List<OptimiserSpec> optimisers() {
    return network ? onNetwork() : onSurface();
  }

  /** Epochs of the race on the network. */
  public int epochs() {
    return EPOCHS;
  }

  /** The plane on which the runners of a network are shown. */
  public static PlaneChoice plane(Selection selection) {
    return selection.choice(PLANE, "path").equals("random")
        ? new PlaneChoice.Random(1)
        : new PlaneChoice.Path(1);
  }
}
