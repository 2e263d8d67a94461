package epochscope.views.landscape;

import epochscope.analysis.landscape.LandscapeScene;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.views.drawing.CsvText;
import java.util.Locale;

/** A scene as CSV: a row per point of the grids, then a row per moment of the path. */
final class LandscapeNumbers {
  private LandscapeNumbers() {}

  static String of(LandscapeScene scene) {
    boolean cut = scene.plane().second() == null;
    PlaneAxis x = PlaneAxis.of(scene.plane(), 1, scene.grid().alpha());
    PlaneAxis y = cut ? null : PlaneAxis.of(scene.plane(), 2, scene.grid().beta());
    CsvText text =
        new CsvText(
            "what", x.axis().title(), cut ? "beta" : y.axis().title(), "loss", "epoch", "distance");
    for (LossLandscape grid : scene.grids()) {
      String part = grid.sample().part().name().toLowerCase(Locale.ROOT);
      for (int row = 0; row < grid.beta().points(); row++) {
        for (int column = 0; column < grid.alpha().points(); column++) {
          double beta = cut ? 0 : y.shown(grid.beta().value(row));
          double alpha = x.shown(grid.alpha().value(column));
          text.row(part, alpha, beta, grid.at(row, column), "", "");
        }
      }
    }
    var path = scene.path();
    for (int i = 0; path != null && i < path.size(); i++) {
      text.row(
          "path",
          x.shown(path.alpha()[i]),
          cut ? 0 : y.shown(path.beta()[i]),
          path.loss() == null ? Double.NaN : path.loss()[i],
          path.epochs()[i],
          path.distance()[i]);
    }
    return text.toString();
  }
}
