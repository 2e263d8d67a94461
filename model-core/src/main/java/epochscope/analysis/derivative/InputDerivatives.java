package epochscope.analysis.derivative;

import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One output y of a network with its first and second derivatives with respect to the features x,
 * as the network sees them, sample by sample and exactly, in double precision; y after the output
 * activation. Of piecewise linear activations the derivatives are those between the kinks.
 *
 * <p>Set the parameters, fill {@link #input}, compute, read. Nothing but the constructor takes
 * memory. Confined to one thread.
 */
public final class InputDerivatives {
  /** Samples in a chunk: long rows for vector loops, yet all of a small network in the caches. */
  private static final int CHUNK = 128;

  /** Memory for chunks of large networks, which are shorter, in bytes. */
  private static final long BUDGET = 256L << 20;

  /** Memory that one sample may take at most, in bytes. */
  private static final long MOST_PER_SAMPLE = 64L << 20;

  private final Plan plan;
  private final int capacity;
  private final Signal input;
  private final double[][] adjoints;
  private final Step[] steps;
  private final double[][] hessian;
  private final Curvature curvature;
  private final Curve last;
  private final double[] rootValue;
  private final double[] rootAdjoint;
  private final double[] response;
  private final double[] first;
  private final double[] second;
  private final double[] work;

  /** With second derivatives, in order 2, for all pairs of features. */
  public InputDerivatives(Topology topology, int order, int output) {
    this(topology, order, IntStream.range(0, topology.inputs()).toArray(), output);
  }

  /**
   * @param order 1 or 2: whether second derivatives are wanted, too
   * @param features those whose second derivatives are wanted
   * @param output index
   * @throws epochscope.spec.InvalidInputException where a node has no such derivatives, or they
   *     take too much memory
   */
  public InputDerivatives(Topology topology, int order, int[] features, int output) {
    Check.range("output", output, 0, topology.outputs() - 1);
    plan = Plan.of(topology, order, features, output);
    capacity = capacity(plan);
    Assembly assembly = new Assembly(plan, capacity);
    input = assembly.features();
    adjoints = assembly.adjoints().toArray(double[][]::new);
    steps = assembly.steps().toArray(Step[]::new);
    hessian = new double[Curvature.pairs(plan.slopes())][capacity];
    curvature = new Curvature(plan.slopes(), hessian, capacity);
    last = Curve.of(plan.last());
    rootValue = assembly.root().value()[plan.unit()];
    rootAdjoint = assembly.root().adjoint()[plan.unit()];
    response = new double[capacity];
    first = new double[capacity];
    second = order == 2 ? new double[capacity] : null;
    work = new double[capacity];
  }

  private static int capacity(Plan plan) {
    long bytes = plan.bytesPerSample();
    if (bytes > MOST_PER_SAMPLE) {
      InvalidInputException refused =
          Check.found(
              "memory for the derivatives of order %d of this network at one sample"
                  .formatted(plan.order()),
              (bytes >> 20) + " MB",
              "at most " + (MOST_PER_SAMPLE >> 20) + " MB; fewer features or order 1 need less");
      throw refused.because("derivative-memory", plan.order(), bytes >> 20, MOST_PER_SAMPLE >> 20);
    }
    return Math.clamp(BUDGET / bytes, 1, CHUNK);
  }

  /** Samples that can be computed at once. */
  public int capacity() {
    return capacity;
  }

  /** Names of the nodes whose second derivatives vanish but for kinks and jumps. */
  public List<String> piecewiseLinear() {
    return plan.piecewiseLinear();
  }

  /**
   * @param parameters the flat vector, as the topology's layout says
   */
  public void setParameters(double[] parameters) {
    for (Step step : steps) {
      step.setParameters(parameters);
    }
  }

  /** [feature][sample], to be filled before {@link #compute}. */
  public double[][] input() {
    return input.value();
  }

  /**
   * Computes what the other methods give for the first {@code n} samples of the input.
   *
   * @param n at most {@link #capacity}
   */
  public void compute(int n) {
    for (Step step : steps) {
      step.forward(n);
    }
    last.fill(rootValue, response, first, second, n);
    Rows.fill(adjoints, 0, n);
    Arrays.fill(rootAdjoint, 0, n, 1);
    for (int i = steps.length - 1; i >= 0; i--) {
      steps[i].backward(n);
    }
    if (second != null) {
      computeHessian(n);
    }
    for (double[] row : gradient()) {
      Rows.multiply(first, row, row, n);
    }
  }

  /** With z before the last activation: y_ij = φ′·z_ij + φ″·z_i·z_j */
  private void computeHessian(int n) {
    curvature.clear(n);
    for (Step step : steps) {
      step.slopes(n);
      step.bend(curvature, n);
    }
    double[][] z = gradient();
    int[] features = plan.features();
    int pair = 0;
    for (int i = 0; i < features.length; i++) {
      Rows.multiply(second, z[features[i]], work, n);
      for (int j = i; j < features.length; j++) {
        finish(hessian[pair++], first, work, z[features[j]], n);
      }
    }
  }

  private static void finish(double[] sum, double[] first, double[] left, double[] right, int n) {
    for (int s = 0; s < n; s++) {
      sum[s] = Math.fma(first[s], sum[s], left[s] * right[s]);
    }
  }

  /** [sample] y */
  public double[] response() {
    return response;
  }

  /** [feature][sample] ∂y/∂x_i */
  public double[][] gradient() {
    return input.adjoint();
  }

  /**
   * [pair][sample] ∂²y/∂x_i∂x_j for i ≤ j, pairs as {@link #pair} counts them; empty in order 1.
   */
  public double[][] hessian() {
    return hessian;
  }

  /** The index of the pair i ≤ j among (0, 0), (0, 1), …, (1, 1), … */
  public static int pair(int i, int j, int features) {
    return Curvature.pair(i, j, features);
  }
}
