package epochscope.views;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.landscape.Direction;
import epochscope.analysis.landscape.GridAxis;
import epochscope.analysis.landscape.LandscapeScene;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.landscape.MeasuredSample;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.analysis.landscape.Plane;
import epochscope.analysis.landscape.PlaneChoice;
import epochscope.analysis.landscape.SceneQuestion;
import epochscope.analysis.landscape.Trajectory;
import epochscope.history.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Landscapes whose losses are formulas, for tests of their pictures. */
public final class Landscapes {
  /** Of the path: it comes from the left, a point per epoch and ten steps. */
  public static final int MOMENTS = 5;

  private Landscapes() {}

  /** 0.2 + α² + β²/2, after 4 epochs. */
  public static LandscapeScene bowl(int parameters) {
    return of(parameters, 33, (a, b) -> 0.2 + a * a + b * b / 2, Direction.Kind.PATH, true);
  }

  /**
   * Along the first two parameters; the path lies on α = −0.8 … 0, β = 0, the first of its points
   * one unit off the plane, with a loss 0.3 above it, the others on it.
   *
   * @param loss of α and β
   */
  public static LandscapeScene of(
      int parameters, int points, DoubleBinaryOperator loss, Direction.Kind kind, boolean asAsked) {
    Plane plane =
        new Plane(new double[parameters], unit(parameters, 0, kind), unit(parameters, 1, kind));
    GridAxis axis = new GridAxis(-1, 1, points);
    double[] grid =
        IntStream.range(0, points * points)
            .mapToDouble(i -> loss.applyAsDouble(axis.value(i % points), axis.value(i / points)))
            .toArray();
    MeasuredSample sample = new MeasuredSample(Part.TRAINING, 250, 20_000);
    LossLandscape landscape = new LossLandscape(40, plane, axis, axis, grid, sample, true);
    return new LandscapeScene(
        40,
        4,
        new SceneQuestion(new PlaneChoice.Path(1), false, Part.TRAINING, 1),
        asAsked,
        List.of(landscape),
        path(plane, loss),
        List.of());
  }

  /** The cut along β = 0 of both samples, the validation's twice as high. */
  public static LandscapeScene cut(int points, DoubleBinaryOperator loss) {
    Plane plane = new Plane(new double[2], unit(2, 0, Direction.Kind.PATH), null);
    GridAxis axis = new GridAxis(-1, 1, points);
    GridAxis none = new GridAxis(0, 0, 1);
    double[] train =
        IntStream.range(0, points).mapToDouble(i -> loss.applyAsDouble(axis.value(i), 0)).toArray();
    double[] validation = IntStream.range(0, points).mapToDouble(i -> 2 * train[i]).toArray();
    return new LandscapeScene(
        40,
        4,
        new SceneQuestion(new PlaneChoice.Path(1), true, Part.TRAINING, 1),
        true,
        List.of(
            new LossLandscape(
                40, plane, axis, none, train, new MeasuredSample(Part.TRAINING, 9, 9), true),
            new LossLandscape(
                40,
                plane,
                axis,
                none,
                validation,
                new MeasuredSample(Part.VALIDATION, 7, 7),
                true)),
        path(plane, loss),
        List.of());
  }

  private static Direction unit(int parameters, int at, Direction.Kind kind) {
    double[] vector = new double[parameters];
    vector[at] = 1;
    double figure = kind == Direction.Kind.PATH ? at == 0 ? 0.87 : 0.09 : Double.NaN;
    return new Direction(kind, kind + " " + at, figure, 0, vector);
  }

  private static Trajectory path(Plane plane, DoubleBinaryOperator loss) {
    double[] alpha = {-0.8, -0.6, -0.4, -0.2, 0};
    double[] foot =
        IntStream.range(0, MOMENTS).mapToDouble(i -> loss.applyAsDouble(alpha[i], 0)).toArray();
    double[] own = foot.clone();
    own[0] += 0.3;
    return new Trajectory(
        40,
        plane,
        new long[] {0, 10, 20, 30, 40},
        new int[] {0, 1, 2, 3, 4},
        alpha,
        new double[MOMENTS],
        new double[] {1, 0, 0, 0, 0},
        own,
        foot);
  }

  /** The same frame with that scene. */
  public static Frame with(Frame frame, LandscapeScene scene) {
    return with(frame, frame.snapshot(), scene);
  }

  /**
   * @param scene null: none
   */
  public static Frame with(Frame frame, Snapshot shown, LandscapeScene scene) {
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>(frame.results());
    results.remove(LandscapeScene.class);
    if (scene != null) {
      results.put(LandscapeScene.class, scene);
    }
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        shown,
        frame.history(),
        results,
        frame.selection(),
        frame.kept(),
        frame.live(),
        frame.divergedAt());
  }

  /** The same frame with a choice made. */
  public static Frame chosen(Frame frame, String name, String value) {
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        frame.selection().withChoice(name, value),
        frame.kept(),
        frame.live(),
        frame.divergedAt());
  }
}
