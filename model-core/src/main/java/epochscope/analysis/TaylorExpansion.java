package epochscope.analysis;

import epochscope.analysis.derivative.InputDerivatives;
import epochscope.nn.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * To which features, and to which pairs of them, does a network respond? The mean absolute Taylor
 * coefficients ⟨|t|⟩ of one output over a sample: t_i = ∂y/∂x_i, t_ij = ∂²y/∂x_i∂x_j for i ≠ j,
 * t_ii = ½ ∂²y/∂x_i², exactly and in double precision; y after the output activation, x as the
 * network sees it. Wunsch, Friese, Wolf and Quast, Comput. Softw. Big Sci. 2 (2018) 5.
 *
 * <p>Takes memory only when it is made. Confined to one thread.
 */
public final class TaylorExpansion {
  private final InputDerivatives derivatives;
  private final int order;
  private final int features;
  private final double[] weight;
  private final double[] sums;

  /**
   * @param order 1, or 2: pairs too
   * @param output index
   * @throws epochscope.spec.InvalidInputException where a node has no such derivatives
   */
  public TaylorExpansion(Topology topology, int order, int output) {
    this.order = order;
    derivatives = new InputDerivatives(topology, order, output);
    features = topology.inputs();
    weight = new double[derivatives.capacity()];
    sums = new double[features + derivatives.hessian().length];
  }

  /** Names of the nodes whose second derivatives are zero wherever they exist. */
  public List<String> piecewiseLinear() {
    return order == 1 ? List.of() : derivatives.piecewiseLinear();
  }

  /**
   * @param parameters the flat vector, as the topology's layout says
   */
  public void setParameters(double[] parameters) {
    derivatives.setParameters(parameters);
  }

  /** Which features each coefficient is of: one of them, or two, i ≤ j. */
  public List<List<Integer>> terms() {
    List<List<Integer>> terms = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      terms.add(List.of(i));
    }
    for (int i = 0; i < features && order == 2; i++) {
      for (int j = i; j < features; j++) {
        terms.add(List.of(i, j));
      }
    }
    return terms;
  }

  /**
   * The coefficients' absolute values averaged over a sample, by weight where it has weights.
   *
   * @param sample at least one, and of weights not all 0
   * @return in the order of {@link #terms}; the same array each time
   */
  public double[] mean(TaylorSample sample, Cancellation cancellation) {
    Arrays.fill(sums, 0);
    double total = 0;
    for (int from = 0; from < sample.size(); from += weight.length) {
      int n = compute(sample, from, cancellation);
      total += weigh(sample, from, n);
      addChunk(n);
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] /= total;
    }
    for (int i = 0, k = features; k < sums.length; k += features - i, i++) {
      sums[k] /= 2;
    }
    return sums;
  }

  /**
   * How far the means may be from those over all events like the sample's: the standard error of a
   * weighted mean m, √(Σ weight²·(|t| − m)²) / Σ weight.
   *
   * @param means of the same sample, as {@link #mean} gives them
   * @return in the order of {@link #terms}
   */
  public double[] standardErrors(TaylorSample sample, double[] means, Cancellation cancellation) {
    double[] errors = new double[means.length];
    List<List<Integer>> terms = terms();
    double total = 0;
    for (int from = 0; from < sample.size(); from += weight.length) {
      int n = compute(sample, from, cancellation);
      total += weigh(sample, from, n);
      for (int k = 0; k < errors.length; k++) {
        errors[k] += squares(row(k), isCurvature(terms.get(k)) ? 0.5 : 1, means[k], n);
      }
    }
    for (int k = 0; k < errors.length; k++) {
      errors[k] = Math.sqrt(errors[k]) / total;
    }
    return errors;
  }

  private static boolean isCurvature(List<Integer> term) {
    return term.size() == 2 && term.getFirst().equals(term.getLast());
  }

  private double[] row(int term) {
    return term < features ? derivatives.gradient()[term] : derivatives.hessian()[term - features];
  }

  /** Σ weight²·(factor·|t| − mean)² */
  private double squares(double[] t, double factor, double mean, int n) {
    double sum = 0;
    for (int s = 0; s < n; s++) {
      double off = weight[s] * (factor * Math.abs(t[s]) - mean);
      sum += off * off;
    }
    return sum;
  }

  /** How many of the samples from {@code from} on were taken. */
  private int compute(TaylorSample sample, int from, Cancellation cancellation) {
    cancellation.check();
    int n = Math.min(weight.length, sample.size() - from);
    sample.copy(from, n, derivatives.input());
    derivatives.compute(n);
    return n;
  }

  private double weigh(TaylorSample sample, int from, int n) {
    double total = 0;
    for (int s = 0; s < n; s++) {
      weight[s] = sample.isWeighted() ? sample.weight(from + s) : 1;
      total += weight[s];
    }
    return total;
  }

  private void addChunk(int n) {
    double[][] first = derivatives.gradient();
    double[][] second = derivatives.hessian();
    for (int i = 0; i < features; i++) {
      sums[i] += sum(first[i], n);
    }
    for (int pair = 0; pair < second.length; pair++) {
      sums[features + pair] += sum(second[pair], n);
    }
  }

  /** Σ weight·|t| in four chains, as each addition waits for the one before. */
  private double sum(double[] t, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int s = 0;
    for (; s + 3 < n; s += 4) {
      s0 = Math.fma(weight[s], Math.abs(t[s]), s0);
      s1 = Math.fma(weight[s + 1], Math.abs(t[s + 1]), s1);
      s2 = Math.fma(weight[s + 2], Math.abs(t[s + 2]), s2);
      s3 = Math.fma(weight[s + 3], Math.abs(t[s + 3]), s3);
    }
    for (; s < n; s++) {
      s0 = Math.fma(weight[s], Math.abs(t[s]), s0);
    }
    return s0 + s1 + (s2 + s3);
  }
}
