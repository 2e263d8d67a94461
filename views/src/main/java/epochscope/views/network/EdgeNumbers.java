package epochscope.views.network;

import epochscope.analysis.BackwardPass;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The weight on each edge and, on the way back, ∂L/∂w below it: as many as find room, those with
 * the strongest derivatives first.
 */
final class EdgeNumbers {
  /** Where along an edge its numbers may stand, the best place first. */
  private static final double[] PLACES = {0.5, 0.36, 0.64, 0.24, 0.76, 0.15, 0.85};

  /** Edges that are few have large numbers. */
  private static final int FEW = 4;

  private static final int MANY = 60;

  private final Surface surface;
  private final BackwardPass pass;
  private final boolean backward;
  private final List<Box> taken = new ArrayList<>();

  EdgeNumbers(Surface surface, BackwardPass pass, boolean backward) {
    this.surface = surface;
    this.pass = pass;
    this.backward = backward;
  }

  /**
   * @param edges with their weights
   */
  void paint(List<WeightEdge> edges) {
    if (edges.size() > MANY) {
      return;
    }
    double small = surface.theme().smallSize();
    double large = Math.clamp(0.045 * surface.height(), 2 * small, 3 * small);
    double size = edges.size() <= FEW ? large : small;
    edges.stream()
        .sorted(Comparator.comparingDouble(edge -> -Math.abs(pass.gradient()[edge.index()])))
        .forEach(edge -> paint(edge, size));
  }

  private void paint(WeightEdge edge, double size) {
    TextStyle style = new TextStyle(Typeface.MEDIUM, size, surface.palette().text());
    String weight = "w " + UnitLines.number(edge.weight());
    String slope = "∂L/∂w " + UnitLines.number(pass.gradient()[edge.index()]);
    double width =
        backward ? Math.max(style.width(weight), style.width(slope)) : style.width(weight);
    double line = 1.25 * size;
    double height = (backward ? 2 : 1) * line;
    for (double place : PLACES) {
      double x = edge.from().right() + place * (edge.to().x() - edge.from().right());
      double y = edge.yAt(x);
      Box box = new Box(x - width / 2 - 4, y - height / 2 - 1, width + 8, height + 2);
      boolean beside = box.x() < edge.from().right() || box.right() > edge.to().x();
      if (!beside && taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        plate(box);
        double first = y - (backward ? line / 2 : 0);
        surface.text(weight, x, style.baselineAround(first), 0.5, style);
        if (backward) {
          TextStyle back = new TextStyle(Typeface.MEDIUM, size, UnitLines.back(surface));
          surface.text(slope, x, back.baselineAround(first + line), 0.5, back);
        }
        return;
      }
    }
  }

  private void plate(Box box) {
    var pen = surface.graphics();
    pen.setColor(new Color(Colours.withAlpha(surface.palette().surface(), 0.9), true));
    pen.fill(new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 8, 8));
  }
}
