package epochscope.views.taylor;

import epochscope.analysis.TaylorCoefficients;
import epochscope.analysis.TaylorCurves;
import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.spec.TaylorSpec;
import epochscope.views.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The coefficients over a run: those that training follows after every epoch, or else those that
 * were worked out from the moments kept.
 *
 * @param curves in the order x1, x2, …, x1x1, x1x2, …
 */
record RunCurves(List<Curve> curves) {
  /**
   * @param of indices of one feature, or of two, i ≤ j
   */
  record Curve(List<Integer> of, double[] epochs, double[] values) {
    double highest() {
      return Arrays.stream(values).filter(Double::isFinite).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** The last value at or before {@code epoch}; NaN where there is none. */
    double at(double epoch) {
      int found = Arrays.binarySearch(epochs, epoch);
      int index = found >= 0 ? found : -found - 2;
      return index < 0 ? Double.NaN : values[index];
    }
  }

  static Optional<RunCurves> of(Frame frame) {
    return followed(frame, frame.history())
        .or(
            () ->
                frame
                    .result(TaylorCurves.class)
                    .filter(found -> found.output() == TaylorTerms.output(frame))
                    .map(RunCurves::of));
  }

  /** Whether training follows the coefficients of the output looked at. */
  static boolean isFollowed(Frame frame) {
    return followed(frame, frame.history()).isPresent();
  }

  /** As training followed them in that run, which is of the same experiment. */
  static Optional<RunCurves> followed(Frame frame, HistoryView history) {
    TaylorSpec spec =
        frame.experiment().observe() == null ? null : frame.experiment().observe().taylor();
    if (spec == null || spec.output() != TaylorTerms.output(frame)) {
      return Optional.empty();
    }
    List<String> features = TaylorTerms.features(frame);
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      add(curves, history, features, List.of(i));
    }
    for (int i = 0; i < features.size() && spec.order() == 2; i++) {
      for (int j = i; j < features.size(); j++) {
        add(curves, history, features, List.of(i, j));
      }
    }
    return curves.isEmpty() ? Optional.empty() : Optional.of(new RunCurves(curves));
  }

  private static void add(
      List<Curve> curves, HistoryView history, List<String> features, List<Integer> of) {
    String name = TaylorCoefficients.seriesName(of.stream().map(features::get).toList());
    Series series = history.series().get(name);
    if (series != null) {
      curves.add(new Curve(of, series.epochs(), series.values()));
    }
  }

  private static RunCurves of(TaylorCurves found) {
    List<Curve> curves = new ArrayList<>();
    for (int k = 0; k < found.of().size(); k++) {
      curves.add(new Curve(found.of().get(k), found.epochs(), found.means()[k]));
    }
    return new RunCurves(curves);
  }

  /**
   * The {@code most} that were ever largest, in their order; with them the one that is marked.
   *
   * @param marked null: none
   */
  RunCurves largest(int most, List<Integer> marked) {
    List<Curve> chosen =
        new ArrayList<>(
            curves.stream()
                .sorted(Comparator.comparingDouble(curve -> -curve.highest()))
                .limit(most)
                .toList());
    curves.stream()
        .filter(curve -> curve.of().equals(marked) && !chosen.contains(curve))
        .forEach(curve -> chosen.set(chosen.size() - 1, curve));
    return new RunCurves(curves.stream().filter(chosen::contains).toList());
  }

  double lastEpoch() {
    return curves.stream()
        .mapToDouble(c -> c.epochs().length == 0 ? 0 : c.epochs()[c.epochs().length - 1])
        .max()
        .orElse(0);
  }
}
