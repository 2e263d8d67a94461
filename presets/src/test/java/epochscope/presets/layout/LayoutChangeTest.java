package epochscope.presets.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.InvalidInputException;
import epochscope.spec.SpecJson;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutChangeTest {
  private static final Layout FOUR = Layout.grid(List.of("a", "b", "c", "d"));

  private static Layout tile(String... views) {
    return new Layout.Tabs(List.of(views), null);
  }

  private static Layout columns(Layout... parts) {
    return new Layout.Columns(null, List.of(parts));
  }

  private static Layout rows(Layout... parts) {
    return new Layout.Rows(null, List.of(parts));
  }

  @Test
  void aGridHasTwoColumnsAndOfMoreThanFourTilesThree() {
    assertThat(Layout.grid(List.of("a"))).isEqualTo(tile("a"));
    assertThat(Layout.grid(List.of("a", "b"))).isEqualTo(columns(tile("a"), tile("b")));
    assertThat(Layout.grid(List.of("a", "b", "c")))
        .isEqualTo(rows(columns(tile("a"), tile("b")), tile("c")));
    assertThat(Layout.grid(List.of("a", "b", "c", "d", "e")))
        .isEqualTo(rows(columns(tile("a"), tile("b"), tile("c")), columns(tile("d"), tile("e"))));
    List<String> eight = IntStream.range(0, 8).mapToObj(i -> "v" + i).toList();
    assertThat(Layout.grid(eight).tiles()).hasSize(6);
    assertThat(Layout.grid(eight).tiles().getLast().views()).containsExactly("v5", "v6", "v7");
  }

  @Test
  void whoLeavesGivesTheRoomToThoseBeside() {
    assertThat(LayoutChange.without(FOUR, "b"))
        .contains(rows(tile("a"), columns(tile("c"), tile("d"))));
    Layout three =
        new Layout.Columns(List.of(0.5, 0.25, 0.25), List.of(tile("a"), tile("b"), tile("c")));
    Layout.Split left = (Layout.Split) LayoutChange.without(three, "c").orElseThrow();
    assertThat(left.shares().getFirst()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(LayoutChange.without(tile("a"), "a")).isEmpty();
    assertThat(LayoutChange.without(tile("a", "b"), "a")).contains(tile("b"));
  }

  @Test
  void aViewIsPutBesideAnother() {
    assertThat(LayoutChange.beside(FOUR, "a", "d", Side.BOTTOM))
        .isEqualTo(rows(tile("b"), columns(tile("c"), rows(tile("d"), tile("a")))));
    Layout along = LayoutChange.beside(columns(tile("a"), tile("b")), "c", "b", Side.LEFT);
    assertThat(along)
        .as("one row of three, not a row in a row")
        .isEqualTo(
            new Layout.Columns(List.of(0.5, 0.25, 0.25), List.of(tile("a"), tile("c"), tile("b"))));
    assertThat(LayoutChange.beside(FOUR, "a", "a", Side.LEFT)).isEqualTo(FOUR);
  }

  @Test
  void aTabIsTakenOutOfItsTile() {
    assertThat(LayoutChange.beside(tile("a", "b"), "b", "b", Side.TOP))
        .isEqualTo(rows(tile("b"), tile("a")));
  }

  @Test
  void aViewStandsAlongAWholeEdge() {
    assertThat(LayoutChange.atEdge(FOUR, "d", Side.LEFT))
        .isEqualTo(columns(tile("d"), rows(columns(tile("a"), tile("b")), tile("c"))));
    assertThat(LayoutChange.atEdge(tile("a"), "a", Side.LEFT)).isEqualTo(tile("a"));
  }

  @Test
  void tabsShareATile() {
    Layout joined = LayoutChange.behind(FOUR, "a", "b");
    assertThat(joined)
        .isEqualTo(rows(new Layout.Tabs(List.of("b", "a"), "a"), columns(tile("c"), tile("d"))));
    assertThat(LayoutChange.inFront(joined, "b").tileOf("a").front()).isEqualTo("b");
    assertThat(joined.views()).containsExactly("b", "a", "c", "d");
  }

  @Test
  void twoChangePlaces() {
    assertThat(LayoutChange.swapped(FOUR, "a", "d").views()).containsExactly("d", "b", "c", "a");
  }

  @Test
  void aNewViewGrowsAGridAndElseTakesOfTheLargest() {
    assertThat(LayoutChange.with(FOUR, "e"))
        .isEqualTo(Layout.grid(List.of("a", "b", "c", "d", "e")));
    Layout own = new Layout.Columns(List.of(0.3, 0.7), List.of(tile("a"), tile("b")));
    assertThat(LayoutChange.with(own, "c"))
        .isEqualTo(
            new Layout.Columns(List.of(0.3, 0.35, 0.35), List.of(tile("a"), tile("b"), tile("c"))));
  }

  @Test
  void sharesAreSetByTheirPath() {
    Layout changed = LayoutChange.shared(FOUR, List.of(1), List.of(3.0, 1.0));
    assertThat(((Layout.Split) ((Layout.Split) changed).parts().get(1)).shares())
        .containsExactly(0.75, 0.25);
    assertThat(((Layout.Split) changed).parts().getFirst())
        .isEqualTo(columns(tile("a"), tile("b")));
  }

  @Test
  void aTileGrowsWhereItStandsBesideOthers() {
    Layout wider = LayoutChange.wider(FOUR, "b", 0.1);
    assertThat(Places.of(wider).places())
        .extracting(Places.Place::width)
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .containsExactly(0.4, 0.6, 0.5, 0.5);
    Layout taller = LayoutChange.taller(FOUR, "b", 0.9);
    assertThat(Places.of(taller).places().getFirst().height())
        .as("the others stay to be seen")
        .isCloseTo(1 - LayoutChange.LEAST_SHARE, within(1e-12));
    assertThat(LayoutChange.taller(columns(tile("a"), tile("b")), "a", 0.1))
        .isEqualTo(columns(tile("a"), tile("b")));
  }

  @Test
  void neighboursLieWhereTheyAreSeen() {
    Places places = Places.of(FOUR);
    assertThat(places.neighbour("a", Side.RIGHT)).contains((Layout.Tabs) tile("b"));
    assertThat(places.neighbour("a", Side.BOTTOM)).contains((Layout.Tabs) tile("c"));
    assertThat(places.neighbour("a", Side.LEFT)).isEmpty();
    Layout uneven =
        rows(new Layout.Columns(List.of(0.3, 0.7), List.of(tile("a"), tile("b"))), tile("c"));
    assertThat(Places.of(uneven).neighbour("c", Side.TOP)).contains((Layout.Tabs) tile("b"));
  }

  @Test
  void viewsThatDoNotExistAreLeftOut() {
    assertThat(LayoutChange.only(FOUR, List.of("a", "d"))).contains(rows(tile("a"), tile("d")));
    assertThat(LayoutChange.only(FOUR, List.of("x"))).isEmpty();
  }

  @Test
  void isReadStrictlyAndWrittenAsItIs() {
    String json =
        """
        {"type": "columns", "shares": [2, 1], "parts": [
          {"type": "tabs", "views": ["loss"]},
          {"type": "rows", "parts": [
            {"type": "tabs", "views": ["network", "response"], "front": "response"},
            {"type": "tabs", "views": ["decision"]}]}]}
        """;
    Layout layout = SpecJson.read(json, Layout.class, "here");
    assertThat(layout.views()).containsExactly("loss", "network", "response", "decision");
    assertThat(SpecJson.read(SpecJson.write(layout), Layout.class, "again")).isEqualTo(layout);
    assertThatThrownBy(() -> SpecJson.read(json.replace("[2, 1]", "[2]"), Layout.class, "here"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("here")
        .hasMessageContaining("shares");
    assertThatThrownBy(
            () -> SpecJson.read(json.replace("\"front\": \"r", "\"front\": \"x"), Layout.class, ""))
        .hasMessageContaining("front");
  }
}
