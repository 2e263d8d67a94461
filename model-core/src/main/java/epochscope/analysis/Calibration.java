package epochscope.analysis;

import java.util.List;

/**
 * How often a class is there where the response says that it is there with some probability.
 *
 * @param output the output (the class, where there are several) that is reported on
 * @param train null where the response is no probability: the output is neither logistic nor
 *     softmax
 * @param validation null where there is none
 */
public record Calibration(long step, int output, Part train, Part validation)
    implements AnalysisResult {
  /**
   * @param bins that hold events, by rising response
   * @param error the expected calibration error: the mean of |fraction − response| over the bins,
   *     weighted by their events. Naeini, Cooper and Hauskrecht 2015
   */
  public record Part(List<Bin> bins, double error) {
    public Part {
      bins = List.copyOf(bins);
    }
  }

  /**
   * Events whose response lies from {@code from} to {@code to}.
   *
   * @param count events
   * @param weight their total weight
   * @param response its weighted mean
   * @param fraction the share of the weight that is of the class
   * @param low lower end of Wilson's interval of one standard deviation about the fraction, with
   *     (Σw)²/Σw² for the number of events. Wilson 1927
   * @param high its upper end
   */
  public record Bin(
      double from,
      double to,
      int count,
      double weight,
      double response,
      double fraction,
      double low,
      double high) {}
}
