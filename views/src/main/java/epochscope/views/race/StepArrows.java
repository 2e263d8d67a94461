package epochscope.views.race;

import epochscope.analysis.surface.WatchedDescent;
import epochscope.spec.OptimiserSpec;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What makes the next step of a runner: the gradient downhill, what is remembered of earlier ones,
 * the size of what is remembered of their squares, and the step that follows.
 *
 * <p>Gradient, momentum and the roots of squares are of one unit and drawn to one scale, the
 * longest of them as long as always. The step is as long as the way it leads, or a round number of
 * times that, which the legend says.
 */
final class StepArrows {
  /** Of the longest of one unit, in type sizes. */
  private static final double LENGTH = 6.5;

  /** A step is at least so long, in type sizes. */
  private static final double LEAST_STEP = 2.2;

  private static final double[] ROUND = {1, 2, 5};

  private final Surface surface;
  private final PlotArea plot;
  private final WatchedDescent descent;
  private final int step;
  private final Moment.Part part;
  private final int colour;
  private final double size;
  private final List<Legend.Entry> entries = new ArrayList<>();

  /**
   * @param colour of the runner, and of its step
   */
  StepArrows(Surface surface, PlotArea plot, WatchedDescent descent, Moment moment, int colour) {
    this.surface = surface;
    this.plot = plot;
    this.descent = descent;
    this.step = moment.step();
    this.part = moment.part();
    this.colour = colour;
    this.size = surface.theme().smallSize();
  }

  /** Paints over the runner; nothing where there is no next step or it lies outside. */
  void paint() {
    if (step >= descent.steps() || !inside()) {
      return;
    }
    StepNumbers numbers = new StepNumbers(descent, step);
    double[] g = {numbers.g(0), numbers.g(1)};
    double[] mean = mean();
    double[] roots = roots();
    double longest =
        Math.max(
            length(g), Math.max(mean == null ? 0 : length(mean), roots == null ? 0 : most(roots)));
    double scale = longest > 0 ? LENGTH * size / longest : 0;
    if (part.shows(Moment.Part.MEMORY) && roots != null) {
      paintRoots(roots, scale);
    }
    arrow(-g[0] * scale, -g[1] * scale, RunnerColours.gradient(surface.palette()));
    entries.add(
        entry(Legend.Mark.LINE, RunnerColours.gradient(surface.palette()), "race.arrow.gradient"));
    if (part.shows(Moment.Part.MEMORY) && mean != null) {
      arrow(-mean[0] * scale, -mean[1] * scale, RunnerColours.memory(surface.palette()));
      entries.add(
          entry(Legend.Mark.LINE, RunnerColours.memory(surface.palette()), "race.arrow.memory"));
    }
    if (part.shows(Moment.Part.MEMORY) && roots != null) {
      entries.add(
          entry(Legend.Mark.RING, RunnerColours.memory(surface.palette()), "race.arrow.squares"));
    }
    if (part.shows(Moment.Part.STEP)) {
      paintStep();
    }
  }

  /** What was painted, for the legend. */
  List<Legend.Entry> entries() {
    return entries;
  }

  private boolean inside() {
    return new WayPainter(surface, plot).holds(descent.path().x()[step], descent.path().y()[step]);
  }

  private static Legend.Entry entry(Legend.Mark mark, int ink, String key) {
    return new Legend.Entry(mark, ink, Texts.get(key));
  }

  /** The mean of gradients, in their unit; null: the rule has none. */
  private double[] mean() {
    Map<String, double[]> memory = descent.memory().get(step + 1);
    return switch (descent.optimiser()) {
      case OptimiserSpec.Momentum o -> memory.get("v");
      case OptimiserSpec.Nesterov o -> memory.get("v");
      case OptimiserSpec.MomentumLecture o -> scaled(memory.get("m"), 1 / o.learningRate());
      case OptimiserSpec.Adam o -> scaled(memory.get("m"), bias(o.beta1()));
      case OptimiserSpec.AdamW o -> scaled(memory.get("m"), bias(o.beta1()));
      case OptimiserSpec.AmsGrad o -> scaled(memory.get("m"), bias(o.beta1()));
      case OptimiserSpec.Nadam o -> scaled(memory.get("m"), bias(o.beta1()));
      case OptimiserSpec.Lbfgs o -> null;
      default -> null;
    };
  }

  /** The roots of the squares' memory, in the unit of gradients; null: the rule has none. */
  private double[] roots() {
    Map<String, double[]> memory = descent.memory().get(step + 1);
    double[] squares =
        switch (descent.optimiser()) {
          case OptimiserSpec.Adagrad o -> memory.get("s");
          case OptimiserSpec.RmsProp o -> memory.get("v");
          case OptimiserSpec.Adam o -> scaled(memory.get("v"), bias(o.beta2()));
          case OptimiserSpec.AdamW o -> scaled(memory.get("v"), bias(o.beta2()));
          case OptimiserSpec.AmsGrad o -> scaled(memory.get("top"), bias(o.beta2()));
          case OptimiserSpec.Nadam o -> scaled(memory.get("v"), bias(o.beta2()));
          default -> null;
        };
    return squares == null ? null : new double[] {Math.sqrt(squares[0]), Math.sqrt(squares[1])};
  }

  private double bias(double keep) {
    return 1 / (1 - Math.pow(keep, step + 1));
  }

  private static double[] scaled(double[] vector, double factor) {
    return new double[] {factor * vector[0], factor * vector[1]};
  }

  private static double length(double[] vector) {
    return Math.hypot(vector[0], vector[1]);
  }

  private static double most(double[] vector) {
    return Math.max(vector[0], vector[1]);
  }

  /** A box around the runner whose half sides are the roots: the step divides by them. */
  private void paintRoots(double[] roots, double scale) {
    double halfX = roots[0] * scale;
    double halfY = roots[1] * scale;
    Rectangle2D box = new Rectangle2D.Double(x() - halfX, y() - halfY, 2 * halfX, 2 * halfY);
    surface
        .graphics()
        .setColor(
            new Color(Colours.withAlpha(RunnerColours.memory(surface.palette()), 0.16), true));
    surface.graphics().fill(box);
    Curve.stroke(
        surface,
        new Path2D.Double(box),
        surface.theme().strongLine() * 0.8,
        RunnerColours.memory(surface.palette()));
  }

  private void paintStep() {
    double dx = plot.x(descent.path().x()[step + 1]) - x();
    double dy = plot.y(descent.path().y()[step + 1]) - y();
    double length = Math.hypot(dx, dy);
    if (!(length > 0 && length < 1e6)) {
      return;
    }
    double factor = magnification(length);
    arrow(factor * dx, -factor * dy, colour);
    String text = Texts.get("race.arrow.step");
    entries.add(
        new Legend.Entry(
            Legend.Mark.LINE,
            colour,
            factor == 1 ? text : text + " × " + FormulaLine.constant(factor)));
  }

  /** The least of 1, 2, 5, 10, … that makes a step long enough to be seen. */
  private double magnification(double length) {
    for (double power = 1; power < 1e12; power *= 10) {
      for (double factor : ROUND) {
        if (length * factor * power >= LEAST_STEP * size) {
          return factor * power;
        }
      }
    }
    return 1;
  }

  private double x() {
    return plot.x(descent.path().x()[step]);
  }

  private double y() {
    return plot.y(descent.path().y()[step]);
  }

  /** From the runner by (dx, dy) pixels, y upwards. */
  private void arrow(double dx, double dy, int ink) {
    double length = Math.hypot(dx, dy);
    if (!(length > 1)) {
      return;
    }
    double ux = dx / length;
    double uy = -dy / length;
    double head = Math.min(0.75 * size, 0.6 * length);
    double tipX = x() + dx;
    double tipY = y() - dy;
    Path2D.Double shaft = new Path2D.Double();
    shaft.moveTo(x(), y());
    shaft.lineTo(tipX - 0.7 * head * ux, tipY - 0.7 * head * uy);
    Path2D.Double point = new Path2D.Double();
    point.moveTo(tipX, tipY);
    point.lineTo(tipX - head * (ux + 0.5 * uy), tipY - head * (uy - 0.5 * ux));
    point.lineTo(tipX - head * (ux - 0.5 * uy), tipY - head * (uy + 0.5 * ux));
    point.closePath();
    double line = 1.3 * surface.theme().strongLine();
    int rim = Colours.withAlpha(surface.palette().surface(), 0.8);
    Curve.stroke(surface, shaft, line + 2, rim);
    Curve.stroke(surface, point, 2, rim);
    Curve.stroke(surface, shaft, line, ink);
    surface.graphics().setColor(new Color(ink, true));
    surface.graphics().fill(point);
  }

  /** The legend of the arrows, on a ground of its own in the upper left corner of the field. */
  void paintLegend() {
    if (entries.isEmpty() || plot.inner().width() < 36 * size) {
      return;
    }
    Legend legend = new Legend(surface);
    double width = legend.columnWidth(entries) + 1.2 * size;
    double height = entries.size() * legend.lineHeight() + 0.6 * size;
    Box box = new Box(plot.inner().x() + 0.6 * size, plot.inner().y() + 0.6 * size, width, height);
    surface.fill(box, Colours.withAlpha(surface.palette().surface(), 0.82));
    legend.paintColumn(entries, box.inset(0.6 * size, 0.3 * size, 0, 0));
  }
}
