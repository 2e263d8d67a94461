package epochscope.views.taylor;

import epochscope.analysis.FeaturePlane;
import epochscope.analysis.TaylorMap;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.spec.Task;
import epochscope.views.Frame;
import epochscope.views.decision.SamplePoints;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Contours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Subscripted;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Ticks;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One coefficient, with its sign, over the plane of two features: where the network has learned it.
 * Over one feature only, as a curve.
 */
final class CoefficientMap {
  private static final int MOST_POINTS = 500;
  private static final double FAINT = 0.3;

  /** Share of the sample's points within the range of the colours. */
  private static final double MOST_SHARE = 0.98;

  private final Layer sample = new Layer();
  private PreparedData sampled;
  private int sampledX;
  private int sampledY;
  private SamplePoints points;

  /**
   * @param reach of the colours to either side of zero
   * @param explained whether the colours' bar stands beside the plane
   */
  Reading paint(
      Frame frame, Surface surface, Box bounds, TaylorMap map, double reach, boolean explained) {
    Subscripted name = TaylorTerms.name(map.of(), TaylorTerms.features(frame));
    return map.rows() == 1
        ? paintCurve(frame, surface, bounds, map, name, reach)
        : paintPlane(
            frame, surface, bounds, map, CoefficientBar.of(surface, name, reach), explained);
  }

  /** How far from zero the colours reach for one map. */
  double reach(Frame frame, TaylorMap map) {
    return Ticks.ceiling(Math.max(largest(frame, map), 1e-6));
  }

  /** Of the magnitudes: over a plane, where the sample lies, but for the largest few. */
  private double largest(Frame frame, TaylorMap map) {
    FeaturePlane plane = map.plane();
    if (map.rows() == 1) {
      return sorted(IntStream.range(0, map.size()).mapToDouble(i -> map.values()[i]), 1);
    }
    SamplePoints points = points(frame.data(), plane);
    Grid grid = new Grid(map.values(), 0, map.size(), map.rows());
    Axis x = Axis.linear("", plane.xMin(), plane.xMax());
    Axis y = Axis.linear("", plane.yMin(), plane.yMax());
    return sorted(
        IntStream.range(0, points.count())
            .mapToDouble(i -> grid.at(x.fraction(points.x()[i]), 1 - y.fraction(points.y()[i]))),
        MOST_SHARE);
  }

  private static double sorted(DoubleStream values, double share) {
    double[] sorted = values.map(Math::abs).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
  }

  private SamplePoints points(PreparedData data, FeaturePlane plane) {
    if (data != sampled || plane.x() != sampledX || plane.y() != sampledY) {
      points = SamplePoints.of(data, plane.x(), plane.y(), 0).thinned(MOST_POINTS);
      sampled = data;
      sampledX = plane.x();
      sampledY = plane.y();
    }
    return points;
  }

  private Reading paintPlane(
      Frame frame,
      Surface surface,
      Box bounds,
      TaylorMap map,
      CoefficientBar legend,
      boolean explained) {
    double size = surface.theme().smallSize();
    boolean barred = explained && bounds.width() > 20 * size && bounds.height() > 10 * size;
    double bar = barred ? legend.width() + 1.5 * size : 0;
    FeaturePlane plane = map.plane();
    Axis x = axis(frame, plane.x(), plane.xMin(), plane.xMax());
    Axis y = axis(frame, plane.y(), plane.yMin(), plane.yMax());
    boolean square = isSquare(frame, plane);
    PlotArea plot = centred(surface, bounds.inset(0, 0, bar, 0), x, y, square);
    Grid grid = new Grid(map.values(), 0, map.size(), map.rows());
    new HeatMap(surface, plot.inner()).paint(grid, legend.colours());
    paintZero(surface, plot, grid);
    sample.paint(
        surface,
        List.of(System.identityHashCode(frame.data()), plane.x(), plane.y(), plot.inner(), x, y),
        layer -> paintSample(frame.data(), plane, layer, plot));
    plot.paintAxes();
    if (barred) {
      Box inner = plot.inner();
      double left = inner.right() + 1.5 * size;
      legend.paint(new Box(left, inner.y(), bounds.right() - left, inner.height()));
    }
    return (px, py) -> reading(frame, plot, grid, plane, legend.name(), px, py);
  }

  /** Half of the width that square units leave free on either side. */
  private static PlotArea centred(Surface surface, Box bounds, Axis x, Axis y, boolean square) {
    PlotArea plot = new PlotArea(surface, bounds, x, y, square);
    double slack = bounds.right() - plot.inner().right() - surface.theme().smallSize();
    return square && slack > 2
        ? new PlotArea(surface, bounds.inset(slack / 2, 0, 0, 0), x, y, true)
        : plot;
  }

  /** Where the coefficient changes its sign. */
  private static void paintZero(Surface surface, PlotArea plot, Grid grid) {
    Path2D path = new Path2D.Double();
    new Contours(grid).lines(0).forEach(line -> line.appendTo(path, plot.inner()));
    int colour = surface.palette().muted();
    plot.clipped(() -> Curve.stroke(surface, path, surface.theme().fineLine(), colour));
  }

  private void paintSample(PreparedData data, FeaturePlane plane, Surface layer, PlotArea plot) {
    SamplePoints all = points(data, plane);
    double radius = 2 * layer.theme().magnification();
    boolean classes = data.train().task() == Task.CLASSIFY;
    Map<Integer, PointSprite> sprites = new HashMap<>();
    plot.clipped(
        () -> {
          for (int i = 0; i < all.count(); i++) {
            int colour =
                classes
                    ? layer.palette().classColour((int) all.target()[i])
                    : layer.palette().muted();
            sprites
                .computeIfAbsent(colour, c -> PointSprite.filled(layer, radius, c, FAINT))
                .stamp(layer, plot.x(all.x()[i]), plot.y(all.y()[i]));
          }
        });
  }

  private static boolean isSquare(Frame frame, FeaturePlane plane) {
    double ratio = (plane.xMax() - plane.xMin()) / (plane.yMax() - plane.yMin());
    String unit = feature(frame, plane.x()).unit();
    return unit.equals(feature(frame, plane.y()).unit()) && ratio > 0.5 && ratio < 2;
  }

  private static Feature feature(Frame frame, int index) {
    return frame.data().train().features().get(index);
  }

  private static Axis axis(Frame frame, int index, double from, double to) {
    Feature feature = feature(frame, index);
    return Axis.linear(Axis.title(feature.name(), feature.unit()), from, to);
  }

  private static Optional<Reading.Mark> reading(
      Frame frame,
      PlotArea plot,
      Grid grid,
      FeaturePlane plane,
      Subscripted name,
      double px,
      double py) {
    if (!plot.inner().contains(px, py)) {
      return Optional.empty();
    }
    double x = plot.xValue(px);
    double y = plot.yValue(py);
    double value = grid.at(plot.xAxis().fraction(x), 1 - plot.yAxis().fraction(y));
    return Optional.of(
        new Reading.Mark(
            feature(frame, plane.x()).name()
                + " "
                + Numerals.significant(x, 3)
                + "\n"
                + feature(frame, plane.y()).name()
                + " "
                + Numerals.significant(y, 3)
                + "\n"
                + name
                + " "
                + Numerals.significant(value, 3)));
  }

  private static Reading paintCurve(
      Frame frame, Surface surface, Box bounds, TaylorMap map, Subscripted name, double reach) {
    FeaturePlane plane = map.plane();
    Axis x = axis(frame, plane.x(), plane.xMin(), plane.xMax());
    PlotArea plot = new PlotArea(surface, bounds, x, Axis.linear(name.toString(), -reach, reach));
    double[] xs = new double[map.size()];
    double[] ys = new double[map.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = plane.xMin() + (i + 0.5) / xs.length * (plane.xMax() - plane.xMin());
      ys[i] = map.values()[i];
    }
    plot.paintGrid();
    Box inner = plot.inner();
    surface.horizontal(inner.x(), inner.right(), plot.y(0), 1, surface.palette().axis());
    Path2D path = Curve.path(surface, plot, xs, ys, 0, xs.length);
    int colour = surface.palette().validation();
    plot.clipped(() -> Curve.stroke(surface, path, surface.theme().strongLine(), colour));
    plot.paintAxes();
    Grid grid = new Grid(map.values(), 0, map.size(), 1);
    return (px, py) -> {
      if (!inner.contains(px, py)) {
        return Optional.empty();
      }
      double at = plot.xValue(px);
      double value = grid.at(plot.xAxis().fraction(at), 0.5);
      String text = feature(frame, plane.x()).name() + " " + Numerals.significant(at, 3);
      return Optional.of(
          new Reading.Mark(text + "\n" + name + " " + Numerals.significant(value, 3)));
    };
  }
}
