package epochscope.app.cli;

import epochscope.analysis.landscape.LandscapeQuestion;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.analysis.landscape.PlaneChoice;
import epochscope.spec.Check;
import picocli.CommandLine.Option;

/** Where the loss is measured. */
final class LandscapeOptions {
  private static final int MOST_POINTS = 2001;

  /** What the axes may be. */
  enum Directions {
    RANDOM,
    PCA,
    INTERPOLATION,
    GRADIENT,
    HESSIAN;

    boolean needRun() {
      return this == PCA || this == INTERPOLATION;
    }
  }

  @Option(
      names = "--directions",
      paramLabel = "random|pca|interpolation|gradient|hessian",
      defaultValue = "random",
      description =
          "The axes: filter-normalised random directions; the principal axes of the run's path;"
              + " from its first parameters to the model's; the gradient; the eigenvectors of the"
              + " Hessian with the largest eigenvalues. Without it, ${DEFAULT-VALUE}.")
  private Directions directions;

  @Option(
      names = "--grid",
      paramLabel = "N",
      defaultValue = "51",
      description = "Points along an axis; without it, ${DEFAULT-VALUE}.")
  private int points;

  @Option(names = "--cut", description = "Measure along the first direction only.")
  private boolean cut;

  @Option(
      names = "--range",
      paramLabel = "R",
      defaultValue = "1.0",
      description = "How far to go on either side, in units of the axis; without it, 1.")
  private double range;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Draws what is random; without it, ${DEFAULT-VALUE}.")
  private long seed;

  Directions directions() {
    return directions;
  }

  LandscapeQuestion question() {
    Check.range("grid", points, 2, MOST_POINTS);
    Check.positive("range", range);
    return cut
        ? LandscapeQuestion.cut(plane(), range, points, Part.TRAINING)
        : LandscapeQuestion.square(plane(), range, points, Part.TRAINING);
  }

  private PlaneChoice plane() {
    return switch (directions) {
      case RANDOM -> new PlaneChoice.Random(seed);
      case PCA -> new PlaneChoice.Path(seed);
      case INTERPOLATION -> new PlaneChoice.Interpolation(seed);
      case GRADIENT -> new PlaneChoice.Gradient(seed);
      case HESSIAN -> new PlaneChoice.Hessian(seed);
    };
  }
}
