package epochscope.views.landscape;

import epochscope.analysis.landscape.LossLandscape;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.solid.Camera;
import epochscope.views.drawing.solid.DepthBuffer;
import epochscope.views.drawing.solid.HeightField;
import epochscope.views.drawing.solid.SolidPlot;
import java.util.Optional;

/** The landscape as a surface that can be turned. */
final class SolidPicture {
  private final DepthBuffer depth = new DepthBuffer();

  /**
   * @param spots is told where the path's points are
   */
  Reading paint(
      LandscapeModel model, Surface surface, Box room, Axis loss, Camera camera, PathSpots spots) {
    LossLandscape grid = model.scene().grid();
    SolidPlot plot =
        new SolidPlot(surface, room, model.x().axis(), model.y().axis(), loss, camera, depth);
    plot.paintBox();
    plot.paintField(
        new HeightField(grid.loss(), grid.alpha().points(), grid.beta().points()),
        ColourMap.viridis(0, 1, surface.palette()));
    new SolidPaths(model, surface, plot, spots).paint();
    return (x, y) -> spots.at(x, y).or(() -> field(model, plot, x, y));
  }

  private static Optional<Reading.Mark> field(
      LandscapeModel model, SolidPlot plot, double x, double y) {
    double[] place = plot.fieldAt(x, y);
    if (place == null) {
      return Optional.empty();
    }
    double value = plot.onField(place[0], place[1]);
    return Optional.of(new Reading.Mark(words(model, place[0], place[1], value)));
  }

  /** A place of the plane and its loss. */
  static String words(LandscapeModel model, double x, double y, double loss) {
    return model.x().letter()
        + ' '
        + Numerals.significant(x, 3)
        + "   "
        + model.y().letter()
        + ' '
        + Numerals.significant(y, 3)
        + '\n'
        + Texts.get("loss.loss")
        + ' '
        + Numerals.significant(loss, 3);
  }
}
