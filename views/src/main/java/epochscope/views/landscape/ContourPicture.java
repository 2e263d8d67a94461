package epochscope.views.landscape;

import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.LabelledContours;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Ticks;
import java.util.Arrays;
import java.util.Optional;

/** The landscape from above: a colour between every two labelled lines. */
final class ContourPicture {
  private static final int MOST_LEVELS = 12;

  /**
   * @param spots is told where the path's points are
   */
  Reading paint(LandscapeModel model, Surface surface, Box room, Axis loss, PathSpots spots) {
    double size = surface.theme().smallSize();
    Ticks levels = levels(loss);
    ColourMap map = bands(loss, levels, surface);
    ColourBar bar = new ColourBar(surface);
    double barWidth = surface.width() < 26 * size ? 0 : bar.width(loss) + 1.2 * size;
    PlotArea plot =
        new PlotArea(surface, room.inset(0, 0, barWidth, 0), model.x().axis(), model.y().axis());
    Grid grid = FineGrid.of(model.scene().grid(), loss);
    new HeatMap(surface, plot.inner()).paint(grid, map);
    double[] heights = Arrays.stream(levels.values()).map(loss::fraction).toArray();
    new LabelledContours(surface, plot).paint(grid, heights, levels.labels());
    plot.clipped(() -> new FlatPaths(model, surface, plot, spots).paintOnPlane());
    plot.paintAxes();
    if (barWidth > 0) {
      Box inner = plot.inner();
      Box place =
          new Box(inner.right() + 1.2 * size, inner.y() - 0.6 * size, barWidth, inner.height());
      bar.paint(map, loss, place);
    }
    return (x, y) -> spots.at(x, y).or(() -> plane(model, plot, grid, loss, x, y));
  }

  private static Ticks levels(Axis loss) {
    return loss.kind() == Axis.Kind.LOGARITHMIC
        ? Ticks.logarithmic(loss.min(), loss.max(), MOST_LEVELS)
        : Ticks.linear(loss.min(), loss.max(), MOST_LEVELS);
  }

  /** Viridis in steps: between two levels the colour of their middle. */
  private static ColourMap bands(Axis loss, Ticks levels, Surface surface) {
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
