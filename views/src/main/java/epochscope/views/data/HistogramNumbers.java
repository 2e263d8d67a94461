package epochscope.views.data;

import epochscope.analysis.FeatureHistograms;
import epochscope.analysis.FeatureHistograms.Histogram;
import epochscope.views.Frame;
import epochscope.views.drawing.CsvText;
import java.util.List;

/** Histograms of features as CSV, what lies outside of them with an end at infinity. */
final class HistogramNumbers {
  private HistogramNumbers() {}

  static String of(Frame frame) {
    CsvText text = new CsvText("feature", "class", "from", "to", "weight");
    List<String> classes = frame.data().train().classes();
    frame
        .result(FeatureHistograms.class)
        .ifPresent(
            result -> result.histograms().forEach(histogram -> rows(text, histogram, classes)));
    return text.toString();
  }

  private static void rows(CsvText text, Histogram histogram, List<String> classes) {
    double width = (histogram.to() - histogram.from()) / histogram.weights()[0].length;
    for (int label = 0; label < histogram.weights().length; label++) {
      String name = classes.isEmpty() ? "" : classes.get(label);
      text.row(histogram.name(), name, "", histogram.from(), histogram.below()[label]);
      for (int bin = 0; bin < histogram.weights()[label].length; bin++) {
        double from = histogram.from() + bin * width;
        text.row(histogram.name(), name, from, from + width, histogram.weights()[label][bin]);
      }
      text.row(histogram.name(), name, histogram.to(), "", histogram.above()[label]);
    }
  }
}
