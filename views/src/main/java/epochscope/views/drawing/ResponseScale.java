package epochscope.views.drawing;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.spec.Task;

/** The colours of a response, alike in all views and at all epochs. */
public final class ResponseScale {
  private ResponseScale() {}

  /**
   * In a classification: from blue (0) to orange (1). In a regression: viridis over the range of
   * the training targets. Reads the whole sample: to be kept.
   */
  public static ColourMap of(PreparedData data, int output, Palette palette) {
    Dataset train = data.train();
    if (train.task() == Task.CLASSIFY) {
      return ColourMap.diverging(0, 1, palette);
    }
    int column = Math.min(output, train.targets().size() - 1);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < train.size(); i++) {
      low = Math.min(low, train.target(i, column));
      high = Math.max(high, train.target(i, column));
    }
    return ColourMap.viridis(low, high > low ? high : low + 1, palette);
  }
}
