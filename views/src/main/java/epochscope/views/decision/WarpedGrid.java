package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.analysis.WarpedPlane;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Contours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A grid over the features, each of its points where two neurons put it. */
final class WarpedGrid {
  /** Of the grid's lines, so many apart are drawn. */
  private static final int LINE_DISTANCE = 8;

  private static final int MOST_CLASSES = 12;

  private final Surface surface;
  private final PlotArea plot;
  private final WarpedPlane warped;
  private final double[] x;
  private final double[] y;

  WarpedGrid(Surface surface, PlotArea plot, WarpedPlane warped) {
    this.surface = surface;
    this.plot = plot;
    this.warped = warped;
    x = IntStream.range(0, warped.u().length).mapToDouble(i -> plot.x(warped.u()[i])).toArray();
    y = IntStream.range(0, warped.v().length).mapToDouble(i -> plot.y(warped.v()[i])).toArray();
  }

  /**
   * @param colourOf the colour of the cell to the lower right of a point, by the point's index
   */
  void paintCells(IntUnaryOperator colourOf) {
    var pen = surface.graphics();
    Object smooth = pen.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    // Smoothed edges would leave seams between the cells.
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    for (int row = 0; row + 1 < warped.rows(); row++) {
      for (int column = 0; column + 1 < warped.columns(); column++) {
        int i = row * warped.columns() + column;
        int below = i + warped.columns();
        Path2D cell = new Path2D.Double();
        cell.moveTo(x[i], y[i]);
        cell.lineTo(x[i + 1], y[i + 1]);
        cell.lineTo(x[below + 1], y[below + 1]);
        cell.lineTo(x[below], y[below]);
        cell.closePath();
        pen.setColor(new Color(colourOf.applyAsInt(i), true));
        pen.fill(cell);
      }
    }
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
  }

  /** What were straight lines along the features' axes. */
  void paintLines() {
    Path2D lines = new Path2D.Double();
    for (int row = 0; row < warped.rows(); row += LINE_DISTANCE) {
      for (int column = 0; column < warped.columns(); column++) {
        add(lines, row * warped.columns() + column, column == 0);
      }
    }
    for (int column = 0; column < warped.columns(); column += LINE_DISTANCE) {
      for (int row = 0; row < warped.rows(); row++) {
        add(lines, row * warped.columns() + column, row == 0);
      }
    }
    int colour = Colours.withAlpha(surface.palette().text(), 0.28);
    Curve.stroke(surface, lines, surface.theme().fineLine(), colour);
  }

  /** Where the network decides. */
  void paintBoundary(PlaneContent content, SampleModel model) {
    if (!model.classes() || warped.rows() == 1) {
      return;
    }
    Path2D path = new Path2D.Double();
    for (Contours.Line line : boundary(content, model)) {
      for (int i = 0; i < line.u().length; i++) {
        double column = line.u()[i] * warped.columns() - 0.5;
        double row = line.v()[i] * warped.rows() - 0.5;
        double px = between(x, column, row);
        double py = between(y, column, row);
        if (i == 0) {
          path.moveTo(px, py);
        } else {
          path.lineTo(px, py);
        }
      }
    }
    double thickness = surface.theme().strongLine();
    int halo = Colours.withAlpha(surface.palette().surface(), 0.6);
    Curve.stroke(surface, path, thickness + 2, halo);
    Curve.stroke(surface, path, thickness, surface.palette().text());
  }

  private List<Contours.Line> boundary(PlaneContent content, SampleModel model) {
    if (!content.blended(model)) {
      return new Contours(content.grid()).lines(0.5);
    }
    DecisionMap map = content.map();
    int[] leaders = MapGrid.leaders(map);
    List<Contours.Line> lines = new ArrayList<>();
    int[] leading = IntStream.of(leaders).distinct().limit(MOST_CLASSES).toArray();
    for (int output : leading) {
      lines.addAll(new Contours(MapGrid.lead(map, output, leaders)).lines(0));
    }
    return lines;
  }

  private double between(double[] values, double column, double row) {
    float[] floats = new float[4];
    int left = Math.clamp((int) column, 0, warped.columns() - 2);
    int top = Math.clamp((int) row, 0, warped.rows() - 2);
    int i = top * warped.columns() + left;
    floats[0] = (float) values[i];
    floats[1] = (float) values[i + 1];
    floats[2] = (float) values[i + warped.columns()];
    floats[3] = (float) values[i + warped.columns() + 1];
    Grid cell = new Grid(floats, 0, 2, 2);
    return cell.at((column - left + 0.5) / 2, (row - top + 0.5) / 2);
  }

  private void add(Path2D path, int point, boolean first) {
    if (first) {
      path.moveTo(x[point], y[point]);
    } else {
      path.lineTo(x[point], y[point]);
    }
  }
}
