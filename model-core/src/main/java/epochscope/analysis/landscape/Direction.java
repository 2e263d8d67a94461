package epochscope.analysis.landscape;

/**
 * A direction in the space of the trained parameters, as long as one unit of its axis. Immutable by
 * contract: {@code vector} is handed out uncopied, for reading only.
 *
 * @param name of what leads there, in words
 * @param figure of {@link Kind#PATH} the share of the path's variance that lies along it, of {@link
 *     Kind#GRADIENT} the gradient's length, of {@link Kind#HESSIAN} the eigenvalue; else NaN
 * @param uncertainty of the figure: the true eigenvalue nearest to it is no farther off; else 0
 * @param vector [trained parameter]
 */
public record Direction(
    Kind kind, String name, double figure, double uncertainty, double[] vector) {
  /** What leads there, and what one unit of the axis is. */
  public enum Kind {
    /** Random; each filter or neuron as long as its weights, biases and normalisations fixed. */
    RANDOM("each filter as long as its weights; biases and normalisations fixed"),
    /** Random and at right angles to the other axis, as long as that. */
    ORTHOGONAL("as long as the other axis"),
    /** A principal axis of the optimiser's path. */
    PATH("one unit holds the path"),
    /** From where the run began to where it is. */
    INTERPOLATION("from the first parameters (-1) to these (0)"),
    /** A single parameter. */
    PARAMETER("the parameter itself"),
    /** Uphill. */
    GRADIENT("as long as the parameters"),
    /** An eigenvector of the Hessian. */
    HESSIAN("as long as the parameters");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /** What one unit of the axis is, in words. */
    public String unit() {
      return unit;
    }
  }

  /** Of kinds without a figure. */
  Direction(Kind kind, String name, double[] vector) {
    this(kind, name, Double.NaN, 0, vector);
  }

  /** Index of the parameter of a direction along a single one, in the flat parameter vector. */
  public int parameter() {
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] != 0) {
        return i;
      }
    }
    throw new IllegalStateException(name + " is not along a parameter");
  }

  /** Length of one unit of the axis in the space of parameters. */
  public double length() {
    return Vectors.norm(vector);
  }
}
