package epochscope.presets.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What can be done to a layout. Each takes one and gives another; the one given is the same where
 * nothing can be done.
 */
public final class LayoutChange {
  /** Of a split's room; a smaller tile shows nothing. */
  public static final double LEAST_SHARE = 0.12;

  private LayoutChange() {}

  /** Without {@code view}, whose room goes to those beside it; empty: it was the only one. */
  public static Optional<Layout> without(Layout layout, String view) {
    return switch (layout) {
      case Layout.Tabs tile -> withoutTab(tile, view);
      case Layout.Split split -> withoutPart(split, view);
    };
  }

  /** With {@code view} in a place of its own: the largest tile is shared, or the last if full. */
  public static Layout with(Layout layout, String view) {
    List<String> views = layout.views();
    if (views.contains(view)) {
      return inFront(layout, view);
    }
    if (layout.equals(Layout.grid(views))) {
      List<String> longer = new ArrayList<>(views);
      longer.add(view);
      return inFront(Layout.grid(longer), view);
    }
    if (layout.tiles().size() >= Layout.MOST_TILES) {
      return behind(layout, view, layout.tiles().getLast().front());
    }
    Places.Place largest = Places.of(layout).largest();
    Side side = largest.width() * Places.ASPECT > largest.height() ? Side.RIGHT : Side.BOTTOM;
    return beside(layout, view, largest.tile().front(), side);
  }

  /** Only those of {@code allowed}; empty: none of them is there. */
  public static Optional<Layout> only(Layout layout, List<String> allowed) {
    Optional<Layout> left = Optional.of(layout);
    for (String view : layout.views()) {
      if (!allowed.contains(view)) {
        left = left.flatMap(rest -> without(rest, view));
      }
    }
    return left;
  }

  /** With {@code view} in front of those that share its tile. */
  public static Layout inFront(Layout layout, String view) {
    return replaced(layout, view, tile -> new Layout.Tabs(tile.views(), view));
  }

  /**
   * {@code view} leaves its place and stands at {@code side} of the tile that has {@code other}.
   */
  public static Layout beside(Layout layout, String view, String other, Side side) {
    Layout.Tabs target = layout.tileOf(other);
    boolean alone = view.equals(other) && target != null && target.views().size() == 1;
    if (target == null || alone) {
      return layout;
    }
    String neighbour =
        view.equals(other)
            ? target.views().stream().filter(v -> !v.equals(view)).findFirst().orElseThrow()
            : other;
    Layout rest = without(layout, view).orElse(layout);
    return flat(inserted(rest, view, neighbour, side));
  }

  /** {@code view} leaves its place and stands along the whole of a side. */
  public static Layout atEdge(Layout layout, String view, Side side) {
    Optional<Layout> rest = without(layout, view);
    return rest.isEmpty() ? layout : flat(joined(rest.get(), Layout.tile(view), side));
  }

  /** {@code view} leaves its place and shares the tile of {@code other}, in front of it. */
  public static Layout behind(Layout layout, String view, String other) {
    if (view.equals(other) || layout.tileOf(other) == null) {
      return layout;
    }
    Layout rest = without(layout, view).orElse(layout);
    return replaced(
        rest,
        other,
        tile -> {
          List<String> views = new ArrayList<>(tile.views());
          views.add(view);
          return new Layout.Tabs(views, view);
        });
  }

  /** The two change places. */
  public static Layout swapped(Layout layout, String one, String other) {
    UnaryOperator<String> swap = v -> v.equals(one) ? other : v.equals(other) ? one : v;
    return renamed(layout, swap);
  }

  /**
   * With other shares for one of its splits.
   *
   * @param path index of the part at each level, down to the split
   */
  public static Layout shared(Layout layout, List<Integer> path, List<Double> shares) {
    if (!(layout instanceof Layout.Split split)) {
      return layout;
    }
    List<Layout> parts = new ArrayList<>(split.parts());
    if (path.isEmpty()) {
      return like(split, shares, parts);
    }
    int index = path.getFirst();
    parts.set(index, shared(parts.get(index), path.subList(1, path.size()), shares));
    return like(split, split.shares(), parts);
  }

  /** With a tile wider, or narrower, where it stands beside others; at their expense. */
  public static Layout wider(Layout layout, String view, double by) {
    return grown(layout, view, Layout.Columns.class, by);
  }

  /** With a tile taller, or lower, where it stands above or below others; at their expense. */
  public static Layout taller(Layout layout, String view, double by) {
    return grown(layout, view, Layout.Rows.class, by);
  }

  private static Layout grown(Layout layout, String view, Class<?> kind, double by) {
    if (!(layout instanceof Layout.Split split)) {
      return layout;
    }
    int index = 0;
    while (index < split.parts().size() && split.parts().get(index).tileOf(view) == null) {
      index++;
    }
    if (index == split.parts().size()) {
      return layout;
    }
    List<Layout> parts = new ArrayList<>(split.parts());
    Layout inside = grown(parts.get(index), view, kind, by);
    if (inside != parts.get(index)) {
      parts.set(index, inside);
      return like(split, split.shares(), parts);
    }
    return kind.isInstance(split) ? like(split, grown(split.shares(), index, by), parts) : layout;
  }

  private static List<Double> grown(List<Double> shares, int index, double by) {
    double before = shares.get(index);
    double now = Math.clamp(before + by, LEAST_SHARE, 1 - LEAST_SHARE * (shares.size() - 1));
    List<Double> changed = new ArrayList<>(shares);
    changed.replaceAll(share -> share * (1 - now) / (1 - before));
    changed.set(index, now);
    return changed;
  }

  private static Optional<Layout> withoutTab(Layout.Tabs tile, String view) {
    List<String> views = new ArrayList<>(tile.views());
    views.remove(view);
    if (views.isEmpty()) {
      return Optional.empty();
    }
    boolean stays = views.contains(tile.front());
    return Optional.of(new Layout.Tabs(views, stays ? tile.front() : null));
  }

  private static Optional<Layout> withoutPart(Layout.Split split, String view) {
    List<Layout> parts = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < split.parts().size(); i++) {
      Optional<Layout> rest = without(split.parts().get(i), view);
      if (rest.isPresent()) {
        parts.add(rest.get());
        shares.add(split.shares().get(i));
      }
    }
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(flat(like(split, shares, parts)));
    };
  }

  private static Layout inserted(Layout layout, String view, String other, Side side) {
    return switch (layout) {
      case Layout.Tabs tile ->
          tile.views().contains(other) ? joined(tile, Layout.tile(view), side) : tile;
      case Layout.Split split ->
          like(
              split,
              split.shares(),
              split.parts().stream().map(part -> inserted(part, view, other, side)).toList());
    };
  }

  private static Layout joined(Layout layout, Layout added, Side side) {
    return Layout.split(
        side.isBeside(), null, side.isBefore() ? List.of(added, layout) : List.of(layout, added));
  }

  /** Columns within columns become columns, rows within rows become rows, of the same sizes. */
  private static Layout flat(Layout layout) {
    if (!(layout instanceof Layout.Split split)) {
      return layout;
    }
    List<Layout> parts = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < split.parts().size(); i++) {
      double share = split.shares().get(i);
      Layout part = flat(split.parts().get(i));
      if (part instanceof Layout.Split inner && inner.getClass() == split.getClass()) {
        parts.addAll(inner.parts());
        inner.shares().forEach(s -> shares.add(s * share));
      } else {
        parts.add(part);
        shares.add(share);
      }
    }
    return like(split, shares, parts);
  }

  private static Layout replaced(Layout layout, String view, UnaryOperator<Layout.Tabs> change) {
    return switch (layout) {
      case Layout.Tabs tile -> tile.views().contains(view) ? change.apply(tile) : tile;
      case Layout.Split split ->
          like(
              split,
              split.shares(),
              split.parts().stream().map(part -> replaced(part, view, change)).toList());
    };
  }

  private static Layout renamed(Layout layout, UnaryOperator<String> name) {
    return switch (layout) {
      case Layout.Tabs tile ->
          new Layout.Tabs(tile.views().stream().map(name).toList(), name.apply(tile.front()));
      case Layout.Split split ->
          like(
              split,
              split.shares(),
              split.parts().stream().map(part -> renamed(part, name)).toList());
    };
  }

  private static Layout.Split like(Layout.Split split, List<Double> shares, List<Layout> parts) {
    return Layout.split(split instanceof Layout.Columns, shares, parts);
  }
}
