package epochscope.nn;

import epochscope.data.Dataset;
import epochscope.kernels.Kernels;
import epochscope.kernels.Rows;
import epochscope.kernels.Values;
import epochscope.spec.LossSpec;

/**
 * The loss of a network over a whole sample, as its metrics have it: (1/n) Σ w·loss with event
 * weights of mean 1, without random choices, with running statistics, without penalties on weights.
 * Confined to the thread of its network.
 */
public final class SampleLoss {
  /** Values of a pass that stay in the cache between its steps. */
  private static final int MOST_VALUES = 1 << 18;

  private static final int LEAST_SAMPLES = 32;

  private final Network network;
  private final Loss loss;
  private final int size;
  private final Rows features;
  private final Rows targetRows;
  private final Rows weightRows;
  private final Workspace space;
  private final Values targets;

  /** Null where every event counts 1. */
  private final Values weights;

  /** Null where nothing is trained. */
  private final Values gradient;

  private int loaded = -1;

  /**
   * @param network for training, if gradients are wanted
   * @param sample not empty
   */
  public SampleLoss(Network network, LossSpec spec, Dataset sample) {
    this.network = network;
    Topology topology = network.topology();
    Kernels kernels = network.kernels();
    loss = Loss.of(spec, topology, kernels);
    size = sample.size();
    features = new Rows(sample.featureValues(), topology.inputs());
    targetRows = new Targets(topology, spec).rows(sample);
    weightRows = EventWeights.rows(sample);
    int values = network.lowering().sizes().stream().mapToInt(Integer::intValue).sum();
    int chunk = Math.min(size, Math.max(LEAST_SAMPLES, MOST_VALUES / values));
    space = network.workspace(chunk);
    targets = kernels.allocate(Math.multiplyExact(targetRows.columns(), chunk));
    weights = weightRows == null ? null : kernels.allocate(chunk);
    gradient = network.gradient() == null ? null : kernels.allocate(network.gradient().size());
  }

  public Network network() {
    return network;
  }

  /** At the network's present parameters; NaN or infinite where they are too large. */
  public double value() {
    double sum = 0;
    for (int from = 0; from < size; from += space.capacity()) {
      sum += forward(from, samples(from));
    }
    return sum / size;
  }

  /**
   * The same, and its gradient.
   *
   * @param into [trained parameter]
   */
  public double value(double[] into) {
    Kernels kernels = network.kernels();
    kernels.fill(0, gradient);
    double sum = 0;
    for (int from = 0; from < size; from += space.capacity()) {
      int n = samples(from);
      sum += forward(from, n);
      loss.gradient(space, targets, weights, n);
      network.backward(space, n, 0);
      kernels.addScaled((double) n / size, network.gradient(), gradient);
    }
    System.arraycopy(gradient.toDoubles(), 0, into, 0, into.length);
    return sum / size;
  }

  private int samples(int from) {
    return Math.min(space.capacity(), size - from);
  }

  /** Σ w·loss of a chunk; its rows are still there where the sample is one chunk. */
  private double forward(int from, int n) {
    if (from != loaded) {
      load(from, n);
    }
    network.infer(space, n);
    return loss.sum(space, targets, weights, n);
  }

  private void load(int from, int n) {
    Kernels kernels = network.kernels();
    kernels.gather(features, from, n, space.input());
    kernels.gather(targetRows, from, n, targets);
    if (weights != null) {
      kernels.gather(weightRows, from, n, weights);
    }
    loaded = from;
  }
}
