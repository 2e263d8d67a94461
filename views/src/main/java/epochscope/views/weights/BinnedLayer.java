package epochscope.views.weights;

import epochscope.analysis.signal.ParameterCurves.Layer;
import epochscope.analysis.signal.ParameterMoment;
import epochscope.analysis.signal.ValueHistogram;
import epochscope.views.drawing.Ticks;
import java.util.List;

/**
 * One layer's values over the run in bins common to all moments, as wide as the number of values
 * asks for.
 *
 * @param reach the outer bins' edges are ± this
 * @param extent of the values axis, ± this: no value lies beyond
 * @param highest share that is drawn full
 * @param shares [moment][bin] of the values, in bins of equal width from −reach to reach
 */
record BinnedLayer(Layer layer, double reach, double extent, double highest, double[][] shares) {
  /** Values per bin, were they spread evenly: fewer are noise. */
  private static final int VALUES_PER_BIN = 5;

  private static final int LEAST_BINS = 16;

  static BinnedLayer of(Layer layer) {
    int exponent = layer.moments().stream().mapToInt(m -> m.histogram().exponent()).max().orElse(0);
    double largest =
        layer.moments().stream()
            .mapToDouble(m -> Math.max(-m.min(), m.max()))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    int wanted = Math.max(LEAST_BINS, layer.size() / VALUES_PER_BIN);
    int bins = Math.min(ValueHistogram.BINS, Integer.highestOneBit(wanted));
    List<ParameterMoment> moments = layer.moments();
    double[][] shares = new double[moments.size()][];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = merged(moments.get(i).histogram().countsOver(exponent), bins, layer.size());
    }
    double extent = Ticks.ceiling(Math.max(largest, 1e-12));
    return new BinnedLayer(layer, Math.scalb(1.0, exponent), extent, highest(shares), shares);
  }

  /** On the scales that hold for all of these, itself among them. */
  BinnedLayer like(List<Layer> sharing) {
    List<BinnedLayer> all = sharing.stream().map(BinnedLayer::of).toList();
    return new BinnedLayer(
        layer,
        reach,
        all.stream().mapToDouble(BinnedLayer::extent).max().orElse(extent),
        all.stream().mapToDouble(BinnedLayer::highest).max().orElse(highest),
        shares);
  }

  private static double[] merged(int[] counts, int bins, int values) {
    double[] shares = new double[bins];
    int each = counts.length / bins;
    for (int i = 0; i < counts.length; i++) {
      shares[i / each] += (double) counts[i] / values;
    }
    return shares;
  }

  int bins() {
    return shares.length == 0 ? 0 : shares[0].length;
  }

  double binWidth() {
    return 2 * reach / Math.max(1, bins());
  }

  /** Share per bin at a value, on the line between bin centres. */
  double share(int moment, double value) {
    double[] row = shares[moment];
    double place = (value + reach) / binWidth() - 0.5;
    int below = (int) Math.floor(place);
    double left = below < 0 || below >= row.length ? 0 : row[below];
    double right = below + 1 < 0 || below + 1 >= row.length ? 0 : row[below + 1];
    return left + (place - below) * (right - left);
  }

  private static double highest(double[][] shares) {
    double highest = 0;
    for (double[] row : shares) {
      for (double share : row) {
        highest = Math.max(highest, share);
      }
    }
    return highest;
  }
}
