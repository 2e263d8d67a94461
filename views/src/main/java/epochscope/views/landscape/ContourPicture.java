package epochscope.views.landscape;

import epochscope.analysis.landscape.LossLandscape;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.LabelledContours;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Ticks;
import java.util.Arrays;
import java.util.Optional;

/**
 * The landscape from above: a colour between every two labelled lines; painted anew only when it
 * has changed.
 */
final class ContourPicture {
  private static final int MOST_LEVELS = 12;

  private final Layer layer = new Layer();

  /** As it was painted into the layer. */
  private Grid grid;

  /** All that the contours depend on. */
  private record Key(
      LossLandscape landscape, Box room, Axis x, Axis y, Axis loss, boolean explained) {}

  /**
   * @param spots is told where the path's points are
   * @param explained whether the colours' bar stands beside the plane
   */
  Reading paint(
      LandscapeModel model,
      Surface surface,
      Box room,
      Axis loss,
      PathSpots spots,
      boolean explained) {
    Key key =
        new Key(model.scene().grid(), room, model.x().axis(), model.y().axis(), loss, explained);
    layer.paint(surface, key, below -> paintContours(below, key));
    PlotArea shown = new PlotArea(surface, plotBounds(surface, key), key.x(), key.y());
    Grid heights = grid;
    shown.clipped(() -> new FlatPaths(model, surface, shown, spots).paintOnPlane());
    return (x, y) -> spots.at(x, y).or(() -> plane(model, shown, heights, loss, x, y));
  }

  private void paintContours(Surface below, Key key) {
    double size = below.theme().smallSize();
    Axis loss = key.loss();
    Ticks levels = levels(loss);
    ColourMap map = bands(loss, levels, below);
    PlotArea plot = new PlotArea(below, plotBounds(below, key), key.x(), key.y());
    grid = FineGrid.of(key.landscape(), loss);
    new HeatMap(below, plot.inner()).paint(grid, map);
    double[] heights = Arrays.stream(levels.values()).map(loss::fraction).toArray();
    new LabelledContours(below, plot).paint(grid, heights, levels.labels());
    plot.paintAxes();
    double width = barWidth(below, key);
    if (width > 0) {
      Box inner = plot.inner();
      Box place =
          new Box(inner.right() + 1.2 * size, inner.y() - 0.6 * size, width, inner.height());
      new LossBar(below, loss).paint(place);
    }
  }

  private static Box plotBounds(Surface surface, Key key) {
    return key.room().inset(0, 0, barWidth(surface, key), 0);
  }

  /** Room for the colours' meaning; none in a small picture. */
  private static double barWidth(Surface surface, Key key) {
    double size = surface.theme().smallSize();
    boolean barred = key.explained() && surface.width() >= 26 * size;
    return barred ? new LossBar(surface, key.loss()).width() + 1.2 * size : 0;
  }

  static Ticks levels(Axis loss) {
    return loss.kind() == Axis.Kind.LOGARITHMIC
        ? Ticks.logarithmic(loss.min(), loss.max(), MOST_LEVELS)
        : Ticks.linear(loss.min(), loss.max(), MOST_LEVELS);
  }

  /** Viridis in steps: between two levels the colour of their middle. */
  static ColourMap bands(Axis loss, Ticks levels, Surface surface) {
    ColourMap smooth = ColourMap.viridis(0, 1, surface.palette());
    double[] heights = Arrays.stream(levels.values()).map(loss::fraction).toArray();
    int[] table = new int[smooth.table().length];
    for (int i = 0; i < table.length; i++) {
      double height = (double) i / (table.length - 1);
      double below = 0;
      double above = 1;
      for (double level : heights) {
        below = level <= height ? Math.max(below, level) : below;
        above = level > height ? Math.min(above, level) : above;
      }
      table[i] = smooth.colour((below + above) / 2);
    }
    return new ColourMap(0, 1, table, smooth.invalid());
  }

  private static Optional<Reading.Mark> plane(
      LandscapeModel model, PlotArea plot, Grid grid, Axis loss, double x, double y) {
    if (!plot.inner().contains(x, y)) {
      return Optional.empty();
    }
    double u = (x - plot.inner().x()) / plot.inner().width();
    double v = (y - plot.inner().y()) / plot.inner().height();
    String words =
        SolidPicture.words(model, plot.xValue(x), plot.yValue(y), loss.value(grid.at(u, v)));
    return Optional.of(new Reading.Mark(words));
  }
}
