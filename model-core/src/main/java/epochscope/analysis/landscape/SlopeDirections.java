package epochscope.analysis.landscape;

import epochscope.analysis.Cancellation;
import epochscope.analysis.landscape.Direction.Kind;
import epochscope.nn.SampleLoss;
import epochscope.spec.Check;
import java.util.Arrays;
import java.util.List;

/**
 * Directions that the slope and the curvature of the loss give, computed in double.
 *
 * @param origin [parameter] where they are taken
 */
record SlopeDirections(LossSurface surface, double[] origin, Cancellation cancellation) {
  /** ‖H·v − λ·v‖ ≤ 10⁻⁴·|λ|: then λ is right to 10⁻⁴, and the picture to less than a pixel. */
  private static final double TOLERANCE = 1e-4;

  private static final int MOST_PRODUCTS = 300;

  Direction gradient() {
    SampleLoss loss = surface.measureWithGradient();
    loss.network().parameters().set(origin);
    double[] gradient = new double[surface.dimension()];
    loss.value(gradient);
    double length = Check.positive("length of the gradient", Vectors.norm(gradient));
    double[] vector = Vectors.scaled(parameterLength() / length, gradient);
    return new Direction(Kind.GRADIENT, "gradient", length, 0, vector);
  }

  /** Two, where there are two parameters. */
  List<Direction> eigenvectors(long seed) {
    HessianProduct hessian = new HessianProduct(surface.measureWithGradient(), origin);
    PowerIteration iteration =
        new PowerIteration(hessian, surface.dimension(), TOLERANCE, MOST_PRODUCTS, seed);
    List<PowerIteration.Eigenpair> pairs = iteration.largest(2, cancellation);
    return pairs.stream().map(pair -> eigenvector(pair, pairs.indexOf(pair) + 1)).toList();
  }

  private Direction eigenvector(PowerIteration.Eigenpair pair, int number) {
    return new Direction(
        Kind.HESSIAN,
        "eigenvector " + number + " of the Hessian",
        Check.finite("eigenvalue of the Hessian", pair.value()),
        pair.residual(),
        Vectors.scaled(parameterLength(), pair.vector()));
  }

  /** 1 where all are zero. */
  private double parameterLength() {
    double length = Vectors.norm(Arrays.copyOf(origin, surface.dimension()));
    return length == 0 ? 1 : length;
  }
}
