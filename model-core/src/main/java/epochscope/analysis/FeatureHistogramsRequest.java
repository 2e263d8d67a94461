package epochscope.analysis;

import epochscope.analysis.FeatureHistograms.Histogram;
import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Asks for the distributions of some columns of the training sample.
 *
 * @param first index of the first; targets come after the features
 * @param count at most so many
 */
public record FeatureHistogramsRequest(PreparedData data, int first, int count)
    implements AnalysisRequest {
  private static final int BINS = 40;

  /** Whole numbers of at most so many values have a bin each. */
  private static final int MOST_WHOLE = 40;

  /** Values by which the range is found. */
  private static final int LOOKED_AT = 5_000;

  /** Share of the values on either side that may be left outside. */
  private static final double TAIL = 0.005;

  /** Ranges wider than this many times what lies between the tails are cut. */
  private static final double FAR = 2.5;

  @Override
  public Class<FeatureHistograms> kind() {
    return FeatureHistograms.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    int columns = columns(data.train());
    List<Histogram> histograms = new ArrayList<>();
    for (int column = first; column < Math.min(columns, first + count); column++) {
      cancellation.check();
      histograms.add(histogram(column));
    }
    publish.accept(new FeatureHistograms(0, first, columns, histograms));
  }

  /** Features, and the targets of a regression. */
  public static int columns(Dataset train) {
    return train.features().size() + (train.task() == Task.REGRESS ? train.targets().size() : 0);
  }

  private Histogram histogram(int column) {
    Dataset train = data.train();
    double[] values = values(column);
    Binning binning = binning(values);
    int classes = Math.max(1, train.classes().size());
    double[][] weights = new double[classes][binning.bins()];
    double[] below = new double[classes];
    double[] above = new double[classes];
    for (int i = 0; i < values.length; i++) {
      int label = train.task() == Task.CLASSIFY ? train.label(i) : 0;
      if (values[i] < binning.from()) {
        below[label] += train.weight(i);
      } else if (values[i] > binning.to()) {
        above[label] += train.weight(i);
      } else if (!Double.isNaN(values[i])) {
        weights[label][binning.bin(values[i])] += train.weight(i);
      }
    }
    Feature feature = feature(column);
    return new Histogram(
        feature.name(), feature.unit(), binning.from(), binning.to(), weights, below, above);
  }

  private Feature feature(int column) {
    List<Feature> features = data.train().features();
    return column < features.size()
        ? features.get(column)
        : new Feature(data.train().targets().get(column - features.size()), "");
  }

  /** [sample] in the column's own unit. */
  private double[] values(int column) {
    Dataset train = data.train();
    int features = train.features().size();
    return IntStream.range(0, train.size())
        .mapToDouble(
            i ->
                column < features
                    ? data.preprocessing().columns().get(column).unscaled(train.feature(i, column))
                    : train.target(i, column - features))
        .toArray();
  }

  private static Binning binning(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      return new Binning(0, 1, 1);
    }
    double low = Arrays.stream(finite).min().orElseThrow();
    double high = Arrays.stream(finite).max().orElseThrow();
    if (high - low <= MOST_WHOLE
        && Arrays.stream(finite).allMatch(FeatureHistogramsRequest::whole)) {
      double from = Math.rint(low) - 0.5;
      double to = Math.rint(high) + 0.5;
      return new Binning(from, to, (int) Math.round(to - from));
    }
    int[] rows = EvenRows.of(finite.length, LOOKED_AT);
    double[] sorted = Arrays.stream(rows).mapToDouble(i -> finite[i]).sorted().toArray();
    int cut = (int) (TAIL * sorted.length);
    double core = sorted[sorted.length - 1 - cut] - sorted[cut];
    if (core > 0 && high - low > FAR * core) {
      low = Math.max(low, sorted[cut] - 0.2 * core);
      high = Math.min(high, sorted[sorted.length - 1 - cut] + 0.2 * core);
    }
    return low < high ? new Binning(low, high, BINS) : new Binning(low - 0.5, low + 0.5, 1);
  }

  /** But for the rounding of scaling and undoing it. */
  private static boolean whole(double value) {
    return Math.abs(value - Math.rint(value)) < 1e-4;
  }
}
