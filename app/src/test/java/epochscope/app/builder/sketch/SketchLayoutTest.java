package epochscope.app.builder.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.Position;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SketchLayoutTest {
  @Test
  void shortChainIsARow() {
    Map<String, Position> places = SketchLayout.of(Template.SMALL_DENSE.sketch(Contexts.POINTS));
    List<String> names = List.of("in", "h1", "h2", "out");
    for (int i = 0; i < names.size(); i++) {
      assertThat(places.get(names.get(i))).isEqualTo(new Position(i * Grid.COLUMN, 0));
    }
  }

  @Test
  void longChainGoesOnInTheNextRow() {
    Map<String, Position> places = SketchLayout.of(Template.LENET.sketch(Contexts.DIGITS));
    List<String> names = List.of("in", "c1", "p1", "c2", "p2", "f1", "h1", "h2", "out");
    for (int i = 0; i < names.size(); i++) {
      Position at = places.get(names.get(i));
      assertThat(at.x()).isEqualTo(i % 5 * Grid.COLUMN);
      assertThat(at.y()).isEqualTo(i / 5 * places.get("out").y());
    }
    assertThat(places.get("out").y()).isGreaterThan(Grid.CARD_HEIGHT);
  }

  @Test
  void blocksAreNotCut() {
    Sketch sketch = Template.RESIDUAL.sketch(Contexts.DIGITS);
    assertThat(sketch.edges())
        .filteredOn(edge -> edge.to().startsWith("add"))
        .allSatisfy(edge -> assertThat(length(sketch, edge)).isPositive());
    assertThat(sketch.edges())
        .filteredOn(edge -> length(sketch, edge) < 0)
        .isNotEmpty()
        .allSatisfy(
            edge ->
                assertThat(sketch.positions().get(edge.to()).y())
                    .isGreaterThan(sketch.positions().get(edge.from()).y()));
  }

  @Test
  void skipsRunStraightAndThroughNoNode() {
    Sketch sketch = Template.RESIDUAL.sketch(Contexts.DIGITS);
    assertThat(sketch.edges()).filteredOn(edge -> length(sketch, edge) > Grid.COLUMN).hasSize(2);
    assertThat(sketch.edges())
        .filteredOn(edge -> length(sketch, edge) > 0)
        .allSatisfy(edge -> assertThat(struck(sketch, edge)).isEmpty());
  }

  @Test
  void nodesStandBehindWhatTheyTakeAndApart() {
    for (Template template : Template.values()) {
      Sketch sketch = template.sketch(Contexts.DIGITS);
      Map<String, Position> places = SketchLayout.of(sketch);
      assertThat(sketch.edges())
          .allSatisfy(
              edge ->
                  assertThat(
                          places.get(edge.to()).x() >= places.get(edge.from()).x() + Grid.COLUMN
                              || places.get(edge.to()).y()
                                  >= places.get(edge.from()).y() + Grid.ROW)
                      .isTrue());
      assertApart(List.copyOf(places.values()));
    }
  }

  @Test
  void edgesOfTwoBranchesDoNotCross() {
    // Drawn so that the order of insertion would cross them.
    Sketch sketch =
        Drawn.sketch(
            dense("a", "in")
                + dense("b", "in")
                + dense("d", "b")
                + dense("c", "a")
                + "{\"type\": \"add\", \"name\": \"s\", \"inputs\": [\"c\", \"d\"]}");
    Map<String, Position> places = SketchLayout.of(sketch);
    boolean upper = places.get("a").y() < places.get("b").y();
    assertThat(places.get("c").y() < places.get("d").y()).isEqualTo(upper);
  }

  @Test
  void cyclesAndLooseNodesHavePlaces() {
    Sketch cycle =
        new SketchEdit.Connect("out", "h1")
            .apply(Drawn.sketch(Drawn.dense("h1", 4) + "," + Drawn.dense("out", 1)));
    Sketch loose =
        new SketchEdit.Add(PaletteItem.DENSE.fragment(null, Contexts.POINTS), Position.ORIGIN)
            .apply(cycle);
    Map<String, Position> places = SketchLayout.of(loose);
    assertThat(places.keySet()).isEqualTo(loose.names());
    assertApart(List.copyOf(places.values()));
  }

  private static String dense(String name, String source) {
    return "{\"type\": \"dense\", \"name\": \"%s\", \"units\": 4, \"inputs\": [\"%s\"]},"
        .formatted(name, source);
  }

  private static double length(Sketch sketch, Edge edge) {
    Map<String, Position> places = sketch.positions();
    return places.get(edge.to()).x() - places.get(edge.from()).x();
  }

  /** Names of the nodes that the straight line of an edge runs through. */
  private static List<String> struck(Sketch sketch, Edge edge) {
    Map<String, Position> places = sketch.positions();
    Position from = places.get(edge.from());
    Position to = places.get(edge.to());
    return places.keySet().stream()
        .filter(name -> !name.equals(edge.from()) && !name.equals(edge.to()))
        .filter(
            name -> {
              Position card = places.get(name);
              double share = (card.x() - from.x()) / (to.x() - from.x());
              double y = from.y() + share * (to.y() - from.y());
              return share > 0 && share < 1 && Math.abs(y - card.y()) <= Grid.CARD_HEIGHT / 2;
            })
        .toList();
  }

  private static void assertApart(List<Position> places) {
    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean apart =
            Math.abs(places.get(i).x() - places.get(j).x()) > Grid.CARD_WIDTH
                || Math.abs(places.get(i).y() - places.get(j).y()) > Grid.CARD_HEIGHT;
        assertThat(apart).as(places.get(i) + " and " + places.get(j)).isTrue();
      }
    }
  }
}
