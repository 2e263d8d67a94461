package epochscope.views.landscape;

import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import java.util.Optional;

/** The loss along the first direction, of both samples. */
final class CutPicture {
  /**
   * @param spots is told where the path's points are
   */
  Reading paint(LandscapeModel model, Surface surface, Box room, Axis loss, PathSpots spots) {
    PlotArea plot = new PlotArea(surface, room, model.x().axis(), loss);
    plot.paintGrid();
    plot.clipped(
        () -> {
          double middle = plot.x(model.x().shown(0));
          surface.vertical(
              middle, plot.inner().y(), plot.inner().bottom(), 1, surface.palette().axis());
          for (LossLandscape cut : model.scene().grids().reversed()) {
            paintCurve(model, cut, surface, plot);
          }
          new FlatPaths(model, surface, plot, spots).paintOverCut();
        });
    plot.paintAxes();
    return (x, y) -> spots.at(x, y).or(() -> curves(model, plot, x, y));
  }

  private static void paintCurve(
      LandscapeModel model, LossLandscape cut, Surface surface, PlotArea plot) {
    double[] x = cut.alpha().values();
    for (int i = 0; i < x.length; i++) {
      x[i] = model.x().shown(x[i]);
    }
    Curve.stroke(
        surface,
        Curve.path(surface, plot, x, cut.loss(), 0, x.length),
        1.3 * surface.theme().strongLine(),
        colour(cut, surface));
  }

  static int colour(LossLandscape cut, Surface surface) {
    return cut.sample().part() == Part.TRAINING
        ? surface.palette().train()
        : surface.palette().validation();
  }

  private static Optional<Reading.Mark> curves(
      LandscapeModel model, PlotArea plot, double x, double y) {
    if (!plot.inner().contains(x, y)) {
      return Optional.empty();
    }
    double shown = plot.xValue(x);
    StringBuilder text = new StringBuilder(model.x().letter());
    text.append(' ').append(Numerals.significant(shown, 3));
    for (LossLandscape cut : model.scene().grids()) {
      String part = cut.sample().part() == Part.TRAINING ? "train" : "validation";
      text.append('\n').append(Texts.get("loss.loss")).append(", ");
      text.append(Texts.get("sample." + part)).append(' ');
      text.append(Numerals.significant(at(cut, model.x().along(shown)), 3));
    }
    return Optional.of(new Reading.Mark(text.toString()));
  }

  /** Linear between the points. */
  private static double at(LossLandscape cut, double along) {
    int cells = cut.alpha().points() - 1;
    double place = (along - cut.alpha().from()) / (cut.alpha().to() - cut.alpha().from()) * cells;
    int before = Math.clamp((long) place, 0, cells - 1);
    double share = Math.clamp(place - before, 0, 1);
    return cut.loss()[before] + share * (cut.loss()[before + 1] - cut.loss()[before]);
  }
}
