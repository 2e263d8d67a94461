package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.data.Feature;
import epochscope.views.drawing.CsvText;
import java.util.List;

/** A decision map as CSV: a row per point of the grid, its features and then its responses. */
final class MapNumbers {
  private MapNumbers() {}

  static String of(DecisionMap map, List<Feature> features) {
    CsvText text = new CsvText(header(map, features));
    int inputs = inputs(map);
    Object[] cells = new Object[inputs + map.outputs()];
    for (int row = 0; row < map.height(); row++) {
      for (int column = 0; column < map.width(); column++) {
        cells[inputs - 1] = MapGrid.y(map, row);
        cells[0] = MapGrid.x(map, column);
        for (int k = 0; k < map.outputs(); k++) {
          cells[inputs + k] = map.at(k, row, column);
        }
        text.row(cells);
      }
    }
    return text.toString();
  }

  private static Object[] header(DecisionMap map, List<Feature> features) {
    int inputs = inputs(map);
    Object[] names = new Object[inputs + map.outputs()];
    names[0] = features.get(map.plane().x()).name();
    if (inputs == 2) {
      names[1] = features.get(map.plane().y()).name();
    }
    for (int k = 0; k < map.outputs(); k++) {
      names[inputs + k] = map.outputs() == 1 ? "response" : "response" + k;
    }
    return names;
  }

  private static int inputs(DecisionMap map) {
    return map.plane().y() < 0 ? 1 : 2;
  }
}
