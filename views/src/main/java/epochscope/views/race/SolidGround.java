package epochscope.views.race;

import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.solid.Camera;
import epochscope.views.drawing.solid.DepthBuffer;
import epochscope.views.drawing.solid.DepthPen;
import epochscope.views.drawing.solid.SolidPlot;
import java.util.List;

/** A field as a solid with the ways of the runners over it; what lies behind it shows faintly. */
final class SolidGround {
  private static final double HIDDEN = 0.3;
  private static final double RIM = 0.75;

  private final DepthBuffer depth = new DepthBuffer();
  private final Layer ground = new Layer();
  private SolidPlot plot;

  private record Look(Object of, Box bounds, Camera camera) {}

  /**
   * Paints the solid, anew only where it looks otherwise than before.
   *
   * @param of what the relief is of; compared by equals
   */
  SolidPlot paint(
      Surface surface,
      Box bounds,
      Relief relief,
      FieldPlot.Titles titles,
      Camera camera,
      Object of) {
    ground.paint(
        surface,
        new Look(of, bounds, camera),
        layer -> {
          Axis x = Axis.linear(titles.x(), relief.window().left(), relief.window().right());
          Axis y = Axis.linear(titles.y(), relief.window().bottom(), relief.window().top());
          plot = new SolidPlot(layer, bounds, x, y, relief.height(titles.value()), camera, depth);
          plot.paintBox();
          plot.paintField(relief.heights(), relief.colours(layer.palette()));
        });
    return plot;
  }

  /**
   * @param chosen index of the way that lies above the others
   */
  void paintWays(Surface surface, List<Way> ways, int chosen) {
    for (int i = 0; i < ways.size(); i++) {
      if (i != chosen) {
        paint(surface, ways.get(i), 1);
      }
    }
    paint(surface, ways.get(chosen), 1.25);
  }

  private void paint(Surface surface, Way way, double thickness) {
    DepthPen pen = plot.pen();
    int last = way.last();
    for (int i = 1; i <= last; i++) {
      pen.drape(
          new double[] {way.x()[i - 1], way.y()[i - 1]}, new double[] {way.x()[i], way.y()[i]});
    }
    double line = surface.theme().strongLine() * thickness;
    Curve.stroke(surface, pen.hidden(), line, Colours.withAlpha(way.colour(), HIDDEN));
    int rim = Colours.withAlpha(surface.palette().surface(), RIM);
    Curve.stroke(surface, pen.visible(), line + 2, rim);
    Curve.stroke(surface, pen.visible(), line, way.colour());
    double[] head = FieldPlaces.of(plot).pixel(way.x()[last], way.y()[last]);
    if (Double.isFinite(head[0]) && !way.diverged()) {
      PointSprite.filled(surface, WayPainter.radius(surface), way.colour(), 1)
          .stamp(surface, head[0], head[1]);
    }
  }
}
