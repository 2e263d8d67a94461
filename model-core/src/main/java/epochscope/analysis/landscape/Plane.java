package epochscope.analysis.landscape;

/**
 * The plane θ = θ* + α·d1 + β·d2 in the space of the trained parameters. Immutable by contract:
 * {@code origin} is handed out uncopied, for reading only.
 *
 * @param origin [parameter] θ*, as the topology's layout says; running statistics stay as they are
 *     there
 * @param first d1
 * @param second d2; null: the plane is a line
 */
public record Plane(double[] origin, Direction first, Direction second) {
  /** Sets {@code into}, as long as the origin, to θ* + α·d1 + β·d2. */
  void point(double alpha, double beta, double[] into) {
    double[] d1 = first.vector();
    for (int i = 0; i < d1.length; i++) {
      into[i] = origin[i] + alpha * d1[i];
    }
    if (second != null && beta != 0) {
      double[] d2 = second.vector();
      for (int i = 0; i < d2.length; i++) {
        into[i] += beta * d2[i];
      }
    }
    System.arraycopy(origin, d1.length, into, d1.length, origin.length - d1.length);
  }
}
