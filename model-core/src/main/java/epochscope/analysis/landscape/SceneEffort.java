package epochscope.analysis.landscape;

import epochscope.nn.Topology;

/**
 * How much of a scene is affordable on one thread: a small network's grid takes less than 0.8 s, a
 * large one's some seconds.
 *
 * @param rows of the sample at most
 * @param points along either axis of the grid
 * @param stems points of the path whose losses come with the first grid
 */
record SceneEffort(int rows, int points, int stems) {
  private static final int MOST_ROWS = 1_000;
  private static final int LEAST_ROWS = 40;
  private static final int MOST_POINTS = 65;
  private static final int LEAST_POINTS = 9;

  /** 65 × 65 of them take 0.6 s. */
  private static final double NANOS_PER_POINT = 142_000;

  private static final double NANOS_PER_GRID = 3e9;

  /** Measured: what a row costs besides its products and activations. */
  private static final double NANOS_PER_ROW = 20;

  private static final double NANOS_PER_PRODUCT = 0.2;
  private static final double NANOS_PER_UNIT = 1.2;

  static SceneEffort of(Topology topology) {
    long units = topology.nodes().stream().mapToLong(Topology.Node::out).sum();
    double row =
        NANOS_PER_ROW + NANOS_PER_PRODUCT * topology.multiplyAdds() + NANOS_PER_UNIT * units;
    int rows = (int) Math.clamp(NANOS_PER_POINT / row, LEAST_ROWS, MOST_ROWS);
    int points = MOST_POINTS;
    while (points > LEAST_POINTS && (double) points * points * rows * row > NANOS_PER_GRID) {
      points = points / 2 + 1;
    }
    return new SceneEffort(rows, points, Math.clamp(points * points / 20, 8, 48));
  }

  /** Points along a cut. */
  int cutPoints() {
    return 2 * points - 1;
  }
}
