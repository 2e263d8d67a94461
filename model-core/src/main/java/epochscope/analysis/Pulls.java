package epochscope.analysis;

import epochscope.analysis.ResponseReport.Scatter;
import java.util.List;

/**
 * How far a regression's predictions are from the truth, in the target's unit (residuals) and in
 * standard deviations (pulls (y − t)/σ, which have mean 0 and width 1 where σ is right).
 *
 * @param target index of the target
 * @param sigma of all events; NaN: each has its own, or none is known
 * @param validation null where there is none
 */
public record Pulls(long step, int target, double sigma, Part train, Part validation)
    implements AnalysisResult {
  /**
   * @param residuals of prediction minus truth
   * @param pulls null where no σ is known
   * @param profile of the residuals over the truth, by rising truth; bins without events are left
   *     out
   * @param pairs truth and residual, in place of the prediction, of up to some thousand events
   */
  public record Part(
      Distribution residuals, Distribution pulls, List<ProfileBin> profile, Scatter pairs) {
    public Part {
      profile = List.copyOf(profile);
    }
  }

  /**
   * Events whose truth lies from {@code from} to {@code to}; errors as of {@link Distribution}.
   *
   * @param count events
   * @param mean weighted mean of their residuals
   * @param error of the mean
   */
  public record ProfileBin(double from, double to, int count, double mean, double error) {}

  /**
   * A weighted distribution; errors with (Σw)²/Σw² for the number n of events.
   *
   * @param histogram its integral is 1; values outside are left out of it, but not of the rest
   * @param mean of the values
   * @param meanError width/√n
   * @param width the standard deviation
   * @param widthError width/√(2n), as of normal values
   */
  public record Distribution(
      ResponseReport.Histogram histogram,
      double mean,
      double meanError,
      double width,
      double widthError) {
    /** The density at {@code x} of the normal distribution of this mean and width. */
    public double normal(double x) {
      double pull = (x - mean) / width;
      return Math.exp(-pull * pull / 2) / (width * Math.sqrt(2 * Math.PI));
    }
  }
}
