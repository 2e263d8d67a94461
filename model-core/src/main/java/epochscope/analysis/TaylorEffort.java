package epochscope.analysis;

import epochscope.nn.Topology;

/**
 * How much of a network's Taylor coefficients can be worked out while somebody waits.
 *
 * @param order 1 where there are too many pairs of features, else 2
 * @param events over how many samples the mean is taken, at most
 */
public record TaylorEffort(int order, int events) {
  /** Of more features the pairs are too many to be worked out, and to be looked at. */
  public static final int MOST_PAIRED_FEATURES = 60;

  private static final int MOST_EVENTS = 2000;
  private static final int LEAST_EVENTS = 50;

  /** Products of a weight and a value that take about a tenth of a second. */
  private static final long PRODUCTS = 300_000_000;

  public static TaylorEffort of(Topology topology) {
    int order = topology.inputs() > MOST_PAIRED_FEATURES ? 1 : 2;
    long passes = order == 1 ? 2 : 2L + topology.inputs();
    long perEvent = Math.max(1, topology.multiplyAdds() * passes);
    return new TaylorEffort(order, Math.clamp(PRODUCTS / perEvent, LEAST_EVENTS, MOST_EVENTS));
  }
}
