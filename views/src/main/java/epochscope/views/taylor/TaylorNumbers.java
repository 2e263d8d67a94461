package epochscope.views.taylor;

import epochscope.analysis.FeaturePlane;
import epochscope.analysis.TaylorMap;
import epochscope.analysis.TaylorReport;
import epochscope.views.Frame;
import epochscope.views.drawing.CsvText;
import java.util.List;

/** What is shown, as CSV. */
final class TaylorNumbers {
  private TaylorNumbers() {}

  static String of(Frame frame) {
    if (frame.topology() == null || frame.data() == null) {
      return new CsvText("coefficient", "epoch", "mean").toString();
    }
    return switch (Shown.of(frame.selection())) {
      case CURVES -> curves(frame);
      case RANKING, MATRIX -> report(frame);
      case MAP -> map(frame);
    };
  }

  private static String curves(Frame frame) {
    CsvText text = new CsvText("coefficient", "epoch", "mean");
    RunCurves.of(frame)
        .ifPresent(
            run -> {
              for (RunCurves.Curve curve : run.curves()) {
                String name = name(frame, curve.of());
                for (int i = 0; i < curve.epochs().length; i++) {
                  text.row(name, curve.epochs()[i], curve.values()[i]);
                }
              }
            });
    return text.toString();
  }

  private static String report(Frame frame) {
    CsvText text = new CsvText("coefficient", "mean", "standard error");
    frame
        .result(TaylorReport.class)
        .ifPresent(
            report -> {
              for (int k = 0; k < report.means().length; k++) {
                String name = name(frame, report.of().get(k));
                text.row(name, report.means()[k], report.errors()[k]);
              }
            });
    return text.toString();
  }

  private static String map(Frame frame) {
    TaylorMap map = frame.result(TaylorMap.class).orElse(null);
    if (map == null) {
      return new CsvText("x", "y", "t").toString();
    }
    FeaturePlane plane = map.plane();
    List<String> names = TaylorTerms.features(frame);
    String second = plane.y() < 0 ? "" : names.get(plane.y());
    CsvText text = new CsvText(names.get(plane.x()), second, name(frame, map.of()));
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.size(); column++) {
        double x = plane.xMin() + (column + 0.5) * (plane.xMax() - plane.xMin()) / map.size();
        double y = plane.yMax() - (row + 0.5) * (plane.yMax() - plane.yMin()) / map.rows();
        text.row(x, plane.y() < 0 ? "" : y, map.values()[row * map.size() + column]);
      }
    }
    return text.toString();
  }

  private static String name(Frame frame, List<Integer> term) {
    return TaylorTerms.name(term, TaylorTerms.features(frame)).toString();
  }
}
