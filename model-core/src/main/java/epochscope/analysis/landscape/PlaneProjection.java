package epochscope.analysis.landscape;

/**
 * Finds the foot of a point on a plane: the α and β of the least squared distance. The directions
 * need not be at right angles; where they are parallel, as those of a tiny network may be, β is 0.
 */
public final class PlaneProjection {
  /** Of the squared lengths' product: below it directions are parallel but for rounding. */
  private static final double PARALLEL = 1e-12;

  private final Plane plane;
  private final double firstFirst;
  private final double firstSecond;
  private final double secondSecond;
  private final double determinant;

  /**
   * @param distance from the point to the plane
   */
  public record Foot(double alpha, double beta, double distance) {}

  public PlaneProjection(Plane plane) {
    this.plane = plane;
    double[] d1 = plane.first().vector();
    firstFirst = Vectors.dot(d1, d1);
    firstSecond = plane.second() == null ? 0 : Vectors.dot(d1, plane.second().vector());
    secondSecond =
        plane.second() == null ? 0 : Vectors.dot(plane.second().vector(), plane.second().vector());
    determinant = firstFirst * secondSecond - firstSecond * firstSecond;
  }

  /**
   * @param point [parameter]
   */
  public Foot foot(float[] point) {
    double[] rest = new double[plane.first().vector().length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = point[i] - plane.origin()[i];
    }
    double alongFirst = Vectors.dot(plane.first().vector(), rest);
    if (determinant <= PARALLEL * firstFirst * secondSecond) {
      return foot(rest, firstFirst == 0 ? 0 : alongFirst / firstFirst, 0);
    }
    double alongSecond = Vectors.dot(plane.second().vector(), rest);
    return foot(
        rest,
        (secondSecond * alongFirst - firstSecond * alongSecond) / determinant,
        (firstFirst * alongSecond - firstSecond * alongFirst) / determinant);
  }

  private Foot foot(double[] rest, double alpha, double beta) {
    Vectors.addScaled(-alpha, plane.first().vector(), rest);
    if (plane.second() != null) {
      Vectors.addScaled(-beta, plane.second().vector(), rest);
    }
    return new Foot(alpha, beta, Vectors.norm(rest));
  }
}
