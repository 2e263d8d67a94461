package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.history.Snapshot;
import epochscope.spec.InvalidInputException;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Answers one question for a scene: paths first, then grids, coarse ones first. */
final class SceneAnalysis {
  /**
   * A grid is shown when the next finer one would take longer than this: of small networks, which
   * are quick, the coarse ones are not worth the flicker.
   */
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(90);

  private static final long SEED = 1;

  private final LandscapeSceneRequest request;
  private final SceneQuestion question;
  private final Cancellation cancellation;
  private final Consumer<? super AnalysisResult> publish;
  private final Snapshot centre;
  private final double[] origin;
  private final SceneEffort effort;
  private final List<LossLandscape> grids = new ArrayList<>();
  private boolean asAsked = true;
  private Trajectory path;
  private List<Trajectory> kept;
  private long began;

  SceneAnalysis(
      LandscapeSceneRequest request,
      Cancellation cancellation,
      Consumer<? super AnalysisResult> publish) {
    this.request = request;
    this.question = request.question();
    this.cancellation = cancellation;
    this.publish = publish;
    this.centre = request.context().snapshot();
    this.origin = request.context().parameters();
    this.effort = SceneEffort.of(request.context().topology());
  }

  void compute() {
    began = System.nanoTime();
    LandscapeSample sample = sample(question.part());
    LossSurface surface = surface(sample);
    Plane plane = plane(surface);
    PointLosses losses = new PointLosses(surface, ParallelWork.ALONE, cancellation);
    TrajectoryAnalysis run = new TrajectoryAnalysis(plane, request.path(), losses);
    if (!request.path().isEmpty()) {
      path = run.measured(run.projected(centre.step()), effort.stems());
    }
    kept = request.kept().stream().map(other -> keptPath(plane, other)).toList();
    measure(plane, sample, losses);
    if (question.cut()) {
      measureOtherSample(plane, sample.measured().part());
    }
    if (path != null && path.size() > effort.stems()) {
      path = run.measured(path, path.size());
      publish();
    }
  }

  private void measureOtherSample(Plane plane, Part first) {
    LandscapeSample other = sample(first == Part.TRAINING ? Part.VALIDATION : Part.TRAINING);
    if (other.measured().part() != first) {
      PointLosses losses = new PointLosses(surface(other), ParallelWork.ALONE, cancellation);
      measure(plane, other, losses);
    }
  }

  private void measure(Plane plane, LandscapeSample sample, PointLosses losses) {
    int place = grids.size();
    long[] last = {System.nanoTime()};
    new ProgressiveGrid(centre.step(), plane, alpha(plane), beta(plane), sample.measured(), losses)
        .measure(
            grid -> {
              if (grids.size() > place) {
                grids.removeLast();
              }
              grids.add(grid);
              long now = System.nanoTime();
              // The next one has three times as many points more, and half of the time is rest.
              boolean soon = now + 3 * (now - last[0]) - began < PATIENCE_NANOS;
              last[0] = now;
              if (grid.complete() || !soon) {
                publish();
              }
            });
  }

  private void publish() {
    publish.accept(
        new LandscapeScene(
            centre.step(), centre.epoch(), question, asAsked, List.copyOf(grids), path, kept));
  }

  private LandscapeSample sample(Part part) {
    return LandscapeSample.of(request.context().data(), part, effort.rows());
  }

  private LossSurface surface(LandscapeSample sample) {
    TrainingSpec training = request.context().experiment().training();
    return LossSurface.of(
        request.context().topology(), training.loss(), sample.rows(), training.precision());
  }

  private Plane plane(LossSurface surface) {
    PlaneFinder finder = new PlaneFinder(surface, origin, request.path(), cancellation);
    try {
      return finder.plane(question.plane(), question.cut());
    } catch (InvalidInputException notToBeHad) {
      asAsked = false;
      return finder.plane(new PlaneChoice.Random(SEED), question.cut());
    }
  }

  private GridAxis alpha(Plane plane) {
    int points = question.cut() ? effort.cutPoints() : effort.points();
    return axis(plane.first(), path == null ? new double[0] : path.alpha(), points);
  }

  private GridAxis beta(Plane plane) {
    return question.cut()
        ? GridAxis.NONE
        : axis(plane.second(), path == null ? new double[0] : path.beta(), effort.points());
  }

  private GridAxis axis(Direction direction, double[] along, int points) {
    if (direction.kind() != Direction.Kind.PARAMETER) {
      return new GridAxis(-question.range(), question.range(), points);
    }
    return ParameterRange.of(origin[direction.parameter()], along, question.range(), points);
  }

  private Trajectory keptPath(Plane plane, List<Snapshot> other) {
    List<Snapshot> finite = other.stream().filter(Snapshot::isFinite).toList();
    if (finite.isEmpty() || finite.getFirst().parameters().length != origin.length) {
      return null;
    }
    return new TrajectoryAnalysis(plane, finite, null).projected(centre.step());
  }
}
