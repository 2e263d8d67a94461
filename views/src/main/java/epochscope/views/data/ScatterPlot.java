package epochscope.views.data;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.data.Feature;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.samples.Place;
import epochscope.views.samples.SamplePart;
import java.util.List;
import java.util.Optional;

/**
 * The samples that can be chosen over two features, in their own units; of one feature, a
 * regression's target over it.
 */
final class ScatterPlot implements Reading {
  private static final int MOST_POINTS = 2000;
  private static final double MARGIN = 0.04;

  /** Pixels within which a point is pointed at. */
  private static final double REACH = 8;

  private final Frame frame;
  private final Surface surface;
  private final SamplePart part;
  private final int[] rows;
  private final int xFeature;
  private final int yFeature;
  private final PlotArea plot;

  ScatterPlot(Frame frame, Surface surface, Box box) {
    this.frame = frame;
    this.surface = surface;
    this.part = SamplePart.chosenFrom(frame.data());
    this.rows = EvenRows.of(part.part().size(), MOST_POINTS);
    int features = part.part().features().size();
    Selection selection = frame.selection();
    this.xFeature = Math.clamp(selection.xFeature(), 0, features - 1);
    this.yFeature = features == 1 ? -1 : Math.clamp(selection.yFeature(), 0, features - 1);
    this.plot = new PlotArea(surface, box, axis(true), axis(false));
  }

  void paint() {
    plot.paintGrid();
    double radius = 2.1 * surface.theme().magnification();
    int classes = Math.max(1, part.part().classes().size());
    PointSprite[] sprites = new PointSprite[classes];
    for (int label = 0; label < classes; label++) {
      boolean drawn = ClassLegend.drawn(frame).contains(label);
      int colour = ClassLegend.colour(frame, surface, drawn ? label : -1);
      sprites[label] = PointSprite.filled(surface, radius, colour, drawn ? 0.8 : 0.3);
    }
    plot.clipped(
        () -> {
          stamp(sprites, false);
          stamp(sprites, true);
          int chosen = Math.clamp(frame.selection().sample(), 0, part.part().size() - 1);
          PointSprite.hollow(surface, 3.2 * radius, surface.palette().text(), 1)
              .stamp(surface, plot.x(x(chosen)), plot.y(y(chosen)));
        });
    plot.paintAxes();
  }

  /** Points of classes that are drawn together lie under the others. */
  private void stamp(PointSprite[] sprites, boolean drawn) {
    List<Integer> shown = ClassLegend.drawn(frame);
    for (int row : rows) {
      int label = part.classes() ? part.part().label(row) : 0;
      if (shown.contains(label) == drawn) {
        sprites[label].stamp(surface, plot.x(x(row)), plot.y(y(row)));
      }
    }
  }

  @Override
  public Optional<Reading.Mark> at(double px, double py) {
    int nearest = -1;
    double least = REACH * REACH;
    for (int row : rows) {
      double dx = plot.x(x(row)) - px;
      double dy = plot.y(y(row)) - py;
      if (dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        nearest = row;
      }
    }
    return nearest < 0
        ? Optional.empty()
        : Optional.of(Place.mark(nearest, part, frame.selection()));
  }

  private double x(int row) {
    return part.value(row, xFeature);
  }

  private double y(int row) {
    return yFeature < 0 ? part.part().target(row, 0) : part.value(row, yFeature);
  }

  private Axis axis(boolean horizontal) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row : rows) {
      double value = horizontal ? x(row) : y(row);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double pad = MARGIN * (high - low);
    return Axis.linear(title(horizontal ? xFeature : yFeature), low - pad, high + pad);
  }

  private String title(int feature) {
    Dataset sample = part.part();
    if (feature < 0) {
      return sample.targets().getFirst();
    }
    Feature shown = sample.features().get(feature);
    return Axis.title(shown.name(), shown.unit());
  }
}
