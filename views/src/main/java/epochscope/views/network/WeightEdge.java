package epochscope.views.network;

import epochscope.views.drawing.Box;

/**
 * A weight as it is drawn: a line from one unit to another.
 *
 * @param index of the weight in the flat parameter vector
 * @param node that it belongs to, index in the topology
 * @param unit of that node which it leads to
 * @param source index of the input of that node which it comes from
 */
record WeightEdge(int index, int node, int unit, int source, Box from, Box to, double weight) {
  /** Height of the line at {@code x}; NaN beside it. */
  double yAt(double x) {
    double u = (x - from.right()) / (to.x() - from.right());
    if (!(u >= 0 && u <= 1)) {
      return Double.NaN;
    }
    return from.centreY() + (to.centreY() - from.centreY()) * u * u * (3 - 2 * u);
  }

  /** How far a point lies from the line; infinite beside it. */
  double distance(double x, double y) {
    double at = yAt(x);
    if (Double.isNaN(at)) {
      return Double.POSITIVE_INFINITY;
    }
    double u = (x - from.right()) / (to.x() - from.right());
    double slope = (to.centreY() - from.centreY()) / (to.x() - from.right()) * 6 * u * (1 - u);
    return Math.abs(y - at) / Math.sqrt(1 + slope * slope);
  }
}
