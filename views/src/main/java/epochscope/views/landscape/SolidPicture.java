package epochscope.views.landscape;

import epochscope.analysis.landscape.LossLandscape;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Layer;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.solid.Camera;
import epochscope.views.drawing.solid.DepthBuffer;
import epochscope.views.drawing.solid.HeightField;
import epochscope.views.drawing.solid.SolidPlot;
import java.util.Optional;

/** The landscape as a surface that can be turned; painted anew only when it has changed. */
final class SolidPicture {
  private final DepthBuffer depth = new DepthBuffer();
  private final Layer layer = new Layer();

  /** As it was painted into the layer. */
  private SolidPlot plot;

  /** All that the surface depends on. */
  private record Key(LossLandscape grid, Box room, Axis x, Axis y, Axis loss, Camera camera) {}

  /**
   * @param spots is told where the path's points are
   */
  Reading paint(
      LandscapeModel model, Surface surface, Box room, Axis loss, Camera camera, PathSpots spots) {
    LossLandscape grid = model.scene().grid();
    Key key = new Key(grid, room, model.x().axis(), model.y().axis(), loss, camera);
    layer.paint(surface, key, below -> paintSolid(below, key));
    SolidPlot shown = plot;
    new SolidPaths(model, surface, shown, spots).paint();
    return (x, y) -> spots.at(x, y).or(() -> field(model, shown, x, y));
  }

  private void paintSolid(Surface below, Key key) {
    // The edges of the solid are softened with what is behind them.
    below.clear(below.palette().surface());
    plot = new SolidPlot(below, key.room(), key.x(), key.y(), key.loss(), key.camera(), depth);
    plot.paintBox();
    LossLandscape grid = key.grid();
    plot.paintField(
        new HeightField(grid.loss(), grid.alpha().points(), grid.beta().points()),
        ColourMap.viridis(0, 1, below.palette()));
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
