package epochscope.views.data;

import epochscope.analysis.SampleCorrelations;
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
import java.util.List;
import java.util.Optional;

/** The correlations of all pairs of features: blue against, orange with each other. */
final class CorrelationPlot implements Reading {
  private final Frame frame;
  private final Surface surface;
  private final List<String> names;
  private final double[][] coefficients;
  private final ColourMap map;
  private final LabelledMatrix matrix;

  CorrelationPlot(Frame frame, Surface surface, SampleCorrelations result, Box box) {
    this.frame = frame;
    this.surface = surface;
    this.names = result.correlations().names();
    this.coefficients = result.correlations().coefficients();
    this.map = ColourMap.diverging(-1, 1, surface.palette());
    double size = surface.theme().smallSize();
    double bar = new ColourBar(surface).width(map) + 2 * size;
    this.matrix = new LabelledMatrix(surface, box.inset(0, 0, bar, 0), names);
    Box inner = matrix.inner();
    Box place = new Box(inner.right() + size, inner.y(), bar - size, inner.height());
    if (inner.height() > 8 * size) {
      new ColourBar(surface).paint(map, "r", place);
    }
  }

  void paint() {
    int n = names.size();
    int[] colours = new int[n * n];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = map.colour(coefficients[i / n][i % n]);
    }
    matrix.paintCells(colours);
    if (matrix.hasRoomForText()) {
      matrix.paintTexts(texts(), colours);
    }
    Selection selection = frame.selection();
    Place marked = new Place(selection.yFeature(), selection.xFeature());
    matrix.paintNames("", "", marked);
    matrix.paintMarks(marked);
  }

  @Override
  public Optional<Reading.Mark> at(double x, double y) {
    return matrix.at(x, y).map(this::mark);
  }

  private String[] texts() {
    int n = names.size();
    String[] texts = new String[n * n];
    for (int i = 0; i < texts.length; i++) {
      double r = coefficients[i / n][i % n];
      texts[i] = i / n == i % n ? "" : Double.isNaN(r) ? "–" : Numerals.fixed(r, 2);
    }
    return texts;
  }

  private Reading.Mark mark(Place place) {
    int features = frame.data().train().features().size();
    Selection selection = frame.selection();
    if (!place.isCell()) {
      int one = Math.max(place.row(), place.column());
      return new Reading.Mark(names.get(one), DataChoices.chooseFeature(selection, one, features));
    }
    String text =
        Texts.get(
            "data.correlation",
            names.get(place.row()),
            names.get(place.column()),
            Numerals.readable(coefficients[place.row()][place.column()], 3));
    boolean pair =
        place.row() != place.column() && Math.max(place.row(), place.column()) < features;
    return new Reading.Mark(
        text, pair ? selection.withFeatures(place.column(), place.row()) : null);
  }
}
