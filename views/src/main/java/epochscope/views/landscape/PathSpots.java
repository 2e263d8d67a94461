package epochscope.views.landscape;

import epochscope.views.Texts;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the points of a path are in a picture, to be pointed at and clicked. */
final class PathSpots {
  /** How near the pointer must come, in pixels. */
  private static final double REACH = 8;

  private final ShownPath path;
  private final List<Spot> spots = new ArrayList<>();

  private record Spot(int point, double x, double y) {}

  /**
   * @param path may be null
   */
  PathSpots(ShownPath path) {
    this.path = path;
  }

  void add(int point, double x, double y) {
    spots.add(new Spot(point, x, y));
  }

  /** Epoch of the moment that is pointed at. */
  Optional<Integer> epochAt(double x, double y) {
    return nearest(x, y).map(spot -> path.trajectory().epochs()[spot.point()]);
  }

  /** What is known of the moment that is pointed at. */
  Optional<Reading.Mark> at(double x, double y) {
    return nearest(x, y).map(spot -> new Reading.Mark(words(spot.point())));
  }

  private Optional<Spot> nearest(double x, double y) {
    Spot nearest = null;
    double least = REACH;
    for (Spot spot : spots) {
      double distance = Math.hypot(spot.x() - x, spot.y() - y);
      if (distance <= least) {
        least = distance;
        nearest = spot;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private String words(int point) {
    String epoch = Numerals.whole(path.trajectory().epochs()[point]);
    String text = Texts.get("axis.epoch") + ' ' + epoch;
    if (Double.isFinite(path.loss(point))) {
      text += '\n' + Texts.get("loss.loss") + ' ' + Numerals.significant(path.loss(point), 3);
      String foot = Numerals.significant(path.footLoss(point), 3);
      text += '\n' + Texts.get("landscape.foot", foot);
    }
    String distance = Numerals.significant(path.trajectory().distance()[point], 2);
    return text + '\n' + Texts.get("landscape.distance", distance);
  }
}
