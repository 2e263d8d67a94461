package epochscope.views.confusion;

import epochscope.analysis.ConfusionMatrix;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.output.OutputNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints the confusion matrix and, beside it, the samples behind the chosen cell, or the most
 * frequent mistakes while none is chosen.
 */
public final class ConfusionPainter implements RunPainter {
  /** In type sizes: a narrower list says nothing. */
  private static final double LEAST_PANEL = 12;

  private static final double ROOM_FOR_KEY = 44;
  private static final double PANEL_SHARE = 0.44;

  private final CellSamples samples = new CellSamples();

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    Optional<ConfusionMatrix> matrix = frame.result(ConfusionMatrix.class);
    if (frame.data() != null && !OutputNames.classifies(frame)) {
      String why = Texts.get("confusion.regression");
      Notice.paint(surface, surface.box(), why, Texts.get("remedy.classification"));
      return Reading.NOTHING;
    }
    if (frame.data() == null || matrix.isEmpty()) {
      Notice.paint(
          surface, surface.box(), Texts.get("response.empty"), Texts.get("remedy.waiting"));
      return Reading.NOTHING;
    }
    return paint(frame, matrix.get(), surface, company.isAlone());
  }

  @Override
  public RunPainter another() {
    return new ConfusionPainter();
  }

  @Override
  public Optional<Key> key(Company company, Surface surface) {
    boolean any = company.results(ConfusionMatrix.class).findAny().isPresent();
    return any ? Optional.of(new ShareBar(surface)) : Optional.empty();
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text = new CsvText("sample", "true class", "taken for", "events", "weight");
    frame
        .result(ConfusionMatrix.class)
        .ifPresent(
            matrix -> {
              rows(text, "train", matrix.classes(), matrix.train());
              if (matrix.validation() != null) {
                rows(text, "validation", matrix.classes(), matrix.validation());
              }
            });
    return text.toString();
  }

  private Reading paint(Frame frame, ConfusionMatrix matrix, Surface surface, boolean explained) {
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.4 * size);
    new Legend(surface).paintLine(legend(matrix), room.x(), room.right(), room.y() + 0.75 * size);
    TextStyle note = TextStyle.note(surface.theme());
    if (explained && room.width() > ROOM_FOR_KEY * size) {
      String key = Texts.get("confusion.colours");
      surface.text(key, room.x(), note.baselineAround(room.y() + 0.75 * size), 0, note);
    }
    Box body = room.inset(0, 1.6 * size, 0, 0);
    boolean chosen = Cell.chosen(frame.selection(), matrix.classes().size()).isPresent();
    Box panel = panel(body, size, chosen);
    boolean beside = panel.x() > body.x();
    Box left =
        beside
            ? body.inset(0, 0, body.right() - panel.x() + size, 0)
            : body.inset(0, 0, 0, panel.height());
    MatrixPlot plot = new MatrixPlot(surface, left, frame, matrix, explained);
    plot.paint();
    if (panel.isEmpty()) {
      return plot;
    }
    Reading list = samples.paint(frame, matrix, surface, panel);
    return (x, y) -> plot.at(x, y).or(() -> list.at(x, y));
  }

  /**
   * Right of the matrix in what a square leaves, below it in upright pictures; more room where a
   * cell is chosen, none where it would be too little.
   */
  private static Box panel(Box body, double size, boolean chosen) {
    if (body.width() < 0.95 * body.height()) {
      double left = body.height() - 1.05 * body.width();
      double height = chosen ? Math.max(left, PANEL_SHARE * body.height()) : left;
      return body.inset(0, body.height() - Math.max(0, height), 0, 0);
    }
    double left = body.width() - 1.22 * body.height() - 3 * size;
    double width = chosen ? Math.max(left, PANEL_SHARE * body.width()) : left;
    return width < LEAST_PANEL * size && !chosen
        ? body.inset(body.width(), 0, 0, 0)
        : body.inset(body.width() - width, 0, 0, 0);
  }

  private static List<Entry> legend(ConfusionMatrix matrix) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(Mark.NONE, 0, Texts.get("loss.accuracy") + ":"));
    if (matrix.validation() != null) {
      entries.add(accuracy("sample.validation", matrix.validation()));
    }
    entries.add(accuracy("sample.train", matrix.train()));
    return entries;
  }

  private static Entry accuracy(String sample, ConfusionMatrix.Part part) {
    return new Entry(Mark.NONE, 0, Texts.get(sample), Numerals.readable(part.accuracy(), 3));
  }

  private static void rows(
      CsvText text, String sample, List<String> classes, ConfusionMatrix.Part part) {
    for (int truth = 0; truth < classes.size(); truth++) {
      for (int decision = 0; decision < classes.size(); decision++) {
        text.row(
            sample,
            classes.get(truth),
            classes.get(decision),
            part.counts()[truth][decision],
            part.weights()[truth][decision]);
      }
    }
  }
}
