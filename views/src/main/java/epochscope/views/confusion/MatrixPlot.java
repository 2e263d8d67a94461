package epochscope.views.confusion;

import epochscope.analysis.ConfusionMatrix;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.LabelledMatrix;
import epochscope.views.drawing.LabelledMatrix.Place;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.output.OutputNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The matrix: each cell in the colour of its share of the true class, blank where nothing falls.
 */
final class MatrixPlot implements Reading {
  /** In type sizes; smaller pictures have no bar. */
  private static final double LEAST_FOR_BAR = 22;

  private final Surface surface;
  private final Frame frame;
  private final ConfusionMatrix.Part part;
  private final List<String> classes;
  private final ColourMap map;
  private final LabelledMatrix matrix;
  private final Box bounds;
  private final boolean barred;

  /**
   * @param explained whether the colours' bar stands beside the matrix
   */
  MatrixPlot(Surface surface, Box bounds, Frame frame, ConfusionMatrix result, boolean explained) {
    this.surface = surface;
    this.bounds = bounds;
    this.frame = frame;
    this.part = result.validationOrTrain();
    this.classes = result.classes();
    this.map = ShareBar.map(surface);
    double size = surface.theme().smallSize();
    this.barred = explained && bounds.width() > LEAST_FOR_BAR * size && bounds.height() > 14 * size;
    double bar = barred ? new ColourBar(surface).width(map) + size : 0;
    this.matrix = new LabelledMatrix(surface, bounds.inset(0, 0, bar, 0), classes);
  }

  void paint() {
    int[] colours = new int[classes.size() * classes.size()];
    for (int truth = 0; truth < classes.size(); truth++) {
      double all = DoubleStream.of(part.weights()[truth]).sum();
      for (int decision = 0; decision < classes.size(); decision++) {
        colours[truth * classes.size() + decision] =
            part.counts()[truth][decision] == 0
                ? surface.palette().neutral()
                : map.colour(part.weights()[truth][decision] / all);
      }
    }
    matrix.paintCells(colours);
    if (matrix.hasRoomForText()) {
      matrix.paintTexts(texts(), colours);
    }
    int output = OutputNames.chosen(frame);
    Place marked = new Place(output, output);
    matrix.paintNames(Texts.get("confusion.truth"), Texts.get("confusion.decision"), marked);
    matrix.paintMarks(marked);
    Cell.chosen(frame.selection(), classes.size())
        .ifPresent(cell -> matrix.paintMark(new Place(cell.truth(), cell.decision())));
    paintBar();
  }

  private String[] texts() {
    boolean shares = frame.selection().choice("confusion.values", "counts").equals("shares");
    String[] texts = new String[classes.size() * classes.size()];
    for (int i = 0; i < texts.length; i++) {
      Cell cell = new Cell(i / classes.size(), i % classes.size());
      int count = cell.count(part);
      texts[i] = count == 0 ? "" : shares ? percent(cell) : Numerals.whole(count);
    }
    return texts;
  }

  @Override
  public Optional<Reading.Mark> at(double x, double y) {
    return matrix
        .at(x, y)
        .map(
            place ->
                place.isCell()
                    ? ofCell(new Cell(place.row(), place.column()))
                    : ofClass(Math.max(place.row(), place.column())));
  }

  private void paintBar() {
    if (barred) {
      double size = surface.theme().smallSize();
      Box inner = matrix.inner();
      double x = inner.right() + size;
      Box box = new Box(x, inner.y(), bounds.right() - x, inner.height());
      new ColourBar(surface).paint(map, "", box);
    }
  }

  private Reading.Mark ofCell(Cell cell) {
    String text =
        Texts.get(
            "confusion.cell.reading",
            classes.get(cell.truth()),
            classes.get(cell.decision()),
            Numerals.whole(cell.count(part)),
            percent(cell));
    return new Reading.Mark(text, cell.choose(frame.selection()));
  }

  private Reading.Mark ofClass(int label) {
    Selection selection = frame.selection();
    String text =
        Texts.get(
            "confusion.class.reading",
            classes.get(label),
            percent(part.efficiency(label)),
            percent(part.purity(label)));
    boolean several = !OutputNames.of(frame).isEmpty();
    return new Reading.Mark(text, several ? selection.withOutput(label) : null);
  }

  private String percent(Cell cell) {
    return percent(cell.share(part));
  }

  private static String percent(double share) {
    double hundredths = 100 * share;
    boolean whole = hundredths >= 0.95 || hundredths == 0;
    return Double.isNaN(share) ? "–" : Numerals.fixed(hundredths, whole ? 0 : 1) + " %";
  }
}
