package epochscope.app.layout;

import epochscope.presets.layout.Layout;
import epochscope.presets.layout.LayoutChange;
import epochscope.presets.layout.Side;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/** Where a view goes that is dropped. */
public sealed interface Drop {
  /** Outer share of a tile's width and height where what is dropped stands beside it. */
  double EDGE = 0.25;

  /** Of the pane, in pixels, where what is dropped stands along the whole of a side. */
  double RIM = 14;

  /** {@code layout} with {@code view} there. */
  Layout apply(Layout layout, String view);

  /** What it will cover, in the coordinates it was asked for. */
  Bounds area();

  /** At a side of the tile that has {@code target}. */
  record Beside(String target, Side side, Bounds area) implements Drop {
    @Override
    public Layout apply(Layout layout, String view) {
      return LayoutChange.beside(layout, view, target, side);
    }
  }

  /** In the tile of {@code target}, in front. */
  record Onto(String target, Bounds area) implements Drop {
    @Override
    public Layout apply(Layout layout, String view) {
      return LayoutChange.behind(layout, view, target);
    }
  }

  /** In the place of {@code target}, which goes where the view came from. */
  record InPlaceOf(String target, Bounds area) implements Drop {
    @Override
    public Layout apply(Layout layout, String view) {
      return LayoutChange.swapped(layout, view, target);
    }
  }

  /** Along a side of the whole room. */
  record AtEdge(Side side, Bounds area) implements Drop {
    @Override
    public Layout apply(Layout layout, String view) {
      return LayoutChange.atEdge(layout, view, side);
    }
  }

  /** At a point of the rim of {@code room}; empty: it is farther inside. */
  static Optional<Drop> atRim(Bounds room, double x, double y) {
    return nearest(room, x, y, RIM, RIM)
        .map(side -> new AtEdge(side, part(room, side, Layout.MOST_TILES / 2.0)));
  }

  /**
   * At a point of the tile of {@code target}.
   *
   * @param exchange whether in its middle the two change places
   */
  static Drop onTile(String target, Bounds tile, double x, double y, boolean exchange) {
    return nearest(tile, x, y, EDGE * tile.getWidth(), EDGE * tile.getHeight())
        .<Drop>map(side -> new Beside(target, side, part(tile, side, 2)))
        .orElseGet(() -> exchange ? new InPlaceOf(target, tile) : new Onto(target, tile));
  }

  /** The side within whose margin the point lies, relative to the margin the nearest. */
  private static Optional<Side> nearest(
      Bounds box, double x, double y, double marginX, double marginY) {
    double[] distances = {
      (x - box.getMinX()) / marginX,
      (box.getMaxX() - x) / marginX,
      (y - box.getMinY()) / marginY,
      (box.getMaxY() - y) / marginY
    };
    int best = 0;
    for (int i = 1; i < distances.length; i++) {
      best = distances[i] < distances[best] ? i : best;
    }
    return distances[best] < 1 ? Optional.of(Side.values()[best]) : Optional.empty();
  }

  private static Bounds part(Bounds box, Side side, double divisor) {
    double width = side.isBeside() ? box.getWidth() / divisor : box.getWidth();
    double height = side.isBeside() ? box.getHeight() : box.getHeight() / divisor;
    double x = side == Side.RIGHT ? box.getMaxX() - width : box.getMinX();
    double y = side == Side.BOTTOM ? box.getMaxY() - height : box.getMinY();
    return new BoundingBox(x, y, width, height);
  }
}
