package epochscope.views.decision;

import epochscope.analysis.WarpedPlane;
import epochscope.data.Feature;
import epochscope.views.drawing.CsvText;
import java.util.List;

/** A warped plane as CSV: a row per point of the grid, its features, its place, its responses. */
final class WarpNumbers {
  private WarpNumbers() {}

  static String of(WarpedPlane warped, List<Feature> features) {
    CsvText text = new CsvText(header(warped, features));
    int points = warped.columns() * warped.rows();
    for (int i = 0; i < points; i++) {
      Object[] cells = new Object[4 + warped.outputs()];
      double u = (double) (i % warped.columns()) / (warped.columns() - 1);
      double v = warped.rows() == 1 ? 0 : (double) (i / warped.columns()) / (warped.rows() - 1);
      var plane = warped.plane();
      cells[0] = plane.xMin() + u * (plane.xMax() - plane.xMin());
      cells[1] = plane.yMax() - v * (plane.yMax() - plane.yMin());
      cells[2] = warped.u()[i];
      cells[3] = warped.v()[i];
      for (int k = 0; k < warped.outputs(); k++) {
        cells[4 + k] = warped.response()[k * points + i];
      }
      text.row(cells);
    }
    return text.toString();
  }

  private static Object[] header(WarpedPlane warped, List<Feature> features) {
    Object[] names = new Object[4 + warped.outputs()];
    names[0] = features.get(warped.plane().x()).name();
    names[1] = warped.plane().y() < 0 ? "-" : features.get(warped.plane().y()).name();
    names[2] = warped.node() + "[" + warped.unitU() + "]";
    names[3] = warped.node() + "[" + warped.unitV() + "]";
    for (int k = 0; k < warped.outputs(); k++) {
      names[4 + k] = warped.outputs() == 1 ? "response" : "response" + k;
    }
    return names;
  }
}
