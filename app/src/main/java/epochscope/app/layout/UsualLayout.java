package epochscope.app.layout;

import epochscope.presets.layout.Layout;
import epochscope.views.gallery.Views;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The layouts that experiments open with where neither a lesson nor the user says so. */
public final class UsualLayout {
  private static final List<String> COURSE = List.of("loss", "console");
  private static final List<String> INSIDE = List.of("network", "signals", "weights");

  private UsualLayout() {}

  /** Four tiles; what the views in front leave open is behind them. */
  public static Layout of(NetworkKind kind) {
    List<String> plane = List.of("decision", "landscape", "race");
    return switch (kind) {
      case TABLE_CLASSIFICATION ->
          grid(
              List.of(
                  COURSE,
                  plane,
                  INSIDE,
                  List.of("response", "taylor", "confusion", "calibration", "data")));
      case TABLE_REGRESSION ->
          grid(List.of(COURSE, plane, INSIDE, List.of("residuals", "response", "taylor", "data")));
      case IMAGES_CONVOLUTION ->
          grid(
              List.of(
                  COURSE,
                  List.of("filters", "kernel-step", "receptive-field", "landscape"),
                  List.of("feature-maps", "network", "signals", "weights"),
                  List.of("confusion", "response", "data")));
      case IMAGES_DENSE ->
          grid(
              List.of(
                  COURSE,
                  List.of("network", "feature-maps", "filters", "signals", "weights"),
                  List.of("confusion", "response", "calibration"),
                  List.of("landscape", "data")));
    };
  }

  /** Of each group the first view is in front; those that do not exist are left out. */
  private static Layout grid(List<List<String>> groups) {
    List<Layout> tiles =
        groups.stream()
            .map(group -> group.stream().filter(Views.ids()::contains).toList())
            .filter(group -> !group.isEmpty())
            .<Layout>map(group -> new Layout.Tabs(group, null))
            .toList();
    List<Layout> rows =
        IntStream.range(0, (tiles.size() + 1) / 2)
            .mapToObj(row -> tiles.subList(2 * row, Math.min(2 * row + 2, tiles.size())))
            .map(row -> row.size() == 1 ? row.getFirst() : new Layout.Columns(null, row))
            .collect(Collectors.toList());
    return rows.size() == 1 ? rows.getFirst() : new Layout.Rows(null, rows);
  }
}
