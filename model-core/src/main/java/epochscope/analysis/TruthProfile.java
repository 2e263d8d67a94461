package epochscope.analysis;

import epochscope.analysis.Pulls.ProfileBin;
import java.util.ArrayList;
import java.util.List;

/** Is a prediction off by more at some truths than at others? */
final class TruthProfile {
  static final int BINS = 12;

  private final Binning binning;
  private final int[] counts;
  private final double[] weights;
  private final double[] squaredWeights;
  private final double[] sums;
  private final double[] squares;

  private TruthProfile(Binning binning) {
    this.binning = binning;
    counts = new int[binning.bins()];
    weights = new double[binning.bins()];
    squaredWeights = new double[binning.bins()];
    sums = new double[binning.bins()];
    squares = new double[binning.bins()];
  }

  /**
   * @param truth [sample]
   * @param residuals [sample]; those that are not finite are left out
   * @param weights [sample]; null: every event counts 1
   */
  static List<ProfileBin> of(float[] truth, float[] residuals, float[] weights, Binning binning) {
    TruthProfile profile = new TruthProfile(binning);
    for (int i = 0; i < truth.length; i++) {
      boolean inside = truth[i] >= binning.from() && truth[i] <= binning.to();
      if (inside && Float.isFinite(residuals[i])) {
        profile.add(binning.bin(truth[i]), residuals[i], weights == null ? 1 : weights[i]);
      }
    }
    return profile.bins();
  }

  private void add(int bin, double residual, double weight) {
    counts[bin]++;
    weights[bin] += weight;
    squaredWeights[bin] += weight * weight;
    sums[bin] += weight * residual;
    squares[bin] += weight * residual * residual;
  }

  private List<ProfileBin> bins() {
    List<ProfileBin> bins = new ArrayList<>();
    double width = (binning.to() - binning.from()) / binning.bins();
    for (int b = 0; b < counts.length; b++) {
      if (weights[b] > 0) {
        double mean = sums[b] / weights[b];
        double variance = Math.max(0, squares[b] / weights[b] - mean * mean);
        double n = weights[b] * weights[b] / squaredWeights[b];
        double from = binning.from() + b * width;
        bins.add(new ProfileBin(from, from + width, counts[b], mean, Math.sqrt(variance / n)));
      }
    }
    return bins;
  }
}
