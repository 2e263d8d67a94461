package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;

/** Samples over which Taylor coefficients are averaged, their features as the network sees them. */
public interface TaylorSample {
  int size();

  /**
   * Copies the features of the samples from … from + n − 1.
   *
   * @param into [feature][sample]
   */
  void copy(int from, int n, double[][] into);

  /** Whether samples count by their weights; else each counts 1. */
  boolean isWeighted();

  /** How much a sample counts. */
  double weight(int sample);

  /** At most {@code most} of a data set's samples, drawn evenly. */
  static TaylorSample evenly(Dataset data, int most) {
    return of(data.select(EvenRows.of(data.size(), most)));
  }

  /** A data set's samples. */
  static TaylorSample of(Dataset data) {
    return new TaylorSample() {
      @Override
      public int size() {
        return data.size();
      }

      @Override
      public void copy(int from, int n, double[][] into) {
        float[] values = data.featureValues();
        for (int feature = 0; feature < into.length; feature++) {
          double[] row = into[feature];
          for (int s = 0; s < n; s++) {
            row[s] = values[(from + s) * into.length + feature];
          }
        }
      }

      @Override
      public boolean isWeighted() {
        return data.weights() != null;
      }

      @Override
      public double weight(int sample) {
        return data.weight(sample);
      }
    };
  }
}
