package epochscope.analysis.race;

import epochscope.nn.Topology;

/**
 * What a race costs: it is for small networks, since nobody waits minutes for a picture.
 *
 * @param samples of an epoch
 * @param batchSize samples per update
 */
public record RaceCost(Topology topology, int samples, int batchSize) {
  /** Fewer show nothing. */
  public static final int LEAST_EPOCHS = 5;

  /** Multiply-adds that take some twenty seconds. */
  static final double AFFORDABLE = 2e10;

  /** A sample goes forward once and back twice; once more to be judged. */
  private static final int PASSES = 4;

  /** Numbers that an update reads or writes per parameter. */
  private static final int UPDATE = 10;

  /** Multiply-adds of one epoch of one optimiser. */
  public double perEpoch() {
    double updates = Math.ceil((double) samples / batchSize);
    return (double) samples * PASSES * topology.multiplyAdds()
        + updates * UPDATE * topology.parameters().size();
  }

  /** Epochs that so many runners may train; 0: not even the fewest that show something. */
  public int epochs(int runners, int wanted) {
    double affordable = AFFORDABLE / (perEpoch() * Math.max(1, runners));
    return affordable < Math.min(wanted, LEAST_EPOCHS) ? 0 : (int) Math.min(wanted, affordable);
  }
}
