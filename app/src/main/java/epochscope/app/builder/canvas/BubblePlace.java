package epochscope.app.builder.canvas;

import epochscope.views.drawing.Box;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Where a bubble hides least of the network, near what it is about.
 *
 * @param room in which all of it is to be
 * @param about what it speaks of
 * @param cards what is better not hidden
 */
record BubblePlace(Box room, Box about, Collection<Box> cards) {
  /** To what it is about, and to the edges. */
  static final double GAP = 12;

  /** So many hidden pixels are as bad as a pixel farther away. */
  private static final double PER_PIXEL = 4;

  Box of(double width, double height) {
    return Stream.concat(places(width, height), corners(width, height))
        .map(place -> inside(place, width, height))
        .min(Comparator.comparingDouble(this::cost))
        .orElseThrow();
  }

  /** Below it first, then above, then beside; farther away where cards stand close. */
  private Stream<Box> places(double width, double height) {
    double left = about.centreX() - width / 2;
    double middle = about.centreY() - height / 2;
    return DoubleStream.of(1, 2, 4, 8, 16)
        .map(step -> step * GAP)
        .boxed()
        .flatMap(
            gap ->
                Stream.of(
                    new Box(left, about.bottom() + gap, width, height),
                    new Box(left, about.y() - gap - height, width, height),
                    new Box(about.right() + gap, middle, width, height),
                    new Box(about.x() - gap - width, middle, width, height),
                    new Box(about.x(), about.bottom() + gap, width, height),
                    new Box(about.right() - width, about.bottom() + gap, width, height),
                    new Box(about.x(), about.y() - gap - height, width, height),
                    new Box(about.right() - width, about.y() - gap - height, width, height)));
  }

  private Stream<Box> corners(double width, double height) {
    double right = room.right() - GAP - width;
    double bottom = room.bottom() - GAP - height;
    return Stream.of(
        new Box(GAP, GAP, width, height),
        new Box(right, GAP, width, height),
        new Box(GAP, bottom, width, height),
        new Box(right, bottom, width, height));
  }

  private Box inside(Box place, double width, double height) {
    return new Box(
        Math.clamp(place.x(), GAP, Math.max(GAP, room.width() - GAP - width)),
        Math.clamp(place.y(), GAP, Math.max(GAP, room.height() - GAP - height)),
        width,
        height);
  }

  private double cost(Box place) {
    double hidden = cards.stream().mapToDouble(card -> common(place, card)).sum();
    double away = Math.hypot(place.centreX() - about.centreX(), place.centreY() - about.centreY());
    return hidden + 2 * common(place, about.inset(-GAP / 2)) + PER_PIXEL * away;
  }

  /** How large the area is that lies in both. */
  private static double common(Box a, Box b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return Math.max(0, width) * Math.max(0, height);
  }
}
