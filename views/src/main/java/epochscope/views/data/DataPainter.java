package epochscope.views.data;

import epochscope.analysis.FeatureHistograms;
import epochscope.analysis.FeatureHistogramsRequest;
import epochscope.analysis.SampleCorrelations;
import epochscope.data.DataReport.Correlations;
import epochscope.data.Dataset;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.Optional;

/**
 * Paints the training sample's histograms or correlations, or samples over two features, or a list.
 */
public final class DataPainter implements Painter {
  private final SampleList samples = new SampleList();

  SampleList samples() {
    return samples;
  }

  @Override
  public Reading paint(Frame frame, Surface surface) {
    surface.clear(surface.palette().surface());
    if (frame.data() == null || frame.data().train().size() == 0) {
      return notice(surface, surface.box(), "decision.empty", "remedy.data");
    }
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.3 * size, 0.6 * size, 0.4 * size);
    Box line = new Box(room.x(), room.y(), room.width(), 1.6 * size);
    String shown = DataChoices.shown(frame.data().train(), frame.selection());
    boolean single = shown.equals("scatter") || shown.equals("samples");
    ClassLegend legend =
        new ClassLegend(frame, single ? frame.data().validationOrTrain() : frame.data().train());
    Box lineLeft = shown.equals("histograms") ? paintPage(frame, surface, line) : line;
    legend.paint(surface, lineLeft);
    Box body = room.inset(0, 1.9 * size, 0, 0);
    Reading reading =
        switch (shown) {
          case "correlations" -> correlations(frame, surface, body);
          case "scatter" -> scatter(frame, surface, body);
          case "samples" -> samples.paint(frame, surface, body);
          default -> histograms(frame, surface, body);
        };
    return (x, y) -> legend.at(x, y).or(() -> reading.at(x, y));
  }

  @Override
  public String numbers(Frame frame) {
    if (frame.data() == null) {
      return new CsvText("feature").toString();
    }
    return switch (DataChoices.shown(frame.data().train(), frame.selection())) {
      case "correlations" -> correlationNumbers(frame);
      case "histograms" -> HistogramNumbers.of(frame);
      default -> SampleNumbers.of(frame);
    };
  }

  private static Reading histograms(Frame frame, Surface surface, Box body) {
    Optional<FeatureHistograms> result = frame.result(FeatureHistograms.class);
    if (result.isEmpty()) {
      return notice(surface, body, "data.waiting", "data.waiting.remedy");
    }
    HistogramGrid grid = new HistogramGrid(frame, surface, result.get());
    grid.paint(body);
    return grid;
  }

  private static Reading correlations(Frame frame, Surface surface, Box body) {
    Optional<SampleCorrelations> result = frame.result(SampleCorrelations.class);
    if (result.isEmpty()) {
      return notice(surface, body, "data.waiting", "data.waiting.remedy");
    }
    if (result.get().correlations() == null) {
      return notice(surface, body, "data.many", "remedy.data.many");
    }
    CorrelationPlot plot = new CorrelationPlot(frame, surface, result.get(), body);
    plot.paint();
    return plot;
  }

  private static Reading scatter(Frame frame, Surface surface, Box body) {
    Dataset train = frame.data().train();
    if (train.features().size() == 1 && !train.classes().isEmpty()) {
      return notice(surface, body, "data.one", "remedy.data.one");
    }
    ScatterPlot plot = new ScatterPlot(frame, surface, body);
    plot.paint();
    return plot;
  }

  /** Which features of how many; returns the room that is left. */
  private static Box paintPage(Frame frame, Surface surface, Box line) {
    int columns = FeatureHistogramsRequest.columns(frame.data().train());
    if (columns <= DataChoices.PAGE_SIZE) {
      return line;
    }
    int first = DataChoices.page(frame.data().train(), frame.selection()) * DataChoices.PAGE_SIZE;
    int last = Math.min(columns, first + DataChoices.PAGE_SIZE);
    TextStyle note = TextStyle.note(surface.theme());
    String text =
        Texts.get(
            "data.pages",
            Integer.toString(first + 1),
            Integer.toString(last),
            Integer.toString(columns));
    surface.text(text, line.right(), note.baselineAround(line.centreY()), 1, note);
    return line.inset(0, 0, note.width(text) + note.size(), 0);
  }

  private static String correlationNumbers(Frame frame) {
    CsvText text = new CsvText("first", "second", "correlation");
    Correlations correlations =
        frame.result(SampleCorrelations.class).map(SampleCorrelations::correlations).orElse(null);
    for (int a = 0; correlations != null && a < correlations.names().size(); a++) {
      for (int b = 0; b < a; b++) {
        text.row(
            correlations.names().get(a),
            correlations.names().get(b),
            correlations.coefficients()[a][b]);
      }
    }
    return text.toString();
  }

  private static Reading notice(Surface surface, Box box, String why, String remedy) {
    Notice.paint(surface, box, Texts.get(why), Texts.get(remedy));
    return Reading.NOTHING;
  }
}
