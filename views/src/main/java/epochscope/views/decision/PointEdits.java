package epochscope.views.decision;

import epochscope.analysis.FeaturePlane;
import epochscope.data.SampleEdit;
import epochscope.views.Selection;
import epochscope.views.drawing.PlotArea;

/** What a place in the picture means for the sample. */
final class PointEdits {
  private PointEdits() {}

  /**
   * A new event at a place, of the class that is chosen; its other features are those of the plane.
   * Null: where the plane lies is not known yet.
   */
  static SampleEdit add(PlaneReading reading, Selection selection, double px, double py) {
    FeaturePlane plane = reading.plane();
    if (plane == null) {
      return null;
    }
    SampleModel model = reading.model();
    double[] features = plane.others().clone();
    features[model.xFeature()] = xValue(reading.plot(), px);
    if (model.yFeature() >= 0) {
      features[model.yFeature()] = yValue(reading.plot(), py);
    }
    float target =
        model.brushes() == 0
            ? (float) yValue(reading.plot(), py)
            : model.brushTarget(DecisionChoices.brush(selection, model.brushes()));
    return new SampleEdit.Add(features, new float[] {target});
  }

  /** The event of that row at another place; over one feature in a regression, its target too. */
  static SampleEdit move(PlaneReading reading, int row, double px, double py) {
    SampleModel model = reading.model();
    double x = xValue(reading.plot(), px);
    double y = yValue(reading.plot(), py);
    if (model.yFeature() >= 0) {
      int[] changed = {model.xFeature(), model.yFeature()};
      return new SampleEdit.Move(row, changed, new double[] {x, y}, null);
    }
    float[] targets = model.brushes() == 0 ? new float[] {(float) y} : null;
    return new SampleEdit.Move(row, new int[] {model.xFeature()}, new double[] {x}, targets);
  }

  private static double xValue(PlotArea plot, double px) {
    return plot.xAxis().value(Math.clamp(plot.xAxis().fraction(plot.xValue(px)), 0, 1));
  }

  private static double yValue(PlotArea plot, double py) {
    return plot.yAxis().value(Math.clamp(plot.yAxis().fraction(plot.yValue(py)), 0, 1));
  }
}
