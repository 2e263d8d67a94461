package epochscope.presets.layout;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import epochscope.spec.Check;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How views share a room, immutable: a tree whose inner nodes are columns or rows and whose leaves
 * are tiles of one view or several behind tabs. {@link LayoutChange} makes others of it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Layout.Columns.class, name = "columns"),
  @JsonSubTypes.Type(value = Layout.Rows.class, name = "rows"),
  @JsonSubTypes.Type(value = Layout.Tabs.class, name = "tabs")
})
public sealed interface Layout {
  /** Tiles at once; smaller ones are not readable. */
  int MOST_TILES = 6;

  /** Names of the views, in reading order. */
  default List<String> views() {
    return tiles().stream().flatMap(tile -> tile.views().stream()).toList();
  }

  /** The leaves, in reading order. */
  List<Tabs> tiles();

  /** The tile that {@code view} is in; null: none. */
  default Tabs tileOf(String view) {
    return tiles().stream().filter(tile -> tile.views().contains(view)).findFirst().orElse(null);
  }

  /** A node that shares its room out. */
  sealed interface Split extends Layout permits Columns, Rows {
    /** Of the width or height, each above 0; their sum is 1. */
    List<Double> shares();

    List<Layout> parts();

    @Override
    default List<Tabs> tiles() {
      return parts().stream().flatMap(part -> part.tiles().stream()).toList();
    }
  }

  /**
   * Parts side by side.
   *
   * @param shares of the width; null: all the same
   */
  record Columns(List<Double> shares, List<Layout> parts) implements Split {
    public Columns {
      parts = Check.list("parts", parts, 2);
      shares = normalised(shares, parts.size());
    }
  }

  /**
   * Parts one below the other.
   *
   * @param shares of the height; null: all the same
   */
  record Rows(List<Double> shares, List<Layout> parts) implements Split {
    public Rows {
      parts = Check.list("parts", parts, 2);
      shares = normalised(shares, parts.size());
    }
  }

  /**
   * A tile.
   *
   * @param views that share it, one of which is in front
   * @param front the view in front; null: the first
   */
  record Tabs(List<String> views, String front) implements Layout {
    public Tabs {
      views = Check.list("views", views, 1);
      front = front == null ? views.getFirst() : front;
      if (!views.contains(front)) {
        throw Check.found("front", '"' + front + '"', "one of " + String.join(", ", views));
      }
    }

    @Override
    public List<Tabs> tiles() {
      return List.of(this);
    }
  }

  static Tabs tile(String view) {
    return new Tabs(List.of(view), view);
  }

  static Split split(boolean columns, List<Double> shares, List<Layout> parts) {
    return columns ? new Columns(shares, parts) : new Rows(shares, parts);
  }

  /**
   * A tile for each view: two columns, of more than four tiles three, the last row spread over the
   * whole width. Views beyond {@link #MOST_TILES} stand behind the last one.
   */
  static Layout grid(List<String> views) {
    int tiles = Math.min(Check.list("views", views, 1).size(), MOST_TILES);
    List<Layout> leaves =
        Stream.<Layout>concat(
                views.subList(0, tiles - 1).stream().map(view -> tile(view)),
                Stream.of(new Tabs(views.subList(tiles - 1, views.size()), null)))
            .toList();
    int columns = tiles > 4 ? 3 : Math.min(2, tiles);
    List<Layout> rows =
        Stream.iterate(0, from -> from < tiles, from -> from + columns)
            .map(from -> row(leaves.subList(from, Math.min(from + columns, tiles))))
            .toList();
    return rows.size() == 1 ? rows.getFirst() : new Rows(null, rows);
  }

  private static Layout row(List<Layout> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Columns(null, parts);
  }

  private static List<Double> normalised(List<Double> shares, int parts) {
    List<Double> given =
        shares == null ? Collections.nCopies(parts, 1.0) : Check.list("shares", shares, parts);
    if (given.size() > parts) {
      throw Check.found("shares", given.size() + " numbers", parts + ", one for each part");
    }
    given.forEach(share -> Check.positive("a share", share));
    double sum = given.stream().mapToDouble(Double::doubleValue).sum();
    return given.stream().map(share -> share / sum).toList();
  }
}
