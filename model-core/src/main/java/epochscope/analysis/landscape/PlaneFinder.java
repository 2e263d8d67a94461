package epochscope.analysis.landscape;

import epochscope.analysis.Cancellation;
import epochscope.analysis.landscape.Direction.Kind;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import java.util.List;

/**
 * Finds the directions of a plane.
 *
 * @param origin [parameter] through which it goes
 * @param path of the run that led there, its first moment first; may be empty where the choice of
 *     the plane does not need it
 */
record PlaneFinder(
    LossSurface surface, double[] origin, List<Snapshot> path, Cancellation cancellation) {
  private static final int ORTHOGONAL_STREAM = 3;

  /**
   * @param cut whether the first axis is enough
   */
  Plane plane(PlaneChoice choice, boolean cut) {
    return switch (choice) {
      case PlaneChoice.Given(Plane plane) -> plane;
      case PlaneChoice.Random(long seed) ->
          plane(List.of(random(seed, 1), random(seed, 2)), cut, 0);
      case PlaneChoice.Path(long seed) -> plane(run().principalAxes(), cut, seed);
      case PlaneChoice.Interpolation(long seed) -> plane(List.of(run().sinceFirst()), cut, seed);
      case PlaneChoice.Parameters(int first, int second) ->
          plane(List.of(parameter(first), parameter(second)), cut, 0);
      case PlaneChoice.Gradient(long seed) -> plane(List.of(slope().gradient()), cut, seed);
      case PlaneChoice.Hessian(long seed) -> plane(slope().eigenvectors(seed), cut, seed);
    };
  }

  /**
   * @param seed draws the second direction, where there is none
   */
  private Plane plane(List<Direction> axes, boolean cut, long seed) {
    Direction first = axes.getFirst();
    if (cut) {
      return new Plane(origin, first, null);
    }
    return new Plane(origin, first, axes.size() > 1 ? axes.get(1) : orthogonal(first, seed));
  }

  private RunDirections run() {
    return new RunDirections(origin, surface.dimension(), path, cancellation);
  }

  private SlopeDirections slope() {
    return new SlopeDirections(surface, origin, cancellation);
  }

  private Direction random(long seed, int number) {
    double[] vector = Vectors.random(surface.dimension(), seed, number);
    new FilterNormalisation(surface.topology().parameters(), origin).apply(vector);
    return new Direction(Kind.RANDOM, "random direction " + number, vector);
  }

  private Direction parameter(int index) {
    Check.range("index of a trained parameter", index, 0, surface.dimension() - 1);
    double[] vector = new double[surface.dimension()];
    vector[index] = 1;
    String name = ParameterName.of(surface.topology().parameters(), index);
    return new Direction(Kind.PARAMETER, name, vector);
  }

  private Direction orthogonal(Direction axis, long seed) {
    if (surface.dimension() < 2) {
      InvalidInputException refused =
          Check.found(
              "number of trained parameters", surface.dimension(), "at least 2 for a plane");
      throw refused.because("one-parameter", surface.dimension());
    }
    double[] vector = Vectors.random(surface.dimension(), seed, ORTHOGONAL_STREAM);
    Vectors.makeOrthogonal(vector, axis.vector());
    return new Direction(
        Kind.ORTHOGONAL,
        "random direction at right angles to the first",
        Vectors.scaled(axis.length() / Vectors.norm(vector), vector));
  }
}
