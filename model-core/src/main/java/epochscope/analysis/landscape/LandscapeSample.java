package epochscope.analysis.landscape;

import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.data.PreparedData;
import epochscope.nn.Topology;

/**
 * The rows that a landscape is measured on: all of a small sample, else some drawn evenly, and of
 * large networks fewer.
 */
record LandscapeSample(Dataset rows, MeasuredSample measured) {
  private static final int MOST_ROWS = 1_000;
  private static final int LEAST_ROWS = 100;

  /** Multiply-adds of one point of the grid, which take some 5 ms. */
  private static final long AFFORDABLE_PRODUCTS = 50_000_000;

  /** Of the training sample, where there is none that validates. */
  static LandscapeSample of(PreparedData data, Part wanted, Topology topology) {
    long affordable = AFFORDABLE_PRODUCTS / Math.max(1, topology.multiplyAdds());
    return of(data, wanted, Math.clamp(affordable, LEAST_ROWS, MOST_ROWS));
  }

  /**
   * @param most rows
   */
  static LandscapeSample of(PreparedData data, Part wanted, int most) {
    Part part = data.validation().size() == 0 ? Part.TRAINING : wanted;
    Dataset all = part == Part.TRAINING ? data.train() : data.validation();
    Dataset rows = all.size() <= most ? all : all.select(EvenRows.of(all.size(), most));
    return new LandscapeSample(rows, new MeasuredSample(part, rows.size(), all.size()));
  }
}
