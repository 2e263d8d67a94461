package epochscope.views.decision;

import epochscope.analysis.FeaturePlane;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Reads the plane: features, response and samples under the pointer; and says which place and which
 * point of the training sample that is, for those who draw.
 */
final class PlaneReading implements Reading {
  /** So near a point counts as pointed at, in pixels. */
  private static final double REACH = 7;

  private static final int MOST_CLASSES = 5;

  private final SampleModel model;
  private final PlaneContent content;
  private final PlotArea plot;
  private final Selection selection;
  private final List<Box> brushes;

  /**
   * @param brushes entries of the legend that choose what is drawn; empty: there are none
   */
  PlaneReading(
      SampleModel model,
      PlaneContent content,
      PlotArea plot,
      Selection selection,
      List<Box> brushes) {
    this.model = model;
    this.content = content;
    this.plot = plot;
    this.selection = selection;
    this.brushes = List.copyOf(brushes);
  }

  SampleModel model() {
    return model;
  }

  /** Null: where it lies is not known yet. */
  FeaturePlane plane() {
    return content.plane();
  }

  PlotArea plot() {
    return plot;
  }

  @Override
  public Optional<Mark> at(double x, double y) {
    for (int i = 0; i < brushes.size(); i++) {
      if (brushes.get(i).contains(x, y)) {
        return Optional.of(brush(i));
      }
    }
    if (!plot.inner().contains(x, y)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    appendFeatures(text, plot.xValue(x), plot.yValue(y));
    double u = plot.xAxis().fraction(plot.xValue(x));
    double v = 1 - plot.yAxis().fraction(plot.yValue(y));
    appendAnswer(text, u, v);
    int point = nearest(x, y);
    if (point < 0) {
      return Optional.of(new Mark(text.toString()));
    }
    text.append('\n').append(pointWords(point));
    return Optional.of(new Mark(text.toString(), withSample(point)));
  }

  /** Row of the training sample's point nearest to a place, within {@code reach}; −1: none. */
  int trainingRow(double px, double py, double reach) {
    SamplePoints points = model.points();
    int nearest = -1;
    double best = reach * reach;
    for (int i = 0; i < points.training(); i++) {
      double dx = plot.x(points.x()[i]) - px;
      double dy = plot.y(points.y()[i]) - py;
      if (dx * dx + dy * dy <= best) {
        best = dx * dx + dy * dy;
        nearest = points.row()[i];
      }
    }
    return nearest;
  }

  private Mark brush(int index) {
    String text = Texts.get("decision.brush.choose", index + 1);
    return new Mark(
        text,
        selection
            .withChoice(DecisionChoices.PEN, DecisionChoices.ON)
            .withChoice(DecisionChoices.BRUSH, Integer.toString(index)));
  }

  private void appendFeatures(StringBuilder text, double x, double y) {
    text.append(model.feature(model.xFeature()).name()).append(' ');
    text.append(Numerals.significant(x, 3));
    if (model.yFeature() >= 0) {
      text.append('\n').append(model.feature(model.yFeature()).name()).append(' ');
      text.append(Numerals.significant(y, 3));
    }
  }

  private void appendAnswer(StringBuilder text, double u, double v) {
    double row = model.yFeature() < 0 ? 0.5 : v;
    if (content.blended(model)) {
      for (int k = 0; k < Math.min(MOST_CLASSES, content.map().outputs()); k++) {
        String value = Numerals.fixed(MapGrid.of(content.map(), k).at(u, row), 3);
        text.append('\n').append(model.train().classes().get(k)).append(' ').append(value);
      }
    } else if (content.grid() != null) {
      String value = Numerals.significant(content.grid().at(u, row), 3);
      text.append('\n').append(content.title()).append(' ').append(value);
    }
    if (content.spread() != null) {
      String value = Numerals.significant(content.spread().at(u, row), 2);
      text.append("\n± ").append(value);
    }
  }

  /** The point drawn nearest to a place; −1: none is near. */
  private int nearest(double px, double py) {
    SamplePoints points = model.points();
    int nearest = -1;
    double best = REACH * REACH;
    for (int i = 0; i < points.count(); i++) {
      double dx = plot.x(points.x()[i]) - px;
      double dy = plot.y(points.y()[i]) - py;
      if (dx * dx + dy * dy < best) {
        best = dx * dx + dy * dy;
        nearest = i;
      }
    }
    return nearest;
  }

  private String pointWords(int point) {
    SamplePoints points = model.points();
    String part = Texts.get(point < points.training() ? "sample.train" : "sample.validation");
    float target = points.target()[point];
    String value =
        model.classes()
            ? model.train().classes().get((int) target)
            : Numerals.significant(target, 3);
    return Texts.get("decision.point", part, Numerals.whole(points.row()[point] + 1), value);
  }

  /**
   * Points of the part that judges the network are the ones that can be looked at; null: others.
   */
  private Selection withSample(int point) {
    boolean judged = model.data().validation().size() > 0 == point >= model.points().training();
    return judged ? selection.withSample(model.points().row()[point]) : null;
  }
}
