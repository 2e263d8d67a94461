package epochscope.train;

import epochscope.kernels.Kernels;
import epochscope.kernels.SplitMix64;
import epochscope.kernels.Values;
import epochscope.nn.Loss;
import epochscope.nn.Network;
import epochscope.nn.Workspace;
import epochscope.optim.Objective;

/**
 * The mean loss of some samples, penalty included, as a function of the parameters; its gradient
 * clipped, where it is to be. More samples than a batch holds are taken a part at a time, so that
 * memory stays what a batch needs.
 */
final class BatchLoss implements Objective {
  private static final int PART_STREAM = 3;

  private final Network network;
  private final Kernels kernels;
  private final Loss loss;
  private final WeightPenalty penalty;
  private final GradientClipping clipping;
  private final int capacity;
  private final Workspace space;
  private final Batch batch;
  private final Values sum;
  private int[] rows;
  private int from;
  private int size;
  private long key;
  private int lastPart;
  private double lossOfParts;

  /**
   * @param capacity samples that are in memory at a time
   * @param inParts whether there may be more samples than that
   */
  BatchLoss(
      Network network,
      Loss loss,
      WeightPenalty penalty,
      GradientClipping clipping,
      Batch batch,
      int capacity,
      boolean inParts) {
    this.network = network;
    this.kernels = network.kernels();
    this.loss = loss;
    this.penalty = penalty;
    this.clipping = clipping;
    this.batch = batch;
    this.capacity = capacity;
    space = network.workspace(capacity);
    sum = inParts ? kernels.allocate(network.gradient().size()) : null;
  }

  /**
   * From now on it is about rows[from … from + size − 1].
   *
   * @param key of what is random in the network, the same at each evaluation
   */
  void select(int[] rows, int from, int size, long key) {
    this.rows = rows;
    this.from = from;
    this.size = size;
    this.key = key;
  }

  @Override
  public void evaluate() {
    if (size <= capacity) {
      part(0, size, key);
    } else {
      parts();
    }
    penalty.addGradient();
    clipping.apply(network.gradient());
  }

  private void parts() {
    lossOfParts = 0;
    kernels.fill(0, sum);
    for (int at = 0; at < size; at += capacity) {
      int n = Math.min(capacity, size - at);
      part(at, n, SplitMix64.stream(key, PART_STREAM, at));
      lossOfParts += loss.sum(space, batch.targets(), batch.weights(), n);
      kernels.addScaled((double) n / size, network.gradient(), sum);
    }
    kernels.copy(sum, network.gradient());
  }

  private void part(int at, int n, long partKey) {
    batch.load(rows, from + at, n, space, partKey);
    network.forward(space, n, partKey);
    loss.gradient(space, batch.targets(), batch.weights(), n);
    network.backward(space, n, partKey);
    lastPart = n;
  }

  @Override
  public double value() {
    double total =
        size <= capacity ? loss.sum(space, batch.targets(), batch.weights(), size) : lossOfParts;
    return total / size + penalty.value();
  }

  @Override
  public Values gradient() {
    return network.gradient();
  }

  /** The activations of the samples seen last. */
  Workspace space() {
    return space;
  }

  /** How many samples were seen last; 0: none yet. */
  int lastPart() {
    return lastPart;
  }

  /** Forgets what was seen last. */
  void forget() {
    lastPart = 0;
  }
}
