package epochscope.analysis;

import epochscope.nn.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mean absolute Taylor coefficients of one output, see {@link TaylorExpansion}.
 *
 * @param features their names in the network's order
 * @param sample over how many samples the mean was taken
 * @param coefficients the largest first, NaN last
 * @param warnings what is to be known of these numbers, one sentence each
 */
public record TaylorCoefficients(
    List<String> features, int sample, List<Coefficient> coefficients, List<String> warnings) {
  /** The names of Taylor coefficients in a history begin with this. */
  public static final String SERIES = "taylor.";

  private static final Comparator<Coefficient> LARGEST_FIRST =
      Comparator.comparingDouble(
          coefficient ->
              Double.isNaN(coefficient.value()) ? Double.POSITIVE_INFINITY : -coefficient.value());

  public TaylorCoefficients {
    features = List.copyOf(features);
    coefficients = List.copyOf(coefficients);
    warnings = List.copyOf(warnings);
  }

  /**
   * @param of the names of one feature, or of two, which may be the same
   */
  public record Coefficient(List<String> of, double value) {
    public Coefficient {
      of = List.copyOf(of);
    }
  }

  /**
   * @param features their names
   * @param parameters the flat vector, as the topology's layout says
   * @param order 1, or 2: of pairs too
   * @param output index
   * @param sample at least one, and of weights not all 0
   */
  public static TaylorCoefficients of(
      List<String> features,
      Topology topology,
      double[] parameters,
      int order,
      int output,
      TaylorSample sample,
      Cancellation cancellation) {
    TaylorExpansion expansion = new TaylorExpansion(topology, order, output);
    expansion.setParameters(parameters);
    return of(features, expansion, expansion.mean(sample, cancellation), sample.size());
  }

  static TaylorCoefficients of(
      List<String> features, TaylorExpansion expansion, double[] means, int sample) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (List<Integer> term : expansion.terms()) {
      coefficients.add(
          new Coefficient(term.stream().map(features::get).toList(), means[coefficients.size()]));
    }
    coefficients.sort(LARGEST_FIRST);
    return new TaylorCoefficients(
        features, sample, coefficients, warnings(expansion.piecewiseLinear()));
  }

  private static List<String> warnings(List<String> piecewiseLinear) {
    if (piecewiseLinear.isEmpty()) {
      return List.of();
    }
    String nodes = piecewiseLinear.stream().collect(Collectors.joining(", "));
    String start = piecewiseLinear.size() == 1 ? "node " : "nodes ";
    return List.of(
        start
            + nodes
            + ": the activation is piecewise linear, so its curvature is zero almost everywhere,"
            + " and coefficients of second order leave its kinks out");
  }

  /**
   * The name under which a run's history keeps a coefficient: {@code taylor.x1.x2}, a dot or a
   * backslash in a feature's name with a backslash before it.
   */
  public static String seriesName(List<String> of) {
    return of.stream()
        .map(name -> name.replace("\\", "\\\\").replace(".", "\\."))
        .collect(Collectors.joining(".", SERIES, ""));
  }
}
