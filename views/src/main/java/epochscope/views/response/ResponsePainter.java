package epochscope.views.response;

import epochscope.analysis.ResponseReport;
import epochscope.analysis.ResponseReport.Histogram;
import epochscope.analysis.ResponseReport.Part;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import java.util.List;
import java.util.Optional;

/**
 * Paints, for a classification, the histograms of signal and background and the ROC curve; for a
 * regression, prediction against truth and the residuals.
 */
public final class ResponsePainter implements RunPainter {
  static final String COUNTS = "response.counts";

  private static final double HISTOGRAM_SHARE = 0.56;
  private static final double WIDE = 0.95;

  /** In type sizes; in narrower pictures predictions stand alone. */
  private static final double WIDTH_FOR_TWO = 24;

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    Optional<ResponseReport> report = frame.result(ResponseReport.class);
    if (report.isEmpty()) {
      Notice.paint(
          surface, surface.box(), Texts.get("response.empty"), Texts.get("remedy.waiting"));
      return Reading.NOTHING;
    }
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    boolean wide = room.width() > WIDE * room.height();
    Box first =
        wide
            ? room.inset(0, 0, (1 - HISTOGRAM_SHARE) * room.width() + 0.5 * size, 0)
            : room.inset(0, 0, 0, (1 - HISTOGRAM_SHARE) * room.height());
    Box second =
        wide
            ? room.inset(HISTOGRAM_SHARE * room.width() + 0.5 * size, 0, 0, 0)
            : room.inset(0, HISTOGRAM_SHARE * room.height(), 0, 0);
    List<ResponseReport> sharing = company.results(ResponseReport.class).toList();
    return paint(frame, report.get(), sharing, surface, room, wide, first, second);
  }

  @Override
  public RunPainter another() {
    return new ResponsePainter();
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text = new CsvText("sample", "class", "from", "to", "density");
    frame
        .result(ResponseReport.class)
        .ifPresent(
            report -> {
              rows(text, "train", report.train());
              if (report.validation() != null) {
                rows(text, "validation", report.validation());
              }
            });
    return text.toString();
  }

  private static Reading paint(
      Frame frame,
      ResponseReport report,
      List<ResponseReport> sharing,
      Surface surface,
      Box room,
      boolean wide,
      Box first,
      Box second) {
    boolean regression = report.train().prediction() != null;
    boolean logarithmic = frame.selection().choice(COUNTS, "linear").equals("logarithmic");
    if (regression) {
      String target = target(frame, report.output());
      boolean alone = room.width() < WIDTH_FOR_TWO * surface.theme().smallSize();
      PredictionPlot plot = new PredictionPlot(surface, alone ? room : first, report, target);
      plot.paint();
      if (alone) {
        return (x, y) -> plot.reading(x, y);
      }
      HistogramPlot residuals =
          HistogramPlot.ofResiduals(
              surface, second, report, sharing, Texts.get("response.residual"), logarithmic);
      residuals.paint();
      return (x, y) -> plot.reading(x, y).or(() -> residuals.reading(x, y));
    }
    HistogramPlot histogram =
        HistogramPlot.ofClasses(surface, first, room, report, sharing, several(frame), logarithmic);
    histogram.paint();
    double cut = WorkingPoint.chosen(frame);
    paintCut(surface, histogram.area(), cut);
    Box beside = wide ? second.inset(0, histogram.stripHeight(), 0, 0) : second;
    RocPlot roc = new RocPlot(surface, beside, report, ClassCurves.of(frame), cut);
    roc.paint();
    return (x, y) ->
        histogram
            .reading(x, y)
            .map(mark -> choosing(frame, mark, histogram.area().xValue(x)))
            .or(() -> roc.reading(x, y));
  }

  private static void paintCut(Surface surface, PlotArea plot, double cut) {
    if (cut >= plot.xAxis().min() && cut <= plot.xAxis().max()) {
      Box inner = plot.inner();
      double line = surface.theme().strongLine();
      surface.vertical(plot.x(cut), inner.y(), inner.bottom(), line, surface.palette().text());
    }
  }

  /** A click makes the place under the pointer the cut, where one decides between two classes. */
  private static Reading.Mark choosing(Frame frame, Reading.Mark mark, double cut) {
    return WorkingPoint.canBeChosen(frame)
        ? new Reading.Mark(mark.text(), WorkingPoint.choose(frame.selection(), cut))
        : mark;
  }

  private static boolean several(Frame frame) {
    return frame.data() != null && frame.data().train().classes().size() > 2;
  }

  private static String target(Frame frame, int output) {
    var targets = frame.data() == null ? null : frame.data().train().targets();
    return targets == null || output >= targets.size() ? "" : targets.get(output);
  }

  private static void rows(CsvText text, String sample, Part part) {
    for (Histogram histogram : part.classes()) {
      int bins = histogram.density().length;
      double width = (histogram.to() - histogram.from()) / bins;
      for (int bin = 0; bin < bins; bin++) {
        double from = histogram.from() + bin * width;
        text.row(sample, histogram.name(), from, from + width, histogram.density()[bin]);
      }
    }
  }
}
