package epochscope.presets.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the tiles of a layout lie, as shares of the room's width and height.
 *
 * @param places in reading order
 */
public record Places(List<Place> places) {
  /** Width of a room through its height: of screens and projectors. */
  static final double ASPECT = 16.0 / 9;

  /** Shares that are less apart are the same. */
  private static final double EPSILON = 1e-9;

  /** A tile and where it lies, as shares of the room. */
  public record Place(Layout.Tabs tile, double x, double y, double width, double height) {
    private double right() {
      return x + width;
    }

    private double bottom() {
      return y + height;
    }

    private double area() {
      return width * height;
    }

    /** How much of the two lies side by side, seen along the axis of {@code side}. */
    private double overlap(Place other, Side side) {
      return side.isBeside()
          ? Math.min(bottom(), other.bottom()) - Math.max(y, other.y)
          : Math.min(right(), other.right()) - Math.max(x, other.x);
    }

    /** How far {@code other} is away on {@code side}; negative: it is not there. */
    private double distance(Place other, Side side) {
      return switch (side) {
        case LEFT -> x - other.right();
        case RIGHT -> other.x - right();
        case TOP -> y - other.bottom();
        case BOTTOM -> other.y - bottom();
      };
    }
  }

  public static Places of(Layout layout) {
    List<Place> places = new ArrayList<>();
    collect(layout, 0, 0, 1, 1, places);
    return new Places(List.copyOf(places));
  }

  /** The first of the largest. */
  Place largest() {
    return places.stream().max(Comparator.comparingDouble(p -> p.area() + EPSILON * -p.x)).get();
  }

  /** The tile next to that of {@code view} on {@code side}, along the longest common edge. */
  public Optional<Layout.Tabs> neighbour(String view, Side side) {
    Place from =
        places.stream().filter(p -> p.tile().views().contains(view)).findFirst().orElse(null);
    return from == null
        ? Optional.empty()
        : places.stream()
            .filter(p -> from.distance(p, side) > -EPSILON && from.overlap(p, side) > EPSILON)
            .min(
                Comparator.<Place>comparingDouble(p -> from.distance(p, side))
                    .thenComparing(p -> -from.overlap(p, side)))
            .map(Place::tile);
  }

  private static void collect(
      Layout layout, double x, double y, double width, double height, List<Place> places) {
    switch (layout) {
      case Layout.Tabs tile -> places.add(new Place(tile, x, y, width, height));
      case Layout.Split split -> {
        boolean columns = split instanceof Layout.Columns;
        double before = 0;
        for (int i = 0; i < split.parts().size(); i++) {
          double share = split.shares().get(i);
          Layout part = split.parts().get(i);
          if (columns) {
            collect(part, x + before * width, y, share * width, height, places);
          } else {
            collect(part, x, y + before * height, width, share * height, places);
          }
          before += share;
        }
      }
    }
  }
}
