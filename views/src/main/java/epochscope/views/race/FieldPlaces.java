package epochscope.views.race;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.solid.SolidPlot;

/** Where places of a field are in a picture, flat or solid. */
interface FieldPlaces {
  /**
   * The place under a pixel.
   *
   * @return [x, y]; null: there is none
   */
  double[] under(double px, double py);

  /**
   * @return pixel [x, y]; NaN where the place is not in the picture
   */
  double[] pixel(double x, double y);

  /** Whether a place is within the field. */
  default boolean holds(double x, double y) {
    return Double.isFinite(pixel(x, y)[0]);
  }

  static FieldPlaces of(PlotArea plot) {
    return new FieldPlaces() {
      @Override
      public double[] under(double px, double py) {
        return plot.inner().contains(px, py)
            ? new double[] {plot.xValue(px), plot.yValue(py)}
            : null;
      }

      @Override
      public double[] pixel(double x, double y) {
        Box inner = plot.inner();
        double px = plot.x(x);
        double py = plot.y(y);
        boolean inside =
            px >= inner.x() && px <= inner.right() && py >= inner.y() && py <= inner.bottom();
        return inside ? new double[] {px, py} : new double[] {Double.NaN, Double.NaN};
      }
    };
  }

  static FieldPlaces of(SolidPlot plot) {
    return new FieldPlaces() {
      @Override
      public double[] under(double px, double py) {
        return plot.fieldAt(px, py);
      }

      @Override
      public double[] pixel(double x, double y) {
        double height = plot.onField(x, y);
        if (!Double.isFinite(height)) {
          return new double[] {Double.NaN, Double.NaN};
        }
        SolidPlot.Spot spot = plot.spot(x, y, height);
        return new double[] {spot.x(), spot.y()};
      }
    };
  }
}
